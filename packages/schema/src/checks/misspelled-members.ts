import type * as v from 'valibot'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import { maxDepth } from '../parse/clean.js'
import { isObject } from '../parse/describe.js'
import type { Sink } from '../parse/parse-result.js'
import { nearestName } from './nearest-name.js'

/** What of a schema leads to the schemas inside of it. */
interface Inside {
  readonly entries?: v.ObjectEntries
  readonly item?: v.GenericSchema
  readonly wrapped?: v.GenericSchema
  readonly getter?: (input: unknown) => v.GenericSchema
  readonly key?: unknown
  readonly value?: v.GenericSchema
  readonly options?: readonly v.GenericSchema[]
}

/** Told once a task; a definition with more of them is no definition. */
const most = 50

/**
 * Tells of members that nothing reads and that are nearly named as one that is: they ride along
 * like every unknown member, but were most likely meant to be read.
 */
export function tellMisspelled(
  schema: v.GenericSchema,
  value: unknown,
  path: readonly PathStep[],
  sink: Sink,
): void {
  let told = 0
  const walk = (at: v.GenericSchema, inside: unknown, place: readonly PathStep[]) => {
    const { entries, item, wrapped, getter, value: every, key, options } = at as Inside
    if (place.length > maxDepth || told >= most || typeof inside !== 'object' || !inside) return
    if (wrapped) walk(wrapped, inside, place)
    else if (getter) walk(getter(inside), inside, place)
    else if (Array.isArray(inside)) {
      if (item) for (const [i, one] of inside.entries()) walk(item, one, [...place, i])
    } else if (options) {
      const [fitting] = options.filter((option) => fits(option, key, inside))
      if (fitting) walk(fitting, inside, place)
    } else if (entries) {
      const free = Object.keys(entries).filter((name) => !Object.hasOwn(inside, name))
      for (const [name, member] of Object.entries(inside)) {
        const known = Object.hasOwn(entries, name) && entries[name]
        if (known) walk(known as v.GenericSchema, member, [...place, name])
        const meant = known || told >= most ? undefined : nearestName(name, free)
        if (meant === undefined) continue
        sink.issues.push(schemaErrors.misspelled([...place, name], { member: name, meant }))
        told++
      }
    } else if (every) {
      for (const [name, one] of Object.entries(inside)) walk(every, one, [...place, name])
    }
  }
  walk(schema, value, path)
}

/** Whether an option of a union is the one that an object was meant for. */
function fits(option: v.GenericSchema, key: unknown, inside: object): boolean {
  const { entries } = option as Inside
  if (!entries) return false
  if (typeof key !== 'string') return Object.keys(entries).some((name) => name in inside)
  const { literal } = (entries[key] ?? {}) as { literal?: unknown }
  return isObject(inside) && literal !== undefined && inside[key] === literal
}
