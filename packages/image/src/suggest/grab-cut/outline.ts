import type { Point2, PolygonGeometry } from '@tagwright/schema'

/** A mask row by row, 1 where something is. */
export interface Mask {
  width: number
  height: number
  mask: Uint8Array
}

/** Paths along the edges of pixels, with what is in on the right hand; holes run the other way. */
function traceLoops({ width, height, mask }: Mask): Point2[][] {
  const at = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && mask[y * width + x] === 1
  // Right, down, left, up: an edge leads from a corner of the grid to the next.
  const moves = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const
  const isEdge = (x: number, y: number, d: number) => {
    const [right, left] = [
      [at(x, y), at(x, y - 1)],
      [at(x - 1, y), at(x, y)],
      [at(x - 1, y - 1), at(x - 1, y)],
      [at(x, y - 1), at(x - 1, y - 1)],
    ][d] as [boolean, boolean]
    return right && !left
  }
  const seen = new Set<number>()
  const loops: Point2[][] = []
  for (let y = 0; y <= height; y++) {
    for (let x = 0; x <= width; x++) {
      if (!isEdge(x, y, 0) || seen.has(y * (width + 1) + x)) continue
      const loop: Point2[] = []
      let [px, py, d] = [x, y, 0]
      do {
        if (d === 0) seen.add(py * (width + 1) + px)
        const [dx, dy] = moves[d]!
        px += dx
        py += dy
        // Keeps to the left, so that what touches by a corner stays apart.
        const turn = [3, 0, 1].map((by) => (d + by) % 4).find((next) => isEdge(px, py, next)) ?? d
        if (turn !== d) loop.push([px, py])
        d = turn
      } while (px !== x || py !== y || d !== 0)
      loops.push(loop)
    }
  }
  return loops
}

const area = (loop: readonly Point2[]): number =>
  loop.reduce((sum, [x, y], i) => {
    const [nx, ny] = loop[(i + 1) % loop.length]!
    return sum + (x * ny - nx * y) / 2
  }, 0)

function contains(loop: readonly Point2[], [px, py]: Point2): boolean {
  let inside = false
  for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
    const [[x, y], [qx, qy]] = [loop[i]!, loop[j]!]
    if (y > py !== qy > py && px < ((qx - x) * (py - y)) / (qy - y) + x) inside = !inside
  }
  return inside
}

/** Leaves out the points that lie within `slack` of the line between others (Douglas and Peucker, 1973). */
export function thin(points: readonly Point2[], slack: number): Point2[] {
  const keep = new Uint8Array(points.length)
  const stack: [number, number][] = [[0, points.length - 1]]
  keep[0] = 1
  keep[points.length - 1] = 1
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span
    const [[ax, ay], [bx, by]] = [points[from]!, points[to]!]
    const length = Math.hypot(bx - ax, by - ay)
    let farthest = -1
    let most = slack
    for (let i = from + 1; i < to; i++) {
      const [x, y] = points[i]!
      const off =
        length === 0
          ? Math.hypot(x - ax, y - ay)
          : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
      if (off > most) {
        most = off
        farthest = i
      }
    }
    if (farthest < 0) continue
    keep[farthest] = 1
    stack.push([from, farthest], [farthest, to])
  }
  return points.filter((_, i) => keep[i])
}

/** Thins a closed path: between its first point and the one farthest from it, and back. */
function thinLoop(loop: readonly Point2[], slack: number): Point2[] {
  const [first] = loop
  if (!first || loop.length < 5) return [...loop]
  const off = loop.map(([x, y]) => Math.hypot(x - first[0], y - first[1]))
  const far = off.indexOf(Math.max(...off))
  const there = thin(loop.slice(0, far + 1), slack)
  const back = thin([...loop.slice(far), first], slack)
  return [...there, ...back.slice(1, -1)]
}

/**
 * The outline of a mask as a polygon: specks and small holes are left out, steps are smoothed.
 * `place` maps a corner of the mask's grid to image pixels. Null when nothing is left.
 */
export function outlineOf(
  mask: Mask,
  place: (point: Point2) => Point2,
  slack = 0.9,
): PolygonGeometry | null {
  const loops = traceLoops(mask)
  const outers = loops.filter((loop) => area(loop) > 0).sort((a, b) => area(b) - area(a))
  const [largest] = outers
  if (!largest) return null
  const least = Math.max(4, area(largest) * 0.02)
  const parts = outers
    .filter((loop) => area(loop) >= least)
    .map((exterior) => ({ loop: exterior, exterior, holes: [] as Point2[][] }))
  for (const hole of loops) {
    if (area(hole) > -least) continue
    // A point in the hole's own first pixel, not on the edge that both may share.
    const [x, y] = hole[0]!
    parts
      .find(
        ({ loop }) => contains(loop, [x - 0.25, y - 0.25]) || contains(loop, [x + 0.25, y + 0.25]),
      )
      ?.holes.push(hole)
  }
  const shape = (loop: readonly Point2[]) => thinLoop(loop, slack).map(place)
  return {
    type: 'polygon',
    parts: parts.map(({ exterior, holes }) => ({
      exterior: shape(exterior),
      holes: holes.map(shape),
    })),
  }
}
