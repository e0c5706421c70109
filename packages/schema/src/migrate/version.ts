import { schemaErrors } from '../errors/catalogue.js'
import { describeValue } from '../parse/describe.js'
import type { Sink } from '../parse/parse-result.js'

/** The version of the contract that this package writes. */
export const schemaVersion = '1.0'

/** The numbers of a `"major.minor"`, or undefined when it is none. */
export function parseVersion(version: unknown): [major: number, minor: number] | undefined {
  const match = typeof version === 'string' ? /^(\d{1,4})\.(\d{1,4})$/.exec(version) : null
  return match ? [Number(match[1]), Number(match[2])] : undefined
}

/** Whether an input of this version can be read; says why when it is newer. */
export function checkVersion(input: Record<string, unknown>, sink: Sink): boolean {
  const received = Object.hasOwn(input, 'schemaVersion') ? input.schemaVersion : undefined
  const version = parseVersion(received)
  const [major, minor] = parseVersion(schemaVersion)!
  const path = ['schemaVersion']
  if (!version) {
    if (received === undefined) {
      sink.issues.push(schemaErrors.missingMember(path, { member: 'schemaVersion' }))
    } else {
      sink.issues.push(schemaErrors.badVersion(path, { received: describeValue(received) }))
    }
    return false
  }
  const data = { version: String(received), supported: schemaVersion }
  if (version[0] < major) sink.issues.push(schemaErrors.olderVersion(path, data))
  else if (version[0] > major) sink.issues.push(schemaErrors.newerMajor(path, data))
  else if (version[0] === major && version[1] > minor) {
    sink.issues.push(schemaErrors.newerMinor(path, data))
  }
  return version[0] === major
}
