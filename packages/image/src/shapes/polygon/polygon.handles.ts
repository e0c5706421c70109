import type { Point2, PolygonGeometry } from '@tagwright/schema'
import { dragPath, type PathHandle, pathHandles } from '../../paths/path-handles.js'
import type { HandleDrag, ShapeHandle } from '../shape.js'

/** A handle's place: part, ring (0 the exterior, then the holes), vertex or middle. */
interface Place extends PathHandle {
  part: number
  ring: number
}

const idOf = ({ part, ring, kind, index }: Place): string => `${kind}-${part}-${ring}-${index}`

function placeOf(id: string): Place | null {
  const [, kind, part, ring, index] = /^(vertex|middle)-(\d+)-(\d+)-(\d+)$/.exec(id) ?? []
  if (!kind) return null
  return {
    kind: kind as Place['kind'],
    part: Number(part),
    ring: Number(ring),
    index: Number(index),
  }
}

/** Vertices and middles of all rings; with a `scale`, only the middles that have room. */
export function polygonHandles({ parts }: PolygonGeometry, scale?: number): ShapeHandle[] {
  return parts.flatMap(({ exterior, holes }, part) =>
    [exterior, ...holes].flatMap((points, ring) =>
      pathHandles(points, true, ({ kind, index }) => idOf({ kind, index, part, ring }), scale),
    ),
  )
}

/** The polygon with one ring changed; an empty ring goes away. */
function changeRing(
  polygon: PolygonGeometry,
  place: Place,
  change: (ring: Point2[]) => Point2[],
): PolygonGeometry {
  const parts = polygon.parts.flatMap((part, index) => {
    if (index !== place.part) return [part]
    const [exterior = [], ...holes] = [part.exterior, ...part.holes].map((ring, i) =>
      i === place.ring ? change(ring) : ring,
    )
    if (exterior.length === 0) return []
    return [{ ...part, exterior, holes: holes.filter((hole) => hole.length > 0) }]
  })
  return { ...polygon, parts }
}

/** The polygon after a vertex was moved, or an edge's middle pulled out; other rings stay. */
export function dragPolygonHandle(
  polygon: PolygonGeometry,
  handle: string,
  drag: HandleDrag,
): PolygonGeometry {
  const place = placeOf(handle)
  return place ? changeRing(polygon, place, (ring) => dragPath(ring, place, drag)) : polygon
}

/** The vertex that a dragged middle has become. */
export function polygonHandleAfter(handle: string): string {
  const place = placeOf(handle)
  return place?.kind === 'middle'
    ? idOf({ ...place, kind: 'vertex', index: place.index + 1 })
    : handle
}

/**
 * The polygon without a vertex. A hole or a further part that would be a line goes away whole; of
 * the last part's exterior three vertices stay.
 */
export function removePolygonVertex(
  polygon: PolygonGeometry,
  handle: string,
): PolygonGeometry | null {
  const place = placeOf(handle)
  if (place?.kind !== 'vertex') return null
  const part = polygon.parts[place.part]
  const ring = part && [part.exterior, ...part.holes][place.ring]
  if (!ring) return null
  const isLast = ring.length <= 3
  if (isLast && place.ring === 0 && polygon.parts.length === 1) return null
  return changeRing(polygon, place, (points) =>
    isLast ? [] : points.filter((_, index) => index !== place.index),
  )
}
