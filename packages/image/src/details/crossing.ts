import type { Point2, PolygonGeometry } from '@tagwright/schema'

interface Edge {
  a: Point2
  b: Point2
  left: number
  right: number
  ring: number
  index: number
  count: number
}

const side = ([ax, ay]: Point2, [bx, by]: Point2, [x, y]: Point2): number =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax)

/** Whether two stretches cross, not only touch. */
function cross({ a, b }: Edge, other: Edge): boolean {
  const [c, d] = [other.a, other.b]
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

const areNeighbours = (one: Edge, other: Edge): boolean => {
  if (one.ring !== other.ring) return false
  const apart = Math.abs(one.index - other.index)
  return apart <= 1 || apart === one.count - 1
}

/** More comparisons than this are left: the answer is then "not seen to". */
const mostComparisons = 3_000_000

/**
 * Whether edges of a polygon cross each other, of one ring or of several; by a sweep from left to
 * right over the edges that overlap.
 */
export function crossesItself({ parts }: PolygonGeometry): boolean {
  const edges: Edge[] = []
  let ring = 0
  for (const { exterior, holes } of parts) {
    for (const points of [exterior, ...holes]) {
      points.forEach((a, index) => {
        const b = points[index + 1] ?? points[0]!
        const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])]
        edges.push({ a, b, left, right, ring, index, count: points.length })
      })
      ring++
    }
  }
  edges.sort((x, y) => x.left - y.left)
  let open: Edge[] = []
  let comparisons = 0
  for (const edge of edges) {
    open = open.filter(({ right }) => right >= edge.left)
    comparisons += open.length
    if (comparisons > mostComparisons) return false
    for (const other of open) if (!areNeighbours(edge, other) && cross(edge, other)) return true
    open.push(edge)
  }
  return false
}
