/** Props of `EndRadio`. */
export interface EndRadioProps {
  /** Name of the radio group; unique on the page. */
  name: string
  label: string
  checked: boolean
  readOnly: boolean
  describedBy: string
  onToggle(): void
}

/** A radio button that fills its cell; choosing it again takes it back. */
export function EndRadio({ name, label, checked, readOnly, describedBy, onToggle }: EndRadioProps) {
  return (
    <label className="tagwright-ends-radio">
      <input
        type="radio"
        name={name}
        checked={checked}
        disabled={readOnly}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={onToggle}
        onClick={() => {
          if (checked) onToggle()
        }}
        onKeyDown={(event) => {
          if (!checked || event.key !== ' ') return
          event.preventDefault()
          onToggle()
        }}
      />
    </label>
  )
}
