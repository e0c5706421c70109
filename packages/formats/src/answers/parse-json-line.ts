import { isRecord } from '../convert/numbers.js'
import { dropPrototypeKeys } from '../json/read-json-file.js'

/** A line as a JSON object without keys that reach into prototypes; undefined when it is none. */
export function parseJsonLine(line: string): Record<string, unknown> | undefined {
  try {
    const risky = line.includes('proto') || line.includes('constructor')
    const value: unknown = JSON.parse(line, risky ? dropPrototypeKeys : undefined)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Why a line is no JSON object, in words for its writer. */
export function jsonLineProblem(line: string): string {
  if (/[:[,]\s*-?(?:NaN|Infinity)\b/.test(line))
    return 'it holds NaN or Infinity, which JSON does not have'
  try {
    JSON.parse(line)
    return 'it is JSON, but not an object'
  } catch {
    return 'it is not a JSON object'
  }
}
