import { type Bounds, boundsOfPoints, type Frame } from '../primitives/bounds.js'
import type { Point2 } from '../primitives/point2.js'
import type { MaskGeometry } from './mask.js'
import { decodeMask, encodeMask, forEachRun } from './mask-runs.js'

const offsetOf = (mask: MaskGeometry): Point2 => mask.offset ?? [0, 0]

/** Number of pixels that are set. */
export function maskArea(mask: MaskGeometry): number {
  let area = 0
  for (let i = 1; i < mask.counts.length; i += 2) area += mask.counts[i]!
  return area
}

/** The smallest rectangle around the pixels that are set, or undefined when none is. */
export function maskBounds(mask: MaskGeometry): Bounds | undefined {
  const [dx, dy] = offsetOf(mask)
  let left = Number.POSITIVE_INFINITY
  let right = 0
  let top = Number.POSITIVE_INFINITY
  let bottom = 0
  forEachRun(mask, (x, from, to) => {
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, from)
    bottom = Math.max(bottom, to)
  })
  if (right === 0) return undefined
  return { x: left + dx, y: top + dy, width: right - left, height: bottom - top }
}

/** Whether the pixel under a point is set. */
export function maskContains(mask: MaskGeometry, [px, py]: Point2): boolean {
  const [height, width] = mask.size
  const x = Math.floor(px - offsetOf(mask)[0])
  const y = Math.floor(py - offsetOf(mask)[1])
  if (x < 0 || y < 0 || x >= width || y >= height) return false
  const pixel = x * height + y
  let at = 0
  for (let i = 0; i < mask.counts.length; i++) {
    at += mask.counts[i]!
    if (pixel < at) return i % 2 === 1
  }
  return false
}

/** Number of pixels that two masks share, wherever their offsets put them. */
export function maskIntersectionArea(a: MaskGeometry, b: MaskGeometry): number {
  const columns = new Map<number, [top: number, bottom: number][]>()
  const [ax, ay] = offsetOf(a)
  const [bx, by] = offsetOf(b)
  forEachRun(a, (x, top, bottom) => {
    const column = columns.get(x + ax)
    if (column) column.push([top + ay, bottom + ay])
    else columns.set(x + ax, [[top + ay, bottom + ay]])
  })
  let shared = 0
  forEachRun(b, (x, top, bottom) => {
    for (const [from, to] of columns.get(x + bx) ?? []) {
      shared += Math.max(0, Math.min(to, bottom + by) - Math.max(from, top + by))
    }
  })
  return shared
}

/** Intersection over union of two masks, in [0, 1]; 0 when both are empty. */
export function maskIou(a: MaskGeometry, b: MaskGeometry): number {
  const shared = maskIntersectionArea(a, b)
  const all = maskArea(a) + maskArea(b) - shared
  return all > 0 ? shared / all : 0
}

/** A mask moved by pixels, rounded to whole ones. */
export function translateMask(mask: MaskGeometry, dx: number, dy: number): MaskGeometry {
  const [x, y] = offsetOf(mask)
  return { ...mask, offset: [x + Math.round(dx), y + Math.round(dy)] }
}

/**
 * A mask drawn anew through a mapping of the plane: each pixel of the result takes the pixel that
 * `back` says its centre comes from. `forth` tells where the bitmap's corners go.
 */
export function resampleMask(
  mask: MaskGeometry,
  forth: (point: Point2) => Point2,
  back: (point: Point2) => Point2,
): MaskGeometry {
  const source = decodeMask(mask)
  const [dx, dy] = offsetOf(mask)
  const corners: Point2[] = [
    [dx, dy],
    [dx + source.width, dy],
    [dx + source.width, dy + source.height],
    [dx, dy + source.height],
  ]
  const bounds = boundsOfPoints(corners.map(forth))!
  // Rounding noise at a corner must not add an empty row or column.
  const left = Math.floor(bounds.x + 1e-9)
  const top = Math.floor(bounds.y + 1e-9)
  const width = Math.max(1, Math.ceil(bounds.x + bounds.width - 1e-9) - left)
  const height = Math.max(1, Math.ceil(bounds.y + bounds.height - 1e-9) - top)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sx, sy] = back([left + x + 0.5, top + y + 0.5])
      const column = Math.floor(sx - dx)
      const row = Math.floor(sy - dy)
      if (column < 0 || row < 0 || column >= source.width || row >= source.height) continue
      data[y * width + x] = source.data[row * source.width + column]!
    }
  }
  return { ...mask, ...encodeMask({ width, height, data }, [left, top]) }
}

/** A mask without the pixels outside the frame, cut to a smaller bitmap where it reaches out. */
export function clampMask(mask: MaskGeometry, frame: Frame): MaskGeometry {
  const bounds = maskBounds(mask)
  if (!bounds) return mask
  const left = Math.max(0, Math.ceil(bounds.x))
  const top = Math.max(0, Math.ceil(bounds.y))
  const right = Math.min(bounds.x + bounds.width, frame.width ?? Number.POSITIVE_INFINITY)
  const bottom = Math.min(bounds.y + bounds.height, frame.height ?? Number.POSITIVE_INFINITY)
  const inside = bounds.x >= left && bounds.y >= top
  if (inside && right === bounds.x + bounds.width && bottom === bounds.y + bounds.height) {
    return mask
  }
  const width = Math.max(1, Math.floor(right) - left)
  const height = Math.max(1, Math.floor(bottom) - top)
  const data = new Uint8Array(width * height)
  const [dx, dy] = offsetOf(mask)
  forEachRun(mask, (x, from, to) => {
    const column = x + dx - left
    if (column < 0 || column >= width) return
    const last = Math.min(height, to + dy - top)
    for (let y = Math.max(0, from + dy - top); y < last; y++) data[y * width + column] = 1
  })
  return { ...mask, ...encodeMask({ width, height, data }, [left, top]) }
}
