import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import type { ViewChoice } from './view-choice.js'

/** A part of the annotator's choice; renders again when it changes. */
export function useChoice<T extends string | number | boolean>(
  { choices }: Surface,
  select: (choice: ViewChoice) => T,
): T {
  const read = () => select(choices.get())
  return useSyncExternalStore(choices.subscribe, read, read)
}

/** Begins with a host's choice, once per surface, and tells the host of every change. */
export function useViewChoice(
  { choices }: Surface,
  view: Partial<ViewChoice> | undefined,
  onView: ((view: ViewChoice) => void) | undefined,
): void {
  const latest = useRef(onView)
  // Before anything reads it; a choice that the host hands back later changes nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per surface.
  useMemo(() => choices.begin(view), [choices])
  useEffect(() => {
    latest.current = onView
  })
  useEffect(() => choices.subscribe(() => latest.current?.(choices.get())), [choices])
}
