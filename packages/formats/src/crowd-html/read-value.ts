import { isRecord } from '../convert/numbers.js'

/** The value of a response that an element's output states; undefined when it is of another kind. */
export function readValue(value: unknown, labelOf: (name: string) => string): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (!isRecord(value)) return undefined
  const { label, labels } = value
  if (typeof label === 'string') return labelOf(label)
  if (Array.isArray(labels) && labels.every((one) => typeof one === 'string')) {
    return labels.map(labelOf)
  }
  const entries = Object.entries(value)
  const isSwitches = entries.length > 0 && entries.every(([, on]) => typeof on === 'boolean')
  if (!isSwitches) return undefined
  // A checkbox without a value is one switch; with values it is a group of them.
  const [only] = entries
  if (entries.length === 1 && (only![0] === 'on' || only![0] === 'value')) return only![1]
  return entries.filter(([, on]) => on === true).map(([name]) => labelOf(name))
}
