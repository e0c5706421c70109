import {
  type Frame,
  type Geometry,
  geometryBounds,
  offsetIntoFrame,
  translateGeometry,
  unionBounds,
} from '@tagwright/schema'

/** How a selection is moved. */
export interface MoveOptions {
  /** The selection as a whole stops at its edges. */
  frame?: Frame
  /** Only along the longer way. @default false */
  straight?: boolean
}

/** Moves several geometries by one offset, in pixels, keeping their places to each other. */
export function moveSelection(
  geometries: Readonly<Record<string, Geometry>>,
  dx: number,
  dy: number,
  { frame, straight = false }: MoveOptions = {},
): Record<string, Geometry> {
  let byX = straight && Math.abs(dx) < Math.abs(dy) ? 0 : dx
  let byY = straight && Math.abs(dx) >= Math.abs(dy) ? 0 : dy
  const around =
    frame && unionBounds(Object.values(geometries).flatMap((each) => geometryBounds(each) ?? []))
  if (frame && around) {
    const moved = { ...around, x: around.x + byX, y: around.y + byY }
    const [backX, backY] = offsetIntoFrame(moved, frame)
    byX += backX
    byY += backY
  }
  return Object.fromEntries(
    Object.entries(geometries).map(([id, each]) => [id, translateGeometry(each, byX, byY)]),
  )
}
