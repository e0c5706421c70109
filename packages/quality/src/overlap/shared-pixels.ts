import { forEachRun, type MaskGeometry, type Point2 } from '@tagwright/schema'
import { edgesOf, xAt } from './edges.js'

/** How many pixels of a mask have their centres inside outlines (even-odd). */
export function sharedPixels(mask: MaskGeometry, rings: readonly (readonly Point2[])[]): number {
  const [dx, dy] = mask.offset ?? [0, 0]
  // Run lengths go down columns, so the plane is turned over: edges give y for an x.
  const edges = edgesOf(rings.map((ring) => ring.map(([x, y]): Point2 => [y, x])))
  let column = Number.NaN
  let crossings: number[] = []
  let shared = 0
  forEachRun(mask, (x, top, bottom) => {
    if (x !== column) {
      column = x
      const at = x + dx + 0.5
      crossings = edges
        .filter((edge) => edge.top <= at && at < edge.bottom)
        .map((edge) => xAt(edge, at))
        .sort((p, q) => p - q)
    }
    for (let i = 1; i < crossings.length; i += 2) {
      const from = Math.max(top, Math.ceil(crossings[i - 1]! - dy - 0.5))
      const to = Math.min(bottom, Math.ceil(crossings[i]! - dy - 0.5))
      shared += Math.max(0, to - from)
    }
  })
  return shared
}
