import type { JSX } from 'react'

/** Props of {@link RowSelect}. */
export interface RowSelectProps {
  label: string
  value: string
  /** The name of "none", when nothing may be chosen. */
  none?: string
  options: readonly { id: string; name: string }[]
  onChange: (value: string) => void
  /** A last entry that does something else than choose. @default none */
  more?: { name: string; onChoose: () => void }
}

/** The value of the last entry: no id of the contract has a space. */
const other = ' '

/** A native choice with a short name, for the details of a row. */
export function RowSelect(props: RowSelectProps): JSX.Element {
  const { label, value, none, options, onChange, more } = props
  const known = value === '' || options.some(({ id }) => id === value)
  return (
    <label className="tagwright-audio-field">
      <span>{label}</span>
      <select
        className="tagwright-input"
        value={value}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === other) more?.onChoose()
          else onChange(currentTarget.value)
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {more && <option value={other}>{more.name}</option>}
      </select>
    </label>
  )
}
