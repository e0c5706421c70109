import type { NumberWidget } from '@tagwright/schema'

/** Whether a value is `min` (or 0) plus a multiple of the step, but for rounding. */
export function fitsStep(
  value: number,
  { min, step }: Pick<NumberWidget, 'min' | 'step'>,
): boolean {
  if (step === undefined || !(step > 0)) return true
  const steps = (value - (min ?? 0)) / step
  return Math.abs(steps - Math.round(steps)) < Math.max(1e-6, Math.abs(steps) * 1e-12)
}

/** The next value on the step's grid in a direction, kept between the limits. */
export function stepped(
  value: number | undefined,
  direction: number,
  { min, max, step }: Pick<NumberWidget, 'min' | 'max' | 'step'>,
): number {
  const size = step !== undefined && step > 0 ? step : 1
  const base = min ?? 0
  if (value === undefined) return clamp(direction < 0 && max !== undefined ? max : base, min, max)
  const steps = (value - base) / size
  const whole = Math.round(steps)
  const on = Math.abs(steps - whole) < 1e-9
  const from = on ? whole : direction > 0 ? Math.floor(steps) : Math.ceil(steps)
  return clamp(Number((base + (from + direction) * size).toPrecision(12)), min, max)
}

const clamp = (value: number, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY) =>
  Math.max(min, Math.min(max, value))
