import { useEffect, useMemo, useRef, useState } from 'react'
import type { ResolvedSettings } from './settings.js'

const sameContent = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)

const sameMembers = (a: object, b: object): boolean =>
  Object.keys({ ...a, ...b }).every((key) => Object.is(Reflect.get(a, key), Reflect.get(b, key)))

/** Whether two settings mean the same, their functions aside. */
function sameSettings(a: ResolvedSettings, b: ResolvedSettings): boolean {
  const { messages, keyOverrides, slots, onError, resolveUrl, ...plain } = a
  return (
    Object.entries(plain).every(([key, value]) => Object.is(value, Reflect.get(b, key))) &&
    sameContent(messages, b.messages) &&
    sameContent(keyOverrides, b.keyOverrides) &&
    sameMembers(slots, b.slots)
  )
}

/**
 * Keeps the identity of settings that mean the same, so that hosts may write objects and functions
 * inline; functions are always the latest.
 */
export function useSteadySettings(settings: ResolvedSettings): ResolvedSettings {
  const latest = useRef(settings)
  useEffect(() => {
    latest.current = settings
  })
  const [kept, setKept] = useState(settings)
  const same = sameSettings(kept, settings)
  // Setting state while rendering renders again at once, before the children.
  if (!same) setKept(settings)
  const current = same ? kept : settings
  return useMemo(
    () => ({
      ...current,
      onError: (issue) => latest.current.onError(issue),
      resolveUrl: (medium, request) => latest.current.resolveUrl(medium, request),
    }),
    [current],
  )
}
