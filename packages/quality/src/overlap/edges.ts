import type { Point2 } from '@tagwright/schema'

/** A side of an outline that is not level, from its upper to its lower end (y runs down). */
export interface Edge {
  x: number
  top: number
  bottom: number
  /** Pixels to the right for each pixel down. */
  slope: number
}

/** The sides of outlines, without the level ones, which no horizontal line crosses. */
export function edgesOf(rings: readonly (readonly Point2[])[]): Edge[] {
  const edges: Edge[] = []
  for (const ring of rings) {
    let previous = ring.at(-1)
    for (const point of ring) {
      const [a, b] = previous && previous[1] < point[1] ? [previous, point] : [point, previous!]
      previous = point
      if (!(a[1] < b[1])) continue
      edges.push({ x: a[0], top: a[1], bottom: b[1], slope: (b[0] - a[0]) / (b[1] - a[1]) })
    }
  }
  return edges
}

/** Where an edge is at a height. */
export const xAt = (edge: Edge, y: number): number => edge.x + (y - edge.top) * edge.slope

/** The height at which two edges cross, or undefined when they do not inside both. */
export function crossingHeight(a: Edge, b: Edge): number | undefined {
  const from = Math.max(a.top, b.top)
  const to = Math.min(a.bottom, b.bottom)
  if (!(from < to)) return undefined
  const before = xAt(a, from) - xAt(b, from)
  const after = xAt(a, to) - xAt(b, to)
  if (before * after >= 0) return undefined
  return from + ((to - from) * before) / (before - after)
}
