import { Button, Dialog, useMessages } from '@tagwright/react'
import type { Option, Reason } from '@tagwright/schema'
import { type FormEvent, useId, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'

/** Props of `ReasonDialog`. */
export interface ReasonDialogProps {
  kind: 'skip' | 'flag'
  /** The task's reasons; one for anything else stands last. */
  reasons: readonly Option[]
  onClose(): void
  onReason(reason: Reason): void
}

/** The reason code for what the task's list does not have; its words are required. */
const otherReason = 'other'

/** Asks why a task is skipped or flagged: one of the host's reasons, and words if wanted. */
export function ReasonDialog({ kind, reasons, onClose, onReason }: ReasonDialogProps) {
  const { t, localize } = useMessages(taskMessages)
  const [code, setCode] = useState('')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const id = useId()
  const all = reasons.some((reason) => reason.id === otherReason)
    ? reasons
    : [...reasons, { id: otherReason, name: t('task.reason.other') }]
  const needsText = code === otherReason
  const complete = code !== '' && (!needsText || text.trim() !== '')
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (complete) onReason({ code, ...(text.trim() && { text: text.trim() }) })
  }
  return (
    <Dialog
      open
      size="small"
      title={t(`task.reason.title-${kind}`)}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('task.reason.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={`${id}-form`}>
            {t(`task.${kind}`)}
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} className="tagwright-reason" onSubmit={send} noValidate>
        <fieldset>
          <legend className="tagwright-visually-hidden">{t('task.reason.reason')}</legend>
          {all.map((reason) => (
            <label key={reason.id} className="tagwright-reason-option">
              <input
                type="radio"
                name={`${id}-reason`}
                value={reason.id}
                checked={code === reason.id}
                aria-describedby={`${id}-problem`}
                onChange={() => setCode(reason.id)}
              />
              <span>
                {localize(reason.name) || reason.id}
                {reason.description && <small>{localize(reason.description)}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <label className="tagwright-reason-text">
          <span>{t(needsText ? 'task.reason.text-required' : 'task.reason.text')}</span>
          <textarea
            rows={2}
            maxLength={2000}
            dir="auto"
            value={text}
            aria-required={needsText}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event)
            }}
          />
        </label>
        <p id={`${id}-problem`} className="tagwright-field-notice" role="alert">
          {tried &&
            !complete &&
            t(code === '' ? 'task.reason.choose' : 'task.reason.text-required')}
        </p>
      </form>
    </Dialog>
  )
}
