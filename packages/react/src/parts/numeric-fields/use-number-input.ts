import { type InputHTMLAttributes, useState } from 'react'

/** What {@link useNumberInput} is told. */
export interface NumberInputOptions {
  value: number
  /** Whose number it is: what was typed for another one is dropped. */
  owner?: string
  /**
   * Places behind the point that are shown; less than that is no change.
   * @default 2
   */
  digits?: number
  /**
   * What an arrow key adds; ten times as much with Shift.
   * @default 1
   */
  step?: number
  /** @default -Infinity */
  min?: number | undefined
  /** @default Infinity */
  max?: number | undefined
  /** The number is shown and cannot be changed. */
  readOnly?: boolean
  /** Another number inside the limits. */
  onCommit: (value: number) => void
}

/** Props of the `input` that {@link useNumberInput} leads. */
export type NumberInputBinding = InputHTMLAttributes<HTMLInputElement> & { onBlur: () => void }

/**
 * Leads a text input that holds a number: committed by Enter, by leaving, and by every step of its
 * arrows; Escape drops what was typed. A comma counts as a point.
 */
export function useNumberInput(options: NumberInputOptions): NumberInputBinding {
  const { value, owner = '', digits = 2, step = 1, min, max, readOnly = false, onCommit } = options
  const [typed, setTyped] = useState<{ owner: string; text: string } | null>(null)
  const draft = typed?.owner === owner ? typed.text : null
  const shown = (number: number) => String(Number(number.toFixed(digits)))
  const read = (text: string) => Number.parseFloat(text.replace(',', '.'))
  const commit = (number: number) => {
    setTyped(null)
    if (!Number.isFinite(number) || shown(number) === shown(value)) return
    const inside = Math.max(min ?? -Infinity, Math.min(max ?? Infinity, number))
    if (shown(inside) !== shown(value)) onCommit(inside)
  }
  const stepBy = (by: number) => {
    const from = draft === null ? value : read(draft)
    if (Number.isFinite(from)) commit(from + by * step)
  }
  return {
    type: 'text',
    inputMode: 'decimal',
    autoComplete: 'off',
    role: 'spinbutton',
    'aria-valuenow': value,
    'aria-valuemin': min,
    'aria-valuemax': max,
    value: draft ?? shown(value),
    readOnly,
    onChange: (event) => setTyped({ owner, text: event.currentTarget.value }),
    onBlur: () => draft !== null && commit(read(draft)),
    onKeyDown: (event) => {
      const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
      if (event.key === 'Enter') commit(read(event.currentTarget.value))
      else if (by && !readOnly) stepBy(event.shiftKey ? by * 10 : by)
      else if (event.key === 'Escape' && draft !== null) setTyped(null)
      else return
      event.preventDefault()
    },
  }
}
