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
