import { Button, Popover, useMessages, useScopedEffect, useTaskStore } from '@tagwright/react'
import type { Reward } from '@tagwright/schema'
import { useRef, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { formatMoney, payEstimate } from './pay-estimate.js'

/** Milliseconds between two looks at the active time; a meter that runs every second would press. */
const interval = 5000

/** What the task pays, how long it should take, and what that makes an hour, by honest active time. */
export function PayMeter({ reward }: { reward: Reward | undefined }) {
  const store = useTaskStore()
  const { t, locale } = useMessages(taskMessages)
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const [activeMs, setActiveMs] = useState(0)
  useScopedEffect(
    (scope) => {
      if (!reward) return
      const look = () => setActiveMs(store.effort.read().activeMs)
      look()
      scope.interval(look, interval)
    },
    [store, reward],
  )
  const pay = payEstimate(reward, activeMs)
  if (!pay) return null
  const { estimatedSeconds: seconds, hourly, basis } = pay
  const money = formatMoney(pay.amount, pay.currency, locale)
  const rate = hourly !== undefined && formatMoney(hourly, pay.currency, locale)
  const spent = `${Math.floor(activeMs / 60_000)}:${String(Math.floor(activeMs / 1000) % 60).padStart(2, '0')}`
  return (
    <>
      <Button
        ref={anchor}
        kind="quiet"
        className="tagwright-pay"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="tagwright-visually-hidden">{t('task.pay')}: </span>
        {seconds !== undefined && (
          <span dir="auto">
            {seconds < 60
              ? t('task.pay.seconds', { seconds: Math.round(seconds) })
              : t('task.pay.time', { minutes: Math.round(seconds / 60) })}
          </span>
        )}
        <span dir="auto">{money}</span>
        {rate && (
          <span dir="auto" data-basis={basis}>
            {t('task.pay.hourly', { money: rate })}
          </span>
        )}
      </Button>
      <Popover open={open} onOpenChange={setOpen} anchor={anchor} label={t('task.pay')}>
        <div className="tagwright-pay-detail">
          {basis && <p>{t(`task.pay.explain-${basis}`)}</p>}
          <p>{t('task.pay.recorded', { time: spent })}</p>
        </div>
      </Popover>
    </>
  )
}
