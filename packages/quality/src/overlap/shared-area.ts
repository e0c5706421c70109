import type { Point2 } from '@tagwright/schema'
import { crossingHeight, type Edge, edgesOf, xAt } from './edges.js'

/** Pairs of edges that are compared to find where they cross; beyond it, even strips are summed. */
const mostPairs = 1_000_000
const strips = 4096

/** What two outlined shapes cover, in square pixels. */
export interface Areas {
  a: number
  b: number
  shared: number
}

/**
 * The areas of two sets of outlines and of what they share, by the even-odd rule, so that holes,
 * parts and outlines that cross themselves all mean something. Between the heights at which an
 * outline turns or two sides cross, widths change evenly, so the middle of each strip gives its
 * area exactly (the trapezoid decomposition). Outlines of more than a thousand sides are summed in
 * 4,096 even strips instead.
 */
export function sharedArea(
  a: readonly (readonly Point2[])[],
  b: readonly (readonly Point2[])[],
): Areas {
  const first = edgesOf(a)
  const second = edgesOf(b)
  const heights = cuts([...first, ...second])
  const areas: Areas = { a: 0, b: 0, shared: 0 }
  const walkA = createWalk(first)
  const walkB = createWalk(second)
  for (let i = 1; i < heights.length; i++) {
    const height = heights[i]! - heights[i - 1]!
    const middle = heights[i - 1]! + height / 2
    if (!(height > 0)) continue
    const inA = walkA(middle)
    const inB = walkB(middle)
    areas.a += height * lengthOf(inA)
    areas.b += height * lengthOf(inB)
    areas.shared += height * sharedLength(inA, inB)
  }
  return areas
}

function cuts(edges: readonly Edge[]): ArrayLike<number> {
  const heights: number[] = []
  if (edges.length ** 2 > mostPairs) {
    let top = Number.POSITIVE_INFINITY
    let bottom = Number.NEGATIVE_INFINITY
    for (const edge of edges) {
      if (edge.top < top) top = edge.top
      if (edge.bottom > bottom) bottom = edge.bottom
    }
    for (let i = 0; i <= strips; i++) heights.push(top + ((bottom - top) * i) / strips)
    return heights
  }
  for (const [i, edge] of edges.entries()) {
    heights.push(edge.top, edge.bottom)
    for (let j = i + 1; j < edges.length; j++) {
      const height = crossingHeight(edge, edges[j]!)
      if (height !== undefined) heights.push(height)
    }
  }
  return Float64Array.from(heights).sort()
}

/** Gives where a horizontal line crosses the edges, from left to right; heights must grow. */
function createWalk(edges: readonly Edge[]): (y: number) => number[] {
  const waiting = [...edges].sort((p, q) => p.top - q.top)
  let next = 0
  let active: Edge[] = []
  return (y) => {
    while (next < waiting.length && waiting[next]!.top < y) active.push(waiting[next++]!)
    active = active.filter((edge) => edge.bottom > y)
    return active.map((edge) => xAt(edge, y)).sort((p, q) => p - q)
  }
}

function lengthOf(crossings: readonly number[]): number {
  let length = 0
  for (let i = 1; i < crossings.length; i += 2) length += crossings[i]! - crossings[i - 1]!
  return length
}

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let length = 0
  let j = 1
  for (let i = 1; i < a.length; i += 2) {
    while (j < b.length && b[j]! <= a[i - 1]!) j += 2
    for (let k = j; k < b.length && b[k - 1]! < a[i]!; k += 2) {
      length += Math.max(0, Math.min(a[i]!, b[k]!) - Math.max(a[i - 1]!, b[k - 1]!))
    }
  }
  return length
}
