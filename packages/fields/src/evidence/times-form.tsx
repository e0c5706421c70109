import { formatTime, parseTime } from '@tagwright/media'
import { Button, useMessages } from '@tagwright/react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { evidenceMessages } from './evidence.messages.js'

/** Props of `TimesForm`. */
export interface TimesFormProps {
  /** Seconds. */
  start?: number
  end?: number
  /** Of a new stretch the form is left open only by a right answer or a cancel. */
  onKeep(start: number, end: number): void
  onCancel(): void
}

/** A stretch of time as two typed times: the way without playing. */
export function TimesForm({ start, end, onKeep, onCancel }: TimesFormProps) {
  const { t } = useMessages(evidenceMessages)
  const [texts, setTexts] = useState([start, end].map(written))
  const [wrong, setWrong] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => first.current?.focus(), [])
  const keep = () => {
    const [from, to] = texts.map((text) => parseTime(text))
    if (from === undefined || to === undefined || to <= from) return setWrong(true)
    onKeep(from, to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) keep()
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="tagwright-evidence-times">
      {(['from', 'to'] as const).map((name, index) => (
        <label key={name}>
          {t(`fields.evidence.${name}`)}
          <input
            ref={index === 0 ? first : undefined}
            className="tagwright-evidence-time"
            dir="ltr"
            inputMode="decimal"
            autoComplete="off"
            aria-describedby={`${id}-wrong`}
            aria-invalid={wrong || undefined}
            maxLength={20}
            value={texts[index]}
            onKeyDown={onKeyDown}
            onChange={({ target }) => {
              setWrong(false)
              setTexts((before) => before.map((text, at) => (at === index ? target.value : text)))
            }}
          />
        </label>
      ))}
      <Button onClick={keep}>{t('fields.evidence.keep')}</Button>
      <Button kind="quiet" onClick={onCancel}>
        {t('fields.evidence.cancel')}
      </Button>
      <p id={`${id}-wrong`} className="tagwright-field-notice" role="status">
        {wrong && t('fields.evidence.wrong')}
      </p>
    </div>
  )
}

const written = (seconds: number | undefined): string =>
  seconds === undefined ? '' : formatTime(seconds, { decimals: 2 })
