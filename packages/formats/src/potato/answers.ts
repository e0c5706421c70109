import { isRecord } from '../convert/numbers.js'

/** Answers by scheme, in any of the shapes that Potato has written them. */
export function readSchemes(raw: unknown): Map<string, unknown> {
  const schemes = new Map<string, unknown>()
  if (isRecord(raw)) {
    for (const [scheme, answers] of Object.entries(raw)) {
      const isWrapped =
        isRecord(answers) && Object.keys(answers).length === 1 && isRecord(answers.labels)
      schemes.set(scheme, isWrapped ? (answers as { labels: unknown }).labels : answers)
    }
    return schemes
  }
  // A log of pairs, in which the last word on a label counts.
  for (const pair of Array.isArray(raw) ? raw : []) {
    if (!Array.isArray(pair) || !isRecord(pair[0])) continue
    const { schema, name } = pair[0]
    if (typeof schema !== 'string' || (typeof name !== 'string' && typeof name !== 'number'))
      continue
    const answers = schemes.get(schema)
    const known = isRecord(answers) ? answers : {}
    schemes.set(schema, { ...known, [String(name)]: pair[1] })
  }
  return schemes
}

const isChosen = (name: string, value: unknown): boolean =>
  value === true || value === 'true' || value === 'on' || value === name

/**
 * The value of one scheme: names that were chosen as a list, a text box as its text, a single
 * `value` as it is; anything else as Potato has it.
 */
export function readAnswer(raw: unknown): unknown {
  if (!isRecord(raw)) return raw
  const entries = Object.entries(raw)
  const [first] = entries
  if (entries.length === 1 && first) {
    if (first[0] === 'text_box' && typeof first[1] === 'string') return first[1]
    if (first[0] === 'value') return first[1]
  }
  return entries.length > 0 && entries.every(([name, value]) => isChosen(name, value))
    ? entries.map(([name]) => name)
    : raw
}

/** A value as Potato has it; reading it gives the value again. */
export function writeAnswer(value: unknown): unknown {
  if (typeof value === 'string') return { text_box: value }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    const names = new Set(value)
    const isPlain = names.size === value.length && !names.has('value') && !names.has('text_box')
    // Keys that are numbers would change their places.
    const isOrdered = value.every((item) => !/^\d+$/.test(item) && item !== '__proto__')
    if (value.length > 0 && isPlain && isOrdered)
      return Object.fromEntries(value.map((item) => [item, 'true']))
  }
  const written = isRecord(value) ? value : { value }
  return JSON.stringify(readAnswer(written)) === JSON.stringify(value) ? written : { value }
}
