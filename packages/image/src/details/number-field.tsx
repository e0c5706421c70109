import { useNumberInput } from '@tagwright/react'
import type { JSX } from 'react'

/** Props of {@link NumberField}. */
export interface NumberFieldProps {
  label: string
  /** Image pixels. */
  value: number
  max: number
  disabled?: boolean
  onChange: (value: number) => void
}

/** A place in pixels, from 0 on. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { label, value, max, disabled = false, onChange } = props
  const input = useNumberInput({ value, min: 0, max: max || undefined, onCommit: onChange })
  return <input {...input} className="tagwright-input" aria-label={label} disabled={disabled} />
}
