import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import { describeValue } from './describe.js'
import type { Sink } from './parse-result.js'

/** How deep an input may be nested. */
export const maxDepth = 64

/** Member names through which a prototype could be reached. */
const refused = new Set(['__proto__', 'constructor', 'prototype'])

/** Stands for something that is left out. */
const leftOut = Symbol('left out')

interface Walk {
  sink: Sink
  path: PathStep[]
  depth: number
  /** Objects that are known to be clean: an input may hold one many times. */
  known: Set<object>
  /** Objects that the walk is inside of: one of them again is a loop. */
  open: Set<object>
}

/**
 * A value with nothing in it but JSON data: refused member names, what JSON cannot hold, and what
 * is nested too deep are left out with an issue. A clean value comes back as it is, not copied.
 */
export function clean(value: unknown, path: readonly PathStep[], sink: Sink): unknown {
  const walk: Walk = {
    sink,
    path: [...path],
    depth: path.length,
    known: new Set(),
    open: new Set(),
  }
  const cleaned = cleanValue(value, walk)
  return cleaned === leftOut ? undefined : cleaned
}

/** The members of a map by id, without those of refused names, which are told. */
export function safeEntries(
  map: Record<string, unknown>,
  path: readonly PathStep[],
  sink: Sink,
): [key: string, value: unknown][] {
  return Object.keys(map).flatMap((key): [string, unknown][] => {
    if (!refused.has(key)) return [[key, map[key]]]
    sink.issues.push(schemaErrors.refusedKey([...path, key], { key }))
    return []
  })
}

function cleanValue(value: unknown, walk: Walk): unknown {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value
    case 'object':
      return value === null ? null : cleanObject(value, walk)
    default:
      walk.sink.issues.push(schemaErrors.notData(walk.path, { received: describeValue(value) }))
      return leftOut
  }
}

function cleanObject(value: object, walk: Walk): unknown {
  if (walk.known.has(value)) return value
  const { sink } = walk
  if (walk.open.has(value) || !isPlain(value)) {
    const received = walk.open.has(value) ? 'a loop' : 'an object of a class'
    sink.issues.push(schemaErrors.notData(walk.path, { received }))
    return leftOut
  }
  if (walk.open.size + walk.depth >= maxDepth) {
    sink.issues.push(schemaErrors.tooDeep(walk.path, { limit: maxDepth }))
    sink.rejected.push({ path: [...walk.path], value })
    return leftOut
  }
  walk.open.add(value)
  const cleaned = Array.isArray(value)
    ? cleanList(value, walk)
    : cleanMembers(value as Record<string, unknown>, walk)
  walk.open.delete(value)
  if (cleaned === value) walk.known.add(value)
  return cleaned
}

function cleanList(list: unknown[], walk: Walk): unknown[] {
  let copy: unknown[] | undefined
  for (let i = 0; i < list.length; i++) {
    walk.path.push(i)
    const item = cleanValue(list[i], walk)
    walk.path.pop()
    if (item === list[i] && i in list) continue
    copy ??= list.slice()
    // A list keeps its places: what is left out of it becomes null.
    copy[i] = item === leftOut ? null : item
  }
  return copy ?? list
}

function cleanMembers(object: Record<string, unknown>, walk: Walk): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(object)) {
    const member = object[key]
    let cleaned: unknown = leftOut
    walk.path.push(key)
    if (refused.has(key)) walk.sink.issues.push(schemaErrors.refusedKey(walk.path, { key }))
    // An absent member and one that is undefined are the same in JSON.
    else if (member !== undefined) cleaned = cleanValue(member, walk)
    walk.path.pop()
    if (cleaned === member) continue
    copy ??= copyOwn(object)
    if (cleaned === leftOut) delete copy[key]
    else copy[key] = cleaned
  }
  return copy ?? object
}

function copyOwn(object: Record<string, unknown>): Record<string, unknown> {
  // Not spread: an own member `__proto__` must stay a member until it is deleted.
  return Object.defineProperties({}, Object.getOwnPropertyDescriptors(object))
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  // An object of another realm (a frame, a test's sandbox) has a root prototype of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
