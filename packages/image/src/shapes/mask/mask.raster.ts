import type { Bounds, MaskGeometry } from '@tagwright/schema'

/**
 * A mask that is worked on: a byte a pixel, down the columns as run lengths go, so that a run is one
 * `fill` and its end one `indexOf`. Whole image pixels.
 */
export interface MaskRaster {
  x: number
  y: number
  width: number
  height: number
  /** `data[column * height + row]` is 0 or 1. */
  data: Uint8Array
  /** What changed since it was last shown; image pixels. */
  dirty: Bounds | null
}

/** An empty raster. */
export function emptyRaster(x = 0, y = 0, width = 0, height = 0): MaskRaster {
  return { x, y, width, height, data: new Uint8Array(width * height), dirty: null }
}

/** The raster of a mask; runs beyond its size are left out. */
export function rasterOf({ size, counts, offset = [0, 0] }: MaskGeometry): MaskRaster {
  const [height, width] = size
  const raster = emptyRaster(Math.round(offset[0]), Math.round(offset[1]), width, height)
  const { data } = raster
  let at = 0
  for (let i = 0; i < counts.length && at < data.length; i++) {
    const next = at + counts[i]!
    if (i % 2 === 1) data.fill(1, at, next)
    at = next
  }
  return raster
}

/** The smallest rectangle about what is set; null when nothing is. */
export function setBounds({ x, y, height, data }: MaskRaster): Bounds | null {
  const first = data.indexOf(1)
  if (first < 0) return null
  const left = Math.floor(first / height)
  const right = Math.floor(data.lastIndexOf(1) / height)
  let top = height
  let bottom = 0
  for (let column = left; column <= right; column++) {
    const part = data.subarray(column * height, (column + 1) * height)
    const from = part.indexOf(1)
    if (from < 0) continue
    top = Math.min(top, from)
    bottom = Math.max(bottom, part.lastIndexOf(1) + 1)
  }
  return { x: x + left, y: y + top, width: right - left + 1, height: bottom - top }
}

/** The same pixels on another rectangle; what lies outside of it is lost. */
export function reframe(raster: MaskRaster, { x, y, width, height }: Bounds): MaskRaster {
  const next = emptyRaster(x, y, width, height)
  const top = Math.max(y, raster.y)
  const bottom = Math.min(y + height, raster.y + raster.height)
  const left = Math.max(x, raster.x)
  const right = Math.min(x + width, raster.x + raster.width)
  if (bottom <= top) return next
  for (let column = left; column < right; column++) {
    const from = (column - raster.x) * raster.height - raster.y
    next.data.set(raster.data.subarray(from + top, from + bottom), (column - x) * height + top - y)
  }
  return next
}

/** Pixels that a raster grows by at least, so that a stroke does not copy it at every step. */
const step = 128

/** Widens a raster in place so that it covers a rectangle, inside the frame. */
export function growRaster(raster: MaskRaster, wanted: Bounds, frame: Bounds): void {
  const { x, y, width, height } = raster
  const isEmpty = width * height === 0
  const [right, bottom] = [x + width, y + height]
  const [wantedRight, wantedBottom] = [wanted.x + wanted.width, wanted.y + wanted.height]
  const inside = wanted.x >= x && wanted.y >= y && wantedRight <= right && wantedBottom <= bottom
  if (inside && !isEmpty) return
  const [frameX, frameY] = [Math.floor(frame.x), Math.floor(frame.y)]
  const start = (now: number, next: number, low: number) =>
    isEmpty || next < now ? Math.max(low, next - step) : now
  const end = (now: number, next: number, high: number) =>
    isEmpty || next > now ? Math.min(high, next + step) : now
  const left = Math.min(isEmpty ? Infinity : x, start(x, wanted.x, frameX))
  const top = Math.min(isEmpty ? Infinity : y, start(y, wanted.y, frameY))
  const far = Math.max(
    isEmpty ? 0 : right,
    end(right, wantedRight, frameX + Math.floor(frame.width)),
  )
  const low = Math.max(
    isEmpty ? 0 : bottom,
    end(bottom, wantedBottom, frameY + Math.floor(frame.height)),
  )
  const area = { x: left, y: top, width: Math.max(0, far - left), height: Math.max(0, low - top) }
  const { dirty } = raster
  Object.assign(raster, reframe(raster, area), { dirty })
}

/** The run lengths of a raster cut to what is set; null when nothing is. */
export function maskOf(raster: MaskRaster): MaskGeometry | null {
  const bounds = setBounds(raster)
  if (!bounds) return null
  const { x, y, width, height } = bounds
  const { data } = reframe(raster, bounds)
  return { type: 'mask', size: [height, width], counts: runsOf(data), offset: [x, y] }
}

/** Run lengths of bytes, zeros first. */
export function runsOf(data: Uint8Array): number[] {
  const counts: number[] = []
  let value = 0
  for (let at = 0; at < data.length; ) {
    const next = data.indexOf(1 - value, at)
    const end = next < 0 ? data.length : next
    counts.push(end - at)
    at = end
    value = 1 - value
  }
  return counts
}

/** Adds the pixels of another raster, or takes them away. */
export function combine(raster: MaskRaster, other: MaskRaster, value: 0 | 1, frame: Bounds): void {
  const bounds = setBounds(other)
  if (!bounds) return
  if (value === 1) growRaster(raster, bounds, frame)
  const top = Math.max(bounds.y, raster.y)
  const bottom = Math.min(bounds.y + bounds.height, raster.y + raster.height)
  const right = Math.min(bounds.x + bounds.width, raster.x + raster.width)
  for (let column = Math.max(bounds.x, raster.x); column < right; column++) {
    const from = (column - other.x) * other.height - other.y
    const to = (column - raster.x) * raster.height - raster.y
    for (let row = top; row < bottom; row++) {
      if (other.data[from + row] === 1) raster.data[to + row] = value
    }
  }
  markDirty(raster, bounds)
}

/** Notes that a rectangle is to be shown anew. */
export function markDirty(raster: MaskRaster, { x, y, width, height }: Bounds): void {
  const { dirty } = raster
  if (!dirty) {
    raster.dirty = { x, y, width, height }
    return
  }
  const left = Math.min(dirty.x, x)
  const top = Math.min(dirty.y, y)
  const right = Math.max(dirty.x + dirty.width, x + width)
  const bottom = Math.max(dirty.y + dirty.height, y + height)
  raster.dirty = { x: left, y: top, width: right - left, height: bottom - top }
}
