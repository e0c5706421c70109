import { type JSX, useId, useState } from 'react'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import type { GeometryField } from './geometry-fields.js'

/** Props of one number. */
export interface NumberInputProps {
  field: GeometryField
  /** Whose number it is: what was typed for another one is dropped. */
  owner: string
  value: number
  disabled: boolean
  /** A number inside the limits. */
  onCommit: (value: number) => void
  /** The field was left. */
  onSettled: () => void
}

const shown = (value: number): string => String(Math.round(value * 1000) / 1000)

/** A number that is committed by Enter, by leaving, and by every step of its arrows. */
export function NumberInput(props: NumberInputProps): JSX.Element {
  const { field, owner, value, disabled, onCommit, onSettled } = props
  const { t } = useMessages(reactMessages)
  const id = useId()
  const [typed, setTyped] = useState<{ owner: string; text: string } | null>(null)
  const draft = typed?.owner === owner ? typed.text : null
  const setDraft = (text: string | null) => setTyped(text === null ? null : { owner, text })
  const commit = (text: string) => {
    setDraft(null)
    const number = Number.parseFloat(text.replace(',', '.'))
    if (!Number.isFinite(number) || shown(number) === shown(value)) return
    onCommit(Math.max(field.min ?? -Infinity, Math.min(field.max ?? Infinity, number)))
  }
  const step = (direction: number, times: number) => {
    const from = draft === null ? value : Number.parseFloat(draft)
    if (Number.isFinite(from)) commit(String(from + direction * times * field.step))
  }
  return (
    <div className="tagwright-number">
      <label className="tagwright-number-label" htmlFor={id}>
        {t(`react.numeric.${field.member}` as 'react.numeric.x')}
      </label>
      <input
        id={id}
        className="tagwright-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        role="spinbutton"
        aria-valuenow={value}
        aria-valuemin={field.min}
        aria-valuemax={field.max}
        value={draft ?? shown(value)}
        readOnly={disabled}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={(event) => {
          commit(event.target.value)
          onSettled()
        }}
        onKeyDown={(event) => {
          const times = event.shiftKey ? 10 : 1
          if (event.key === 'Enter') commit(event.currentTarget.value)
          else if (event.key === 'ArrowUp' && !disabled) step(1, times)
          else if (event.key === 'ArrowDown' && !disabled) step(-1, times)
          else if (event.key === 'Escape' && draft !== null) setDraft(null)
          else return
          event.preventDefault()
        }}
      />
      <span className="tagwright-number-unit" aria-hidden="true">
        {t(`react.unit.${field.unit}`)}
      </span>
    </div>
  )
}
