import { clampPointToFrame, distance, type Point2 } from '@tagwright/schema'
import type { HandleDrag, ShapeHandle } from '../shapes/shape.js'
import { middleRoom } from '../tools/handle-at.js'

/** A handle of a path: a vertex by its place, or the middle of the stretch after it. */
export interface PathHandle {
  kind: 'vertex' | 'middle'
  index: number
}

/**
 * The handles of a line through points; `name` makes their ids.
 * @param scale - screen pixels per image pixel: leaves out the middles that have no room.
 *   @default all are made
 */
export function pathHandles(
  points: readonly Point2[],
  closed: boolean,
  name: (handle: PathHandle) => string,
  scale?: number,
): ShapeHandle[] {
  const handles: ShapeHandle[] = []
  const least = scale === undefined ? 0 : middleRoom / scale
  points.forEach((point, index) => {
    handles.push({ id: name({ kind: 'vertex', index }), point, kind: 'vertex' })
    const next = points[index + 1] ?? (closed ? points[0] : undefined)
    if (!next || next === point) return
    const room = distance(point, next)
    // Thousands of vertices have as many middles, which nobody could take hold of.
    if (room < least) return
    handles.push({
      id: name({ kind: 'middle', index }),
      point: [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2],
      kind: 'middle',
      room,
    })
  })
  return handles
}

/** The points after a handle was dragged: a vertex moves, a middle becomes one. */
export function dragPath(
  points: readonly Point2[],
  { kind, index }: PathHandle,
  { point, frame, inside, shift }: HandleDrag,
): Point2[] {
  const from = points[index]
  if (!from) return [...points]
  let [x, y] = point
  if (shift && kind === 'vertex') {
    if (Math.abs(x - from[0]) > Math.abs(y - from[1])) y = from[1]
    else x = from[0]
  }
  const to: Point2 = inside ? clampPointToFrame([x, y], frame) : [x, y]
  const next = [...points]
  next.splice(kind === 'vertex' ? index : index + 1, kind === 'vertex' ? 1 : 0, to)
  return next
}
