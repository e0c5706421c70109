import { Button, useMessages, useScopedEffect, useTaskStore } from '@tagwright/react'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'

/** Props of `WithdrawButton`. */
export interface WithdrawButtonProps {
  /** Until when, in milliseconds of the store's clock. */
  until: number
  onWithdraw(): void
}

/** Takes a submission back while there is time; counts the seconds and is gone when they are over. */
export function WithdrawButton({ until, onWithdraw }: WithdrawButtonProps) {
  const store = useTaskStore()
  const { t } = useMessages(taskMessages)
  const left = () => Math.max(0, Math.ceil((until - store.environment.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  useScopedEffect(
    (scope) => {
      setSeconds(left())
      scope.interval(() => setSeconds(left()), 250)
    },
    [until, store],
  )
  if (seconds === 0) return null
  return (
    <Button icon={<Undo2 aria-hidden="true" size={16} />} onClick={onWithdraw}>
      {t('task.withdraw', { seconds })}
    </Button>
  )
}
