import { Star } from 'lucide-react'
import { useState } from 'react'

/** Props of `StarGroup`. */
export interface StarGroupProps {
  values: readonly number[]
  value: number | undefined
  readOnly: boolean
  /** Name of the radio group; unique on the page. */
  name: string
  label: string
  describedBy: string
  invalid: boolean
  /** What a value is called. */
  nameOf(value: number): string
  onChoose(value: number): void
}

/** Stars as a native radio group: a star and all before it are filled; the chosen one takes back. */
export function StarGroup(props: StarGroupProps) {
  const { values, value, readOnly, onChoose } = props
  const [pointed, setPointed] = useState<number | null>(null)
  const shown = pointed ?? value ?? Number.NEGATIVE_INFINITY
  return (
    <div
      className="tagwright-stars"
      role="radiogroup"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid}
      onPointerLeave={() => setPointed(null)}
    >
      {values.map((step) => (
        <label
          key={step}
          className="tagwright-star"
          data-filled={step <= shown || undefined}
          onPointerEnter={(event) => {
            if (!readOnly && event.pointerType === 'mouse') setPointed(step)
          }}
        >
          <input
            type="radio"
            className="tagwright-visually-hidden"
            name={props.name}
            checked={value === step}
            disabled={readOnly}
            aria-label={props.nameOf(step)}
            onChange={() => onChoose(step)}
            onClick={() => {
              if (value === step) onChoose(step)
            }}
            onKeyDown={(event) => {
              if (value !== step || event.key !== ' ') return
              event.preventDefault()
              onChoose(step)
            }}
          />
          <Star aria-hidden="true" size={24} />
        </label>
      ))}
    </div>
  )
}
