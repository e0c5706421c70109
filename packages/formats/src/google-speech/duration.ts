import { isNumber, isRecord } from '../convert/numbers.js'
import { readDecimal, toDecimal } from '../time/decimal.js'

/**
 * A duration in seconds: `"1.300s"` as JSON of protocol buffers has it, `{ seconds, nanos }` as
 * client libraries hand it on, or a number.
 */
export function readDuration(value: unknown): number | undefined {
  if (typeof value === 'string') return readDecimal(value.replace(/s$/, ''))
  if (isNumber(value)) return value
  if (!isRecord(value)) return undefined
  const seconds = readDecimal(String(value.seconds ?? 0))
  const nanos = readDecimal(String(value.nanos ?? 0))
  if (seconds === undefined || nanos === undefined || nanos < 0 || nanos >= 1e9) return undefined
  // Through the decimal text, so that 1 s and 300000000 ns are 1.3 s.
  return readDecimal(`${seconds}.${String(Math.round(nanos)).padStart(9, '0')}`)
}

/** A duration as JSON of protocol buffers has it. */
export const writeDuration = (seconds: number): string => `${toDecimal(seconds)}s`
