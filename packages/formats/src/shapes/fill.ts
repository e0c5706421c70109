import type { Geometry, MaskGeometry, Point2 } from '@tagwright/schema'
import { boxCorners, forEachRun, isKnownGeometry } from '@tagwright/schema'
import { ellipsePoints } from './outline.js'

/** Calls back for each stretch of pixels [left, right) of a row that a geometry covers in a picture. */
export type VisitRow = (y: number, left: number, right: number) => void

/**
 * Fills a geometry that has an area into a picture of that size: a pixel belongs to it when its
 * centre does (even-odd rule over all rings of a part). False when the geometry has no area.
 */
export function fillGeometry(
  geometry: Geometry,
  size: { width: number; height: number },
  visit: VisitRow,
): boolean {
  if (!isKnownGeometry(geometry)) return false
  switch (geometry.type) {
    case 'box':
      fillRings([boxCorners(geometry)], size, visit)
      return true
    case 'ellipse':
      fillRings([ellipsePoints(geometry, 256)], size, visit)
      return true
    case 'polygon':
      for (const { exterior, holes } of geometry.parts) {
        fillRings([exterior, ...holes], size, visit)
      }
      return true
    case 'mask':
      fillMask(geometry, size, visit)
      return true
    default:
      return false
  }
}

function fillMask(
  mask: MaskGeometry,
  { width, height }: { width: number; height: number },
  visit: VisitRow,
): void {
  const [dx, dy] = mask.offset ?? [0, 0]
  forEachRun(mask, (x, top, bottom) => {
    const column = x + dx
    if (column < 0 || column >= width) return
    const end = Math.min(height, bottom + dy)
    for (let y = Math.max(0, top + dy); y < end; y++) visit(y, column, column + 1)
  })
}

function fillRings(
  rings: readonly (readonly Point2[])[],
  { width, height }: { width: number; height: number },
  visit: VisitRow,
): void {
  const edges: { top: number; bottom: number; x: number; slope: number }[] = []
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!
      if (y1 === y2) return
      const [ax, ay, bx, by] = y1 < y2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1]
      const slope = (bx - ax) / (by - ay)
      edges.push({ top: ay, bottom: by, x: ax - ay * slope, slope })
    })
  }
  edges.sort((a, b) => a.top - b.top)
  let active: typeof edges = []
  let next = 0
  const first = Math.max(0, Math.floor(edges[0]?.top ?? 0))
  for (let y = first; y < height; y++) {
    const centre = y + 0.5
    while (next < edges.length && edges[next]!.top <= centre) active.push(edges[next++]!)
    active = active.filter(({ bottom }) => bottom > centre)
    if (active.length === 0 && next >= edges.length) return
    const crossings = active.map(({ x, slope }) => x + slope * centre).sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      // A pixel belongs to the stretch when its centre lies in it.
      const left = Math.max(0, Math.ceil(crossings[i]! - 0.5))
      const right = Math.min(width, Math.ceil(crossings[i + 1]! - 0.5))
      if (right > left) visit(y, left, right)
    }
  }
}
