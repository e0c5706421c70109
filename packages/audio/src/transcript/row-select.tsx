import type { JSX } from 'react'

/** Props of {@link RowSelect}. */
export interface RowSelectProps {
  label: string
  value: string
  /** The name of "none", when nothing may be chosen. */
  none?: string
  options: readonly { id: string; name: string }[]
  onChange: (value: string) => void
}

/** A native choice with a short name, for the details of a row. */
export function RowSelect({ label, value, none, options, onChange }: RowSelectProps): JSX.Element {
  const known = value === '' || options.some(({ id }) => id === value)
  return (
    <label className="tagwright-audio-field">
      <span>{label}</span>
      <select
        className="tagwright-input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
