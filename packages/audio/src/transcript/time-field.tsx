import { formatTime, parseTime } from '@tagwright/media'
import { type JSX, useState } from 'react'

/** Props of {@link TimeField}. */
export interface TimeFieldProps {
  label: string
  /** Seconds. */
  value: number
  onChange: (seconds: number) => void
}

/** A time that can be typed, as `83.5` or `1:23.5`; what is no time is put back. */
export function TimeField({ label, value, onChange }: TimeFieldProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = formatTime(value, { decimals: 3 })
  const commit = () => {
    const time = typed === null ? undefined : parseTime(typed)
    setTyped(null)
    if (time !== undefined && Math.abs(time - value) > 5e-4) onChange(time)
  }
  return (
    <label className="tagwright-audio-field">
      <span>{label}</span>
      <input
        type="text"
        inputMode="decimal"
        dir="ltr"
        className="tagwright-input tagwright-audio-time-field"
        value={typed ?? shown}
        aria-invalid={typed !== null && parseTime(typed) === undefined ? true : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') commit()
          else if (event.key === 'Escape' && typed !== null) setTyped(null)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
    </label>
  )
}
