import { useSignal } from '@tagwright/audio'
import type { CSSProperties } from 'react'
import { useClip } from '../clip/clip-context.js'

/** Puts things on the time axis on screen, which always runs from left to right. */
export interface Placement {
  at(time: number): CSSProperties
  between(start: number, end: number): CSSProperties
  /** Whether any of a stretch is on screen. */
  shows(start: number, end: number): boolean
}

/** The placement of the view as it is; renders again when it changes. */
export function usePlacement(): Placement {
  const { view } = useClip()
  const { start, end } = useSignal(view)
  const share = (time: number) => ((time - start) / Math.max(1e-6, end - start)) * 100
  return {
    at: (time) => ({ insetInlineStart: `${share(time)}%` }),
    between: (from, to) => ({
      insetInlineStart: `${share(from)}%`,
      inlineSize: `${share(to) - share(from)}%`,
    }),
    shows: (from, to) => to >= start && from <= end,
  }
}
