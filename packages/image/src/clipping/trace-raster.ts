import {
  type Point2,
  type PolygonGeometry,
  type PolygonPart,
  ringContains,
  signedRingArea,
  simplifyRing,
} from '@tagwright/schema'
import type { MaskRaster } from '../shapes/mask/mask.raster.js'

/** Steps along the grid between pixels: right, down, left, up. */
const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const

/** Corners of the outlines of set pixels, set pixels to the right of the way as it runs. */
function loopsOf({ width, height, data }: MaskRaster): Point2[][] {
  const isSet = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && data[x * height + y] === 1
  const across = width + 1
  // Upper edges that were walked; each loop has one that runs to the right.
  const walked = new Uint8Array(across * (height + 1))
  const loops: Point2[][] = []
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      if (data[x * height + y] === 0 || isSet(x, y - 1) || walked[y * across + x]) continue
      const loop: Point2[] = []
      let [px, py, direction] = [x, y, 0]
      do {
        if (direction === 0) walked[py * across + px] = 1
        const [dx, dy] = steps[direction]!
        px += dx
        py += dy
        const ahead = aheadOf(px, py, direction)
        const left = isSet(...ahead.left)
        const right = isSet(...ahead.right)
        const before = direction
        if (!right) direction = (direction + 1) % 4
        else if (left) direction = (direction + 3) % 4
        if (direction !== before) loop.push([px, py])
      } while (px !== x || py !== y || direction !== 0)
      loops.push(loop)
    }
  }
  return loops
}

/** The pixels before a corner of the grid, to the left and right of a direction. */
function aheadOf(x: number, y: number, direction: number): Record<'left' | 'right', Point2> {
  switch (direction) {
    case 0:
      return { left: [x, y - 1], right: [x, y] }
    case 1:
      return { left: [x, y], right: [x - 1, y] }
    case 2:
      return { left: [x - 1, y], right: [x - 1, y - 1] }
    default:
      return { left: [x - 1, y - 1], right: [x, y - 1] }
  }
}

/**
 * The outlines of a raster as a polygon with holes; corners of pixels that do not matter at
 * `tolerance` pixels are left out. Null when nothing is set.
 *
 * @param tolerance @default 0.75
 */
export function traceRaster(raster: MaskRaster, tolerance = 0.75): PolygonGeometry | null {
  const parts: PolygonPart[] = []
  const holes: Point2[][] = []
  for (const loop of loopsOf(raster)) {
    const ring = simplifyRing(loop, tolerance).map(([x, y]): Point2 => [x + raster.x, y + raster.y])
    if (ring.length < 3) continue
    if (signedRingArea(loop) > 0) parts.push({ exterior: ring, holes: [] })
    else holes.push(ring)
  }
  for (const hole of holes) {
    const [x, y] = hole[0]!
    const around = parts.filter(({ exterior }) => ringContains(exterior, [x, y]))
    const area = (part: PolygonPart) => Math.abs(signedRingArea(part.exterior))
    const smallest = around.sort((a, b) => area(a) - area(b))[0]
    smallest?.holes.push(hole)
  }
  return parts.length > 0 ? { type: 'polygon', parts } : null
}
