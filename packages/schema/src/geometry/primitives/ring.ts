import { distance, distanceToLine, type Point2 } from './point2.js'

/** Area of a ring by the shoelace formula; positive when it runs clockwise as seen (y down). */
export function signedRingArea(ring: readonly Point2[]): number {
  let twice = 0
  let previous = ring.at(-1)
  for (const point of ring) {
    if (previous) twice += previous[0] * point[1] - point[0] * previous[1]
    previous = point
  }
  return twice / 2
}

/** Length of a line through points; `closed` adds the way back to the first. @default false */
export function pathLength(points: readonly Point2[], closed = false): number {
  let length = 0
  for (let i = 1; i < points.length; i++) length += distance(points[i - 1]!, points[i]!)
  if (closed && points.length > 1) length += distance(points.at(-1)!, points[0]!)
  return length
}

/** Whether a point lies inside a ring, by the even-odd rule. */
export function ringContains(ring: readonly Point2[], [x, y]: Point2): boolean {
  let inside = false
  let previous = ring.at(-1)
  for (const point of ring) {
    if (previous && point[1] > y !== previous[1] > y) {
      const crossing =
        ((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]) + point[0]
      if (x < crossing) inside = !inside
    }
    previous = point
  }
  return inside
}

/**
 * Points of an open line that matter at `tolerance` pixels (Douglas and Peucker, 1973). The ends
 * stay; the walk is iterative, so that a million points do not overflow the stack.
 */
export function simplifyPath(points: readonly Point2[], tolerance: number): Point2[] {
  if (points.length <= 2 || !(tolerance > 0)) return points.map(([x, y]) => [x, y])
  const kept = new Uint8Array(points.length)
  kept[0] = 1
  kept[points.length - 1] = 1
  const stretches: [number, number][] = [[0, points.length - 1]]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [first, last] = stretch
    let farthest = -1
    let far = tolerance
    for (let i = first + 1; i < last; i++) {
      const d = distanceToLine(points[i]!, points[first]!, points[last]!)
      if (d > far) {
        far = d
        farthest = i
      }
    }
    if (farthest < 0) continue
    kept[farthest] = 1
    stretches.push([first, farthest], [farthest, last])
  }
  return points.filter((_, i) => kept[i]).map(([x, y]) => [x, y])
}

/** Points of a ring that matter at `tolerance` pixels; never fewer than three of three or more. */
export function simplifyRing(ring: readonly Point2[], tolerance: number): Point2[] {
  if (ring.length <= 3) return ring.map(([x, y]) => [x, y])
  // A ring is two lines: from the first point to the one farthest from it, and back.
  let far = 0
  for (let i = 1; i < ring.length; i++) {
    if (distance(ring[0]!, ring[i]!) > distance(ring[0]!, ring[far]!)) far = i
  }
  const out = simplifyPath(ring.slice(0, far + 1), tolerance)
  const back = simplifyPath([...ring.slice(far), ring[0]!], tolerance)
  const simple = [...out, ...back.slice(1, -1)]
  return simple.length >= 3 ? simple : keepThree(ring, far)
}

function keepThree(ring: readonly Point2[], far: number): Point2[] {
  let third = far === 1 ? 2 : 1
  const away = (i: number) => distanceToLine(ring[i]!, ring[0]!, ring[far]!)
  for (let i = 1; i < ring.length; i++) if (i !== far && away(i) > away(third)) third = i
  return [0, far, third].sort((a, b) => a - b).map((i) => [ring[i]![0], ring[i]![1]])
}
