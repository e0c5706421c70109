import type {
  EllipseGeometry,
  Geometry,
  MaskGeometry,
  Point2,
  PolygonPart,
} from '@tagwright/schema'
import { decodeMask, distance, rotatePoint } from '@tagwright/schema'
import { tidy } from '../convert/decimals.js'

/** An ellipse as a polygon of `count` points. */
export function ellipsePoints(ellipse: EllipseGeometry, count = 64): Point2[] {
  const { cx, cy, rx, ry, rotation } = ellipse
  return Array.from({ length: count }, (_, i) => {
    const angle = (i * 2 * Math.PI) / count
    const point: Point2 = [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)]
    const [x, y] = rotatePoint(point, rotation, [cx, cy])
    return [tidy(x), tidy(y)]
  })
}

/** Joins the rings of several parts into one outline, by lines of no width between their nearest points. */
export function joinParts(parts: readonly PolygonPart[]): Point2[] {
  let outline: Point2[] = [...(parts[0]?.exterior ?? [])]
  for (const { exterior } of parts.slice(1)) {
    let best = { from: 0, to: 0, length: Number.POSITIVE_INFINITY }
    // Long rings are sampled: the bridge need not be the very shortest.
    const [stepA, stepB] = [outline, exterior].map((ring) => Math.ceil(ring.length / 200))
    for (let from = 0; from < outline.length; from += stepA!) {
      for (let to = 0; to < exterior.length; to += stepB!) {
        const length = distance(outline[from]!, exterior[to]!)
        if (length < best.length) best = { from, to, length }
      }
    }
    outline = [
      ...outline.slice(0, best.from + 1),
      ...exterior.slice(best.to),
      ...exterior.slice(0, best.to + 1),
      ...outline.slice(best.from),
    ]
  }
  return outline
}

/** The outlines of a mask along the edges of its pixels, largest first; holes are left out. */
export function maskOutlines(mask: MaskGeometry): Point2[][] {
  const { width, height, data } = decodeMask(mask)
  const [dx, dy] = mask.offset ?? [0, 0]
  const at = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && data[y * width + x] !== 0
  // Directed edges with the mask on the right as seen, by their start; corners have up to two.
  const edges = new Map<number, number[]>()
  const row = width + 1
  const add = (from: number, to: number) => {
    const list = edges.get(from)
    if (list) list.push(to)
    else edges.set(from, [to])
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!at(x, y)) continue
      const corner = y * row + x
      if (!at(x, y - 1)) add(corner, corner + 1)
      if (!at(x + 1, y)) add(corner + 1, corner + 1 + row)
      if (!at(x, y + 1)) add(corner + 1 + row, corner + row)
      if (!at(x - 1, y)) add(corner + row, corner)
    }
  }
  const rings: { points: Point2[]; area: number }[] = []
  for (const [start, list] of edges) {
    while (list.length > 0) {
      const points: Point2[] = []
      let area = 0
      let from = start
      let direction = 0
      for (;;) {
        const next = edges.get(from)
        // Where two ways meet, the right turn keeps pixels that touch at a corner apart.
        const to = next && (next.length > 1 ? takeTurn(next, from, direction, row) : next.pop())
        if (to === undefined) break
        const [x, y] = [from % row, Math.floor(from / row)]
        const [x2, y2] = [to % row, Math.floor(to / row)]
        if (to - from !== direction) points.push([x + dx, y + dy])
        area += x * y2 - x2 * y
        direction = to - from
        from = to
        if (from === start) break
      }
      if (area > 0 && points.length >= 3) rings.push({ points, area })
    }
  }
  return rings.sort((a, b) => b.area - a.area).map(({ points }) => points)
}

function takeTurn(next: number[], from: number, direction: number, row: number): number {
  const right = direction === 1 ? row : direction === row ? -1 : direction === -1 ? -row : 1
  const index = next.findIndex((to) => to - from === right)
  return next.splice(index < 0 ? 0 : index, 1)[0]!
}

/** Whether a geometry is an upright box. */
export const isUprightBox = (geometry: Geometry): boolean =>
  geometry.type === 'box' && (geometry as { rotation?: number }).rotation === 0
