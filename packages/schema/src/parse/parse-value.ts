import * as v from 'valibot'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import type { SchemaOf } from '../schema/build.js'
import { clean } from './clean.js'
import { describeValue, isObject } from './describe.js'
import type { Sink } from './parse-result.js'
import { structuralIssues } from './structural-issues.js'

/** A value by a schema, or undefined with issues and the value among what was left out. */
export function parseValue<T>(
  schema: SchemaOf<T>,
  value: unknown,
  path: readonly PathStep[],
  sink: Sink,
): T | undefined {
  const cleaned = clean(value, path, sink)
  const result = v.safeParse(schema, cleaned, { abortPipeEarly: true })
  if (result.success) return result.output
  sink.issues.push(...structuralIssues(result.issues, path))
  sink.rejected.push({ path: [...path], value })
  return undefined
}

/** Reads one member its own way; undefined when it cannot be read. */
export type ReadMember = (value: unknown, path: PathStep[]) => unknown

/**
 * An object member by member, so that one that cannot be read does not lose the others. Undefined
 * when a member that must be there cannot be read.
 */
export function parseMembers<T>(
  entries: v.ObjectEntries,
  input: Record<string, unknown>,
  path: readonly PathStep[],
  sink: Sink,
  special: { readonly [member: string]: ReadMember } = {},
): T | undefined {
  const output: Record<string, unknown> = {}
  let fatal = false
  for (const [key, entry] of Object.entries(entries)) {
    const value = Object.hasOwn(input, key) ? input[key] : undefined
    const read: ReadMember =
      (Object.hasOwn(special, key) && special[key]) ||
      ((found, at) => parseValue(entry as SchemaOf<unknown>, found, at, sink))
    let member = value === undefined ? undefined : read(value, [...path, key])
    if (member === undefined && entry.type === 'optional') member = v.getDefault(entry)
    if (member !== undefined) output[key] = member
    else if (entry.type !== 'exact_optional') {
      if (value === undefined) {
        sink.issues.push(schemaErrors.missingMember([...path, key], { member: key }))
      }
      fatal = true
    }
  }
  for (const key of Object.keys(input)) {
    if (Object.hasOwn(entries, key) || input[key] === undefined) continue
    const rest = clean({ [key]: input[key] }, path, sink)
    if (isObject(rest) && Object.hasOwn(rest, key)) output[key] = rest[key]
  }
  return fatal ? undefined : (output as T)
}

/** The items of a list that can be read, one by one. */
export function parseList<T>(
  list: unknown,
  path: PathStep[],
  sink: Sink,
  item: (value: unknown, path: PathStep[]) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(list)) {
    sink.issues.push(
      schemaErrors.wrongType(path, { expected: 'a list', received: describeValue(list) }),
    )
    sink.rejected.push({ path, value: list })
    return undefined
  }
  const items: T[] = []
  for (let i = 0; i < list.length; i++) {
    const value = item(list[i], [...path, i])
    if (value !== undefined) items.push(value)
  }
  return items
}
