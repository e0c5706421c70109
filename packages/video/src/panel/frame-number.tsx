import { type JSX, useId, useState } from 'react'

/** A number as its field shows it. */
const shown = (value: number) => String(Math.round(value * 100) / 100)

/** Props of {@link FrameNumber}. */
export interface FrameNumberProps {
  label: string
  value: number
  disabled: boolean
  onCommit: (value: number) => void
}

/** A number that is committed by Enter, by leaving, and by every step of its arrows. */
export function FrameNumber({ label, value, disabled, onCommit }: FrameNumberProps): JSX.Element {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (text: string) => {
    setDraft(null)
    const number = Number.parseFloat(text.replace(',', '.'))
    if (Number.isFinite(number) && shown(number) !== shown(value)) onCommit(number)
  }
  return (
    <div className="tagwright-number">
      <label className="tagwright-number-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="tagwright-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        role="spinbutton"
        aria-valuenow={value}
        readOnly={disabled}
        value={draft ?? shown(value)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={(event) => draft !== null && commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
          if (event.key === 'Enter') commit(event.currentTarget.value)
          else if (event.key === 'Escape' && draft !== null) setDraft(null)
          else if (step && !disabled) commit(shown(value + step * (event.shiftKey ? 10 : 1)))
          else return
          event.preventDefault()
        }}
      />
    </div>
  )
}
