import type { TextMessage } from './text.messages.js'

/** How a length stands to its limits. */
export type LengthState = 'free' | 'good' | 'short' | 'long'

/** Most UTF-16 units that a text box takes; beyond, browsers lay text out too slowly to type in. */
export const textLimit = 100_000

/** The most that a box takes: more when the task itself asks for more. */
export function hardLimit(maxCharacters: number | undefined): number {
  return Math.max(textLimit, Math.min(maxCharacters ?? 0, 1_000_000) * 2)
}

/** Where a count stands between its limits. */
export function lengthState(count: number, min?: number, max?: number): LengthState {
  if (max !== undefined && count > max) return 'long'
  if (min !== undefined && count < min) return 'short'
  return min === undefined && max === undefined ? 'free' : 'good'
}

/** The message that says a count beside its limits; undefined without limits. */
export function limitText(
  unit: 'words' | 'characters',
  min?: number,
  max?: number,
): TextMessage | undefined {
  if (min !== undefined && max !== undefined) return `fields.text.${unit}-range`
  if (min !== undefined) return `fields.text.${unit}-min`
  if (max !== undefined) return `fields.text.${unit}-max`
  return undefined
}
