import { isObject } from '../parse/describe.js'
import { parseVersion } from './version.js'

/** A step from one version of the contract to the next. */
export interface Migration {
  /** The version that it reads. */
  from: string
  /** The version that it writes. */
  to: string
  /** Changes one task, document or dataset header; its input must not be changed in place. */
  migrate(input: Record<string, unknown>): Record<string, unknown>
}

/** The steps from older versions, oldest first. 1.0 is the first version, so there is none yet. */
export const migrations: readonly Migration[] = []

/**
 * A task, document or dataset header of an older version, brought to the version that this package
 * writes. What is of this version, newer, or not to be read comes back as it is.
 */
export function migrate(input: unknown, steps: readonly Migration[] = migrations): unknown {
  let current = input
  for (const step of steps) {
    if (!isObject(current)) return current
    const version = parseVersion(current.schemaVersion)
    const from = parseVersion(step.from)
    if (version && from && version[0] === from[0] && version[1] === from[1]) {
      current = { ...step.migrate(current), schemaVersion: step.to }
    }
  }
  return current
}
