import type { Bounds, Point2 } from '@tagwright/schema'
import { growRaster, type MaskRaster, markDirty } from './mask.raster.js'

/** A stretch of a stroke: all pixels whose centres a brush passes over. */
export interface Stamp {
  from: Point2
  to: Point2
  /** Half of the brush's diameter, image pixels. */
  radius: number
  shape: 'round' | 'square'
  /** 1 paints, 0 wipes. */
  value: 0 | 1
  frame: Bounds
}

/** The rows that a brush on its way covers in a column; low is greater than high when none. */
function rowsOf({ from, to, radius, shape }: Stamp, x: number): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  const note = (y: number) => {
    if (y < low) low = y
    if (y > high) high = y
  }
  for (const [cx, cy] of [from, to]) {
    const aside = Math.abs(x - cx)
    if (aside > radius) continue
    const reach = shape === 'round' ? Math.sqrt(radius * radius - aside * aside) : radius
    note(cy - reach)
    note(cy + reach)
  }
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  if (dx === 0) return [low, high]
  const length = Math.hypot(dx, dy)
  // The way's outer edges: of a disc beside its middle line, of a square through its corners.
  const sides: Point2[] =
    shape === 'round'
      ? [
          [(-dy / length) * radius, (dx / length) * radius],
          [(dy / length) * radius, (-dx / length) * radius],
        ]
      : [
          [radius, radius],
          [radius, -radius],
          [-radius, radius],
          [-radius, -radius],
        ]
  for (const [sx, sy] of sides) {
    const along = (x - from[0] - sx) / dx
    if (along >= 0 && along <= 1) note(from[1] + sy + along * dy)
  }
  return [low, high]
}

/** Paints or wipes one stretch of a stroke; what it touched is noted as dirty. */
export function stamp(raster: MaskRaster, stroke: Stamp): void {
  const { from, to, radius, value, frame } = stroke
  const left = Math.max(Math.floor(frame.x), Math.floor(Math.min(from[0], to[0]) - radius))
  const top = Math.max(Math.floor(frame.y), Math.floor(Math.min(from[1], to[1]) - radius))
  const right = Math.min(frame.x + frame.width, Math.ceil(Math.max(from[0], to[0]) + radius))
  const bottom = Math.min(frame.y + frame.height, Math.ceil(Math.max(from[1], to[1]) + radius))
  if (right <= left || bottom <= top) return
  const area = { x: left, y: top, width: right - left, height: bottom - top }
  if (value === 1) growRaster(raster, area, frame)
  const { x, y, width, height, data } = raster
  for (let column = Math.max(left, x); column < Math.min(right, x + width); column++) {
    const [low, high] = rowsOf(stroke, column + 0.5)
    const first = Math.max(y, top, Math.ceil(low - 0.5))
    const end = Math.min(y + height, bottom, Math.floor(high - 0.5) + 1)
    if (end > first) {
      const base = (column - x) * height - y
      data.fill(value, base + first, base + end)
    }
  }
  markDirty(raster, area)
}
