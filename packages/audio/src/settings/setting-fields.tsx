import { type JSX, useId } from 'react'

/** Props of {@link NumberSetting}. */
export interface NumberSettingProps {
  label: string
  /** Null for no number. */
  value: number | null
  /** @default 0 */
  min?: number
  max: number
  step: number
  /** Stands for no number. */
  placeholder?: string
  /** Told of numbers inside the limits, and of none where there may be none. */
  onChange: (value: number | null) => void
}

/** A number with its name; what is outside the limits is not taken. */
export function NumberSetting(props: NumberSettingProps): JSX.Element {
  const { label, value, min = 0, max, step, placeholder, onChange } = props
  const id = useId()
  return (
    <div className="tagwright-audio-setting">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="tagwright-input"
        type="number"
        dir="ltr"
        min={min}
        max={max}
        step={step}
        placeholder={placeholder}
        defaultValue={value ?? undefined}
        onChange={({ currentTarget }) => {
          const { valueAsNumber, validity, value: typed } = currentTarget
          const outside = validity.rangeOverflow || validity.rangeUnderflow || validity.badInput
          if (outside) return
          if (Number.isFinite(valueAsNumber)) onChange(valueAsNumber)
          else if (typed === '' && placeholder !== undefined) onChange(null)
        }}
      />
    </div>
  )
}

/** Props of {@link ChoiceSetting}. */
export interface ChoiceSettingProps<Id extends string> {
  label: string
  value: Id
  options: readonly (readonly [id: Id, name: string])[]
  disabled?: boolean
  onChange: (id: Id) => void
}

/** One of a few, with its name. */
export function ChoiceSetting<Id extends string>(props: ChoiceSettingProps<Id>): JSX.Element {
  const { label, value, options, disabled = false, onChange } = props
  const id = useId()
  return (
    <div className="tagwright-audio-setting">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="tagwright-input"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value as Id)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Props of {@link RangeSetting}. */
export interface RangeSettingProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** What a value says, shown and spoken. */
  text: (value: number) => string
  disabled?: boolean
  onChange: (value: number) => void
}

/** A slider with its name and value. */
export function RangeSetting(props: RangeSettingProps): JSX.Element {
  const { label, value, min, max, step, text, disabled = false, onChange } = props
  const id = useId()
  return (
    <div className="tagwright-audio-setting">
      <label htmlFor={id}>{label}</label>
      <span className="tagwright-audio-setting-range">
        <input
          id={id}
          type="range"
          dir="ltr"
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          aria-valuetext={text(value)}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <output htmlFor={id}>{text(value)}</output>
      </span>
    </div>
  )
}
