import { type KeyboardEvent, useState } from 'react'
import { formatForEditing, type NumberMarks, parseNumber } from './parse-number.js'

/** Props of `NumberBox`. */
export interface NumberBoxProps {
  /** The number, or what was written when it is none; undefined when nothing is. */
  value: number | string | undefined
  locale: string
  marks: NumberMarks
  min?: number | undefined
  max?: number | undefined
  label: string
  /** The value with its unit, in words. */
  valueText: string | undefined
  describedBy: string
  readOnly: boolean
  required: boolean
  invalid: boolean
  /** A number, what was written when it is none, or undefined when nothing is. */
  onValue(value: number | string | undefined): void
  /** An arrow or page key: steps up or down. */
  onStep(steps: number): void
}

const steps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
}

/** A text box that takes numbers as the annotator's language writes them; arrows step. */
export function NumberBox(props: NumberBoxProps) {
  const { value, locale, marks, onValue } = props
  // What is being written, for as long as it means the value: "1," on the way to "1,5".
  const [written, setWritten] = useState<string | null>(null)
  const kept = value === undefined ? '' : shown(value, locale)
  const means = written === null ? undefined : meaning(written, marks)
  const text = written !== null && means === value ? written : kept
  return (
    <input
      type="text"
      inputMode="decimal"
      role="spinbutton"
      className="tagwright-number-box"
      dir="ltr"
      autoComplete="off"
      spellCheck={false}
      readOnly={props.readOnly}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-required={props.required || undefined}
      aria-invalid={props.invalid || undefined}
      aria-valuenow={typeof value === 'number' ? value : undefined}
      aria-valuetext={props.valueText}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      maxLength={200}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value
        setWritten(next)
        onValue(meaning(next, marks))
      }}
      onBlur={() => setWritten(null)}
      onKeyDown={(event: KeyboardEvent) => {
        const by = steps[event.key]
        if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        if (props.readOnly) return
        setWritten(null)
        props.onStep(event.shiftKey ? by * 10 : by)
      }}
    />
  )
}

const shown = (value: number | string, locale: string): string =>
  typeof value === 'number' ? formatForEditing(value, locale) : value

const meaning = (text: string, marks: NumberMarks): number | string | undefined =>
  text.trim() === '' ? undefined : (parseNumber(text, marks) ?? text)
