import type { ToolSettings } from '@tagwright/core'

/** What the annotator sets of the tools, and of how points catch on what is there. */
export interface ToolChoice extends ToolSettings {
  /** Points catch on the picture's edges and on other annotations. @default false */
  readonly snap: boolean
}

/** Holds the choice outside React. */
export interface ToolOptions {
  get(): ToolChoice
  set(change: Partial<ToolChoice>): void
  subscribe(listener: () => void): () => void
}

/** Least and greatest value of what is a number. */
export const toolLimits = { brushSize: [1, 400], tolerance: [0, 255] } as const

const limited = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, Math.round(value)))

/** Makes the tool options of a widget. */
export function createToolOptions(): ToolOptions {
  let choice: ToolChoice = {
    brushSize: 24,
    brushShape: 'round',
    tolerance: 32,
    snap: false,
  }
  const listeners = new Set<() => void>()
  return {
    get: () => choice,
    set(change) {
      const next = { ...choice, ...change }
      choice = {
        ...next,
        brushSize: limited(next.brushSize, toolLimits.brushSize),
        tolerance: limited(next.tolerance, toolLimits.tolerance),
      }
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
