import type { Bounds, Point2, PolygonGeometry } from '@tagwright/schema'
import { growRaster, type MaskRaster, markDirty } from './mask.raster.js'

/** Where a column's middle crosses the edges of some rings, sorted. */
function crossings(rings: readonly (readonly Point2[])[], x: number): number[] {
  const found: number[] = []
  for (const ring of rings) {
    let previous = ring.at(-1)
    for (const point of ring) {
      if (previous && previous[0] > x !== point[0] > x) {
        const share = (x - previous[0]) / (point[0] - previous[0])
        found.push(previous[1] + share * (point[1] - previous[1]))
      }
      previous = point
    }
  }
  return found.sort((a, b) => a - b)
}

/** Sets the pixels whose centres lie in a polygon (even-odd, holes left out), or clears them. */
export function fillOutline(
  raster: MaskRaster,
  { parts }: PolygonGeometry,
  value: 0 | 1,
  frame: Bounds,
): void {
  for (const { exterior, holes } of parts) {
    const rings = [exterior, ...holes]
    const xs = exterior.map(([x]) => x)
    const ys = exterior.map(([, y]) => y)
    const low = (values: number[], limit: number) =>
      Math.max(limit, Math.floor(values.reduce((a, b) => Math.min(a, b), Infinity)))
    const high = (values: number[], limit: number) =>
      Math.min(limit, Math.ceil(values.reduce((a, b) => Math.max(a, b), -Infinity)))
    const area = { x: low(xs, frame.x), y: low(ys, frame.y), width: 0, height: 0 }
    area.width = high(xs, frame.x + frame.width) - area.x
    area.height = high(ys, frame.y + frame.height) - area.y
    if (!(area.width > 0 && area.height > 0)) continue
    if (value === 1) growRaster(raster, area, frame)
    const { x, y, width, height, data } = raster
    const end = Math.min(area.x + area.width, x + width)
    for (let column = Math.max(area.x, x); column < end; column++) {
      const rows = crossings(rings, column + 0.5)
      const base = (column - x) * height - y
      for (let i = 0; i + 1 < rows.length; i += 2) {
        const from = Math.max(y, area.y, Math.ceil(rows[i]! - 0.5))
        const to = Math.min(y + height, area.y + area.height, Math.ceil(rows[i + 1]! - 0.5))
        if (to > from) data.fill(value, base + from, base + to)
      }
    }
    markDirty(raster, area)
  }
}
