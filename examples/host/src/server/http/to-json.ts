import { errors } from './errors.js'

/** The JSON of what was received; what is nested too deeply to be written again is refused. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) throw errors.tooDeep()
    throw error
  }
}
