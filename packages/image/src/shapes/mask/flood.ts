import type { PixelGrid } from '@tagwright/core'

/** A region of a picture, down the columns; what {@link flood} finds. */
export interface FloodRegion {
  x: number
  y: number
  width: number
  height: number
  data: Uint8Array
}

/**
 * The connected pixels about a seed whose channels each differ from the seed's by no more than a
 * tolerance in [0, 255]; filled span by span (Smith, "Tint fill", SIGGRAPH 1979).
 */
export function flood(
  { width, height, data }: PixelGrid,
  [seedX, seedY]: readonly [number, number],
  tolerance: number,
): FloodRegion | null {
  const [sx, sy] = [Math.floor(seedX), Math.floor(seedY)]
  if (sx < 0 || sy < 0 || sx >= width || sy >= height) return null
  const seed = (sy * width + sx) * 4
  const [r, g, b] = [data[seed]!, data[seed + 1]!, data[seed + 2]!]
  const seen = new Uint8Array(width * height)
  const fits = (pixel: number): boolean => {
    const at = pixel * 4
    return (
      seen[pixel] === 0 &&
      Math.abs(data[at]! - r) <= tolerance &&
      Math.abs(data[at + 1]! - g) <= tolerance &&
      Math.abs(data[at + 2]! - b) <= tolerance
    )
  }
  let [left, right, top, bottom] = [sx, sx, sy, sy]
  const waiting = [sx, sy]
  while (waiting.length > 0) {
    const y = waiting.pop()!
    const x = waiting.pop()!
    const row = y * width
    if (!fits(row + x)) continue
    let from = x
    while (from > 0 && fits(row + from - 1)) from--
    let to = x
    while (to < width - 1 && fits(row + to + 1)) to++
    seen.fill(1, row + from, row + to + 1)
    if (from < left) left = from
    if (to > right) right = to
    if (y < top) top = y
    if (y > bottom) bottom = y
    for (const next of [y - 1, y + 1]) {
      if (next < 0 || next >= height) continue
      const base = next * width
      let inside = false
      for (let at = from; at <= to; at++) {
        const open = fits(base + at)
        if (open && !inside) waiting.push(at, next)
        inside = open
      }
    }
  }
  const region = {
    x: left,
    y: top,
    width: right - left + 1,
    height: bottom - top + 1,
    data: new Uint8Array((right - left + 1) * (bottom - top + 1)),
  }
  for (let x = left; x <= right; x++) {
    const base = (x - left) * region.height - top
    for (let y = top; y <= bottom; y++) region.data[base + y] = seen[y * width + x]!
  }
  return region
}
