import type { RatingScale } from './rating-scale.js'

/** Props of `ScaleSlider`. */
export interface ScaleSliderProps {
  scale: RatingScale
  value: number | undefined
  readOnly: boolean
  label: string
  describedBy: string
  invalid: boolean
  /** The value in words. */
  valueText: string
  onChange(value: number): void
}

/**
 * A native slider that can be unanswered: its thumb is pale in the middle until a click, a drag, an
 * arrow, or Space takes the value under it.
 */
export function ScaleSlider(props: ScaleSliderProps) {
  const { scale, value, readOnly, onChange } = props
  const { min, max, step } = scale
  const middle = min + Math.round((max - min) / step / 2) * step
  const takeIfUnset = (shown: string) => {
    if (value === undefined && !readOnly) onChange(Number(shown))
  }
  return (
    <input
      type="range"
      className="tagwright-slider"
      min={min}
      max={max}
      step={step}
      value={value ?? middle}
      disabled={readOnly}
      data-unset={value === undefined || undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-valuetext={props.valueText}
      aria-invalid={props.invalid}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      // A click on the thumb's place changes nothing, and is an answer all the same.
      onPointerUp={(event) => takeIfUnset(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return
        if (event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        takeIfUnset(event.currentTarget.value)
      }}
    />
  )
}
