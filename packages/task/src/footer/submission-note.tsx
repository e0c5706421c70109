import { Button, Spinner, useMessages } from '@tagwright/react'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { useTaskActions } from '../submission/task-actions.js'
import { WithdrawButton } from '../submission/withdraw-button.js'

/** Where the submission stands, in one sentence with the one thing to do. */
export function SubmissionNote() {
  const { t } = useMessages(taskMessages)
  const { submission, retry, withdraw } = useTaskActions()
  const note = useRef<HTMLDivElement>(null)
  const { phase } = submission
  const before = useRef(phase)
  useEffect(() => {
    // The buttons that had the focus are gone: it goes to what stands in their place.
    if (before.current !== phase && phase === 'sent') note.current?.focus()
    before.current = phase
  }, [phase])
  if (phase === 'editing' && !submission.notice) return null
  return (
    <div ref={note} className="tagwright-submission-note" data-phase={phase} tabIndex={-1}>
      {phase === 'editing' && t('task.withdrawn')}
      {phase === 'sending' && (
        <>
          <Spinner label={t(`task.sending-${submission.kind}`)} />
          <span>{t(`task.sending-${submission.kind}`)}</span>
        </>
      )}
      {phase === 'withdrawing' && (
        <>
          <Spinner label={t('task.sending-withdraw')} />
          <span>{t('task.sending-withdraw')}</span>
        </>
      )}
      {phase === 'failed' && (
        <>
          <TriangleAlert aria-hidden="true" size={18} />
          <span dir="auto">
            {submission.error
              ? t('task.failed-because', { reason: endSentence(submission.error) })
              : t('task.failed')}
          </span>
          <Button onClick={retry}>{t('task.retry')}</Button>
        </>
      )}
      {phase === 'sent' && (
        <>
          <CircleCheck aria-hidden="true" size={18} />
          <span>
            {t(`task.sent-${submission.kind}`)}
            {submission.withdrawFailed && ` ${t('task.withdraw-failed')}`}
          </span>
          {submission.until > 0 && (
            <WithdrawButton until={submission.until} onWithdraw={withdraw} />
          )}
        </>
      )}
    </div>
  )
}

const endSentence = (text: string) => (/[.!?…。！？]\s*$/.test(text) ? text : `${text}.`)
