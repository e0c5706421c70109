import { createScope } from '@tagwright/core'
import { useEffect, useState } from 'react'
import { localized } from '../messages/localized.js'
import { usePage } from '../work/page-context.js'
import type { SentAnswer } from '../work/work-state.js'
import { Notice } from './notice.js'

/** The last answer, with a way to take it back while there is time. */
export function SentNotice() {
  const { state, controller, words } = usePage()
  const { sent, withdrawFailed } = state
  if (sent) return <Countdown key={sent.submission} sent={sent} />
  if (!withdrawFailed) return null
  return (
    <Notice kind="passing" text={words.withdrawFailed}>
      <button type="button" onClick={controller.dismissSent}>
        {words.dismiss}
      </button>
    </Notice>
  )
}

function Countdown({ sent }: { sent: SentAnswer }) {
  const { controller, locale, words } = usePage()
  const [seconds, setSeconds] = useState(() => secondsTo(sent.until))
  useEffect(() => {
    const scope = createScope()
    scope.interval(() => {
      const left = secondsTo(sent.until)
      setSeconds(left)
      if (left <= 0) controller.dismissSent()
    }, 250)
    return scope.dispose
  }, [sent, controller])
  return (
    <Notice kind="passing" text={words.sent(localized(sent.title, locale))}>
      {/* Counting aloud would drown everything else. */}
      <button type="button" onClick={() => void controller.withdraw()} aria-live="off">
        {words.withdraw(Math.max(0, seconds))}
      </button>
    </Notice>
  )
}

const secondsTo = (until: number) => Math.ceil((until - Date.now()) / 1000)
