import { type JSX, useState } from 'react'

/** Props of {@link NumberField}. */
export interface NumberFieldProps {
  label: string
  /** Image pixels. */
  value: number
  max: number
  disabled?: boolean
  onChange: (value: number) => void
}

/** A place in pixels that is committed by Enter, by leaving, and by its arrows. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { label, value, max, disabled = false, onChange } = props
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (text: string) => {
    setDraft(null)
    const number = Number.parseFloat(text.replace(',', '.'))
    const next = Math.min(Math.max(number, 0), max || Number.POSITIVE_INFINITY)
    if (Number.isFinite(next) && Math.abs(next - value) > 0.005) onChange(next)
  }
  return (
    <input
      className="tagwright-input"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      disabled={disabled}
      value={draft ?? String(Math.round(value * 100) / 100)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={(event) => draft !== null && commit(event.target.value)}
      onKeyDown={(event) => {
        const by = event.shiftKey ? 10 : 1
        if (event.key === 'Enter') commit(event.currentTarget.value)
        else if (event.key === 'ArrowUp') commit(String(value + by))
        else if (event.key === 'ArrowDown') commit(String(value - by))
        else if (event.key === 'Escape' && draft !== null) setDraft(null)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
