import {
  type Bounds,
  type Geometry,
  type Point2,
  scaleGeometry,
  unionBounds,
} from '@tagwright/schema'
import type { ShapeHandle } from '../shapes/shape.js'

/** More than this many are not scaled by a drag: each would be worked out at every move. */
export const fewScaled = 20

const prefix = 'group:'
const corners = [
  ['top-left', 0, 0],
  ['top-right', 1, 0],
  ['bottom-right', 1, 1],
  ['bottom-left', 0, 1],
] as const

/** Whether a handle is one of several annotations together. */
export const isGroupHandle = (handle: string): boolean => handle.startsWith(prefix)

/** The rectangle about several annotations that can be scaled together. */
export function groupBounds(
  ids: readonly string[],
  boundsOf: (id: string) => Bounds | undefined,
): Bounds | undefined {
  if (ids.length < 2 || ids.length > fewScaled) return undefined
  const found = ids.flatMap((id) => boundsOf(id) ?? [])
  return found.length === ids.length ? unionBounds(found) : undefined
}

/** The corners of several annotations together. */
export function groupHandles({ x, y, width, height }: Bounds): ShapeHandle[] {
  return corners.map(([name, across, down]) => ({
    id: prefix + name,
    point: [x + across * width, y + down * height],
    direction: across === down ? 45 : 135,
  }))
}

/** What a drag of a corner may know. */
export interface GroupDrag {
  point: Point2
  frame: Bounds
  inside: boolean
}

/** Geometries scaled together from the corner opposite; their proportions and angles stay. */
export function scaleGroup(
  { x, y, width, height }: Bounds,
  handle: string,
  starts: ReadonlyMap<string, Geometry>,
  { point, frame, inside }: GroupDrag,
): Map<string, Geometry> {
  const [, across, down] = corners.find(([name]) => prefix + name === handle) ?? corners[2]
  const origin: Point2 = [x + (1 - across) * width, y + (1 - down) * height]
  const share = (at: number, from: number, size: number, side: number) =>
    size > 0 ? ((at - from) * (side === 1 ? 1 : -1)) / size : 0
  let factor = Math.max(
    share(point[0], origin[0], width, across),
    share(point[1], origin[1], height, down),
    4 / Math.max(width, height, 4),
  )
  if (inside) {
    const room = (start: number, low: number, high: number, size: number, side: number) =>
      size > 0 ? (side === 1 ? high - start : start - low) / size : factor
    factor = Math.min(
      factor,
      Math.max(1, room(origin[0], frame.x, frame.x + frame.width, width, across)),
      Math.max(1, room(origin[1], frame.y, frame.y + frame.height, height, down)),
    )
  }
  return new Map(
    [...starts].map(([id, geometry]) => [id, scaleGeometry(geometry, factor, factor, origin)]),
  )
}
