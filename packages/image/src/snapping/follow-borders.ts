import {
  distance,
  distanceToLine,
  type Point2,
  type PolygonGeometry,
  pathLength,
} from '@tagwright/schema'

/** Pixels within which a point lies on a border: what was caught there is rounded since. */
const touch = 0.02

/** Where on a ring a point lies: on the edge after a vertex. Undefined when it is not on it. */
function placeOn(ring: readonly Point2[], point: Point2): number | undefined {
  const place = ring.findIndex(
    (vertex, i) => distanceToLine(point, vertex, ring[(i + 1) % ring.length]!) <= touch,
  )
  return place < 0 ? undefined : place
}

/** The vertices of a ring from the edge after one place to the edge after another, going up. */
function between(ring: readonly Point2[], from: number, to: number): Point2[] {
  const count = (to - from + ring.length) % ring.length
  return Array.from({ length: count }, (_, i) => ring[(from + 1 + i) % ring.length]!)
}

/** The shorter way along a ring between two points on it, without the points themselves. */
export function alongBorder(
  ring: readonly Point2[],
  from: Point2,
  to: Point2,
): Point2[] | undefined {
  const [start, end] = [placeOn(ring, from), placeOn(ring, to)]
  if (start === undefined || end === undefined) return undefined
  const up = between(ring, start, end)
  const down = between(ring, end, start).reverse()
  const isUp = pathLength([from, ...up, to]) <= pathLength([from, ...down, to])
  const way = start === end ? [] : isUp ? up : down
  return way.filter((point) => distance(point, from) > touch && distance(point, to) > touch)
}

/** An outline led along the rings that it shares two points in a row with, by the shorter way. */
export function followBorders(
  polygon: PolygonGeometry,
  rings: readonly (readonly Point2[])[],
): PolygonGeometry {
  if (rings.length === 0) return polygon
  const lead = (ring: Point2[]): Point2[] =>
    ring.flatMap((point, i) => {
      const next = ring[(i + 1) % ring.length]!
      for (const border of rings) {
        const way = alongBorder(border, point, next)
        // The border must not lead over points of the outline itself.
        if (way && !way.some((via) => ring.some((own) => distance(own, via) <= touch))) {
          return [point, ...way.map(([x, y]): Point2 => [x, y])]
        }
      }
      return [point]
    })
  const parts = polygon.parts.map((part) => ({ ...part, exterior: lead(part.exterior) }))
  return { ...polygon, parts }
}
