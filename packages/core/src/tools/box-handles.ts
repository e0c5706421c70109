import { type BoxGeometry, boxCentre, distance, type Point2, rotatePoint } from '@tagwright/schema'

/** The handles of a box by compass point, before its rotation; `rotate` turns it. */
export type BoxHandle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'rotate'

const corners: readonly BoxHandle[] = ['nw', 'ne', 'se', 'sw']
const sides: readonly BoxHandle[] = ['n', 'e', 's', 'w']

/** Which way a handle lies from the centre: -1, 0 or 1 along each axis. */
export function handleDirection(handle: BoxHandle): Point2 {
  const x = handle.includes('w') ? -1 : handle.includes('e') && handle !== 'rotate' ? 1 : 0
  const y = handle === 'rotate' || handle.includes('n') ? -1 : handle.includes('s') ? 1 : 0
  return [x, y]
}

/** Where a handle lies in media space; the rotation handle lies `reach` above the top edge. */
export function handlePosition(box: BoxGeometry, handle: BoxHandle, reach = 0): Point2 {
  const [dx, dy] = handleDirection(handle)
  const [cx, cy] = boxCentre(box)
  const lift = handle === 'rotate' ? reach : 0
  const upright: Point2 = [cx + (dx * box.width) / 2, cy + (dy * box.height) / 2 - lift]
  return rotatePoint(upright, box.rotation, [cx, cy])
}

/** How handles are hit, in media units. */
export interface HandleOptions {
  /** Distance from a handle that still hits it. */
  tolerance: number
  /** Distance of the rotation handle above the top edge; without it there is none. */
  rotateReach?: number
}

/** The nearest handle to a point within reach; corners win over sides, and small boxes keep a middle to drag by. */
export function hitHandle(
  box: BoxGeometry,
  point: Point2,
  { tolerance, rotateReach }: HandleOptions,
): BoxHandle | undefined {
  // Sides between crowded corners would leave nothing to move the box by.
  const roomy = Math.min(box.width, box.height) >= 4 * tolerance
  const groups: (readonly BoxHandle[])[] = [corners]
  if (roomy) groups.push(sides)
  if (rotateReach !== undefined) groups.unshift(['rotate'])
  for (const handles of groups) {
    let best: BoxHandle | undefined
    let least = tolerance
    for (const handle of handles) {
      const far = distance(handlePosition(box, handle, rotateReach), point)
      if (far <= least) {
        best = handle
        least = far
      }
    }
    if (best) return best
  }
  return undefined
}
