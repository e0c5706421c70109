import type {
  FrameGeometry,
  Keyframe,
  Point2,
  PolygonGeometry,
  TrackGeometry,
} from '@tagwright/schema'

/** A vertex of a polygon: its place in the parts and rings, and its point in pixels. */
export interface Vertex {
  readonly part: number
  /** 0 is the exterior, then the holes. */
  readonly ring: number
  readonly index: number
  readonly point: Point2
}

const ringsOf = ({ parts }: PolygonGeometry) =>
  parts.map(({ exterior, holes }) => [exterior, ...holes])

/** All vertices of a polygon, ring by ring. */
export function verticesOf(polygon: PolygonGeometry): Vertex[] {
  return ringsOf(polygon).flatMap((rings, part) =>
    rings.flatMap((points, ring) =>
      points.map((point, index): Vertex => ({ part, ring, index, point })),
    ),
  )
}

/** The polygon with one ring changed. */
function withRing(
  polygon: PolygonGeometry,
  { part: wanted, ring: asked }: Pick<Vertex, 'part' | 'ring'>,
  change: (points: Point2[]) => Point2[],
): PolygonGeometry {
  const parts = polygon.parts.map((part, index) => {
    if (index !== wanted) return part
    const [exterior = [], ...holes] = [part.exterior, ...part.holes].map((points, ring) =>
      ring === asked ? change(points) : points,
    )
    return { ...part, exterior, holes }
  })
  return { ...polygon, parts }
}

/** The polygon with a vertex elsewhere. */
export function moveVertex(
  polygon: PolygonGeometry,
  vertex: Omit<Vertex, 'point'>,
  [x, y]: Point2,
): PolygonGeometry {
  return withRing(polygon, vertex, (points) =>
    points.map((point, index): Point2 => (index === vertex.index ? [x, y] : point)),
  )
}

/** The polygon with one more vertex in the middle of the edge behind a vertex. */
export function addVertex(
  polygon: PolygonGeometry,
  vertex: Omit<Vertex, 'point'>,
): PolygonGeometry {
  return withRing(polygon, vertex, (points) => {
    const [from, to] = [points[vertex.index], points[(vertex.index + 1) % points.length]]
    if (!from || !to) return points
    const middle: Point2 = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
    return points.toSpliced(vertex.index + 1, 0, middle)
  })
}

/** The polygon without a vertex; of a ring three stay. */
function dropVertex(polygon: PolygonGeometry, vertex: Omit<Vertex, 'point'>): PolygonGeometry {
  return withRing(polygon, vertex, (points) =>
    points.length > 3 ? points.toSpliced(vertex.index, 1) : points,
  )
}

/** How many vertices each ring has: what can be mixed is of one form. */
const formOf = (geometry: FrameGeometry): string =>
  geometry.type === 'polygon'
    ? ringsOf(geometry)
        .map((rings) => rings.map(({ length }) => length).join('+'))
        .join(' ')
    : ''

/** Whether what lies between two geometries can be worked out; else the first one holds. */
export const isMixable = (a: FrameGeometry, b: FrameGeometry): boolean =>
  a.type === b.type && a.type !== 'mask' && formOf(a) === formOf(b)

/** Changes every keyframe whose polygon has the form of `like`, so that they can still be mixed. */
function changeAlike(
  track: TrackGeometry,
  like: FrameGeometry,
  change: (polygon: PolygonGeometry) => PolygonGeometry,
): TrackGeometry {
  if (like.type !== 'polygon') return track
  const form = formOf(like)
  const keyframes = track.keyframes.map((keyframe): Keyframe => {
    const { geometry } = keyframe
    if (geometry.type !== 'polygon' || formOf(geometry) !== form) return keyframe
    return { ...keyframe, geometry: change(geometry) }
  })
  return { ...track, keyframes }
}

/**
 * The track with one more vertex in the middle of an edge, in all keyframes of one form: the object's
 * way and outline stay as they were at every time.
 * @param like the polygon on screen
 */
export function insertVertex(
  track: TrackGeometry,
  like: FrameGeometry,
  vertex: Omit<Vertex, 'point'>,
): TrackGeometry {
  return changeAlike(track, like, (polygon) => addVertex(polygon, vertex))
}

/** The track without a vertex, in all keyframes of one form; unchanged when only three are left. */
export function removeVertex(
  track: TrackGeometry,
  like: FrameGeometry,
  vertex: Omit<Vertex, 'point'>,
): TrackGeometry {
  if (like.type !== 'polygon' || formOf(dropVertex(like, vertex)) === formOf(like)) return track
  return changeAlike(track, like, (polygon) => dropVertex(polygon, vertex))
}

const turned = (points: readonly Point2[], by: number): Point2[] =>
  points.map((_, index) => points[(index + by) % points.length] as Point2)

function middleOf(points: readonly Point2[]): Point2 {
  const sum = points.reduce<Point2>((all, [x, y]) => [all[0] + x, all[1] + y], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

/**
 * A polygon drawn anew, its vertices in the order that comes nearest to those of the one before, so
 * that the outline does not turn inside out on its way; unchanged when their numbers differ.
 */
export function alignPolygon(polygon: PolygonGeometry, before: FrameGeometry): PolygonGeometry {
  if (before.type !== 'polygon' || formOf(polygon) !== formOf(before)) return polygon
  const [ring, old] = [polygon.parts[0]?.exterior ?? [], before.parts[0]?.exterior ?? []]
  const [here, there] = [middleOf(ring), middleOf(old)]
  const cost = (points: readonly Point2[]) =>
    points.reduce((sum, [x, y], index) => {
      const [oldX, oldY] = old[index] ?? there
      return sum + (x - here[0] - oldX + there[0]) ** 2 + (y - here[1] - oldY + there[1]) ** 2
    }, 0)
  let best = ring
  for (const points of [ring, ring.toReversed()]) {
    for (let by = 0; by < points.length; by++) {
      const candidate = turned(points, by)
      if (cost(candidate) < cost(best)) best = candidate
    }
  }
  return withRing(polygon, { part: 0, ring: 0 }, () => best)
}
