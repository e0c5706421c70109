import type { RatingWidget } from '@tagwright/schema'

/** A scale as it is drawn: its ends in order, its step positive, its values when they are few. */
export interface RatingScale {
  min: number
  max: number
  step: number
  /** All values, least first; null when they are too many to stand in sight. */
  values: readonly number[] | null
}

/** Most values that stand in sight as stars or steps; beyond, the scale is a slider. */
export const mostValues = 11

const finite = (value: number | undefined, otherwise: number): number =>
  value !== undefined && Number.isFinite(value) ? value : otherwise

/** The scale of a widget; ends that are swapped are put in order. */
export function scaleOf(widget: RatingWidget): RatingScale {
  const one = finite(widget.min, 1)
  const other = finite(widget.max, 5)
  const [min, max] = one <= other ? [one, other] : [other, one]
  const given = finite(widget.step, 1)
  const step = given > 0 ? given : 1
  const count = Math.floor((max - min) / step + 1e-9) + 1
  const values =
    count <= mostValues ? Array.from({ length: count }, (_, at) => onScale(min + at * step)) : null
  return { min, max, step, values }
}

/** Whether a number is one of a scale's values, but for rounding. */
export function isOnScale(value: number, { min, max, step }: RatingScale): boolean {
  if (!(value >= min && value <= max)) return false
  const steps = (value - min) / step
  return Math.abs(steps - Math.round(steps)) < 1e-6
}

/** A number without what binary fractions add: 0.1 + 0.2 is 0.3. */
export const onScale = (value: number): number => Number(value.toPrecision(12))
