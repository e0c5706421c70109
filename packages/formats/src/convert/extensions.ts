import type { Extensions } from '@tagwright/schema'
import { isRecord } from './numbers.js'

/** What a format kept under its own key, as an object. */
export function keptUnder(
  key: string,
  extensions: Extensions | undefined,
): Record<string, unknown> {
  const kept = extensions?.[key]
  return isRecord(kept) ? kept : {}
}

/** Extensions that keep members under a key, or nothing when there are none. */
export function keepUnder(
  key: string,
  members: Record<string, unknown>,
): { extensions?: Extensions } {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined && !unsafeNames.has(name)) kept[name] = value
  }
  return Object.keys(kept).length > 0 ? { extensions: { [key]: kept } } : {}
}

/** Member names that must never be copied from data. */
export const unsafeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
