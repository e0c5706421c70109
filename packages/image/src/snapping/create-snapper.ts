import {
  type Bounds,
  type BoxGeometry,
  boxCorners,
  type Geometry,
  type Point2,
  type PolygonGeometry,
  type PolylineGeometry,
  polygonBounds,
} from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import type { SnapOptions, Snapper } from '../tools/snapper.js'
import { followBorders } from './follow-borders.js'

/** Screen pixels within which a point catches. */
const reach = 8
/** Up to this many neighbours are looked at; the lowest are left out. */
const fewNeighbours = 60

/** What a point can catch on: points, and stretches between them. */
interface Catches {
  rings: readonly (readonly Point2[])[]
  closed: boolean
}

function catchesOf(geometry: Geometry): Catches {
  switch (geometry.type) {
    case 'polygon':
      return {
        rings: (geometry as PolygonGeometry).parts.flatMap(({ exterior, holes }) => [
          exterior,
          ...holes,
        ]),
        closed: true,
      }
    case 'polyline':
      return { rings: [(geometry as PolylineGeometry).points], closed: false }
    case 'box':
      return { rings: [boxCorners(geometry as BoxGeometry)], closed: true }
    case 'point':
      return { rings: [[[Number(geometry.x), Number(geometry.y)]]], closed: false }
    default:
      return { rings: [], closed: false }
  }
}

/** The point of a stretch that is nearest to another point. */
function nearestOn([ax, ay]: Point2, [bx, by]: Point2, [x, y]: Point2): Point2 {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return [ax + share * dx, ay + share * dy]
}

/** Catches a point on vertices first, then on edges, then on the picture's edges. */
export function catchPoint(
  point: Point2,
  geometries: readonly Geometry[],
  frame: Bounds,
  within: number,
): Point2 {
  let [vertex, edge]: [Point2 | null, Point2 | null] = [null, null]
  let [toVertex, toEdge] = [within, within]
  for (const geometry of geometries) {
    const { rings, closed } = catchesOf(geometry)
    for (const ring of rings) {
      const count = ring.length
      for (let i = 0; i < count; i++) {
        const at = ring[i]!
        const far = Math.hypot(at[0] - point[0], at[1] - point[1])
        if (far <= toVertex) [vertex, toVertex] = [at, far]
        const next = ring[i + 1] ?? (closed ? ring[0] : undefined)
        if (!next || vertex) continue
        const on = nearestOn(at, next, point)
        const away = Math.hypot(on[0] - point[0], on[1] - point[1])
        if (away <= toEdge) [edge, toEdge] = [on, away]
      }
    }
  }
  const caught = vertex ?? edge
  if (caught) return [caught[0], caught[1]]
  return [
    nearest(point[0], [frame.x, frame.x + frame.width], within),
    nearest(point[1], [frame.y, frame.y + frame.height], within),
  ]
}

function nearest(value: number, lines: readonly number[], within: number): number {
  let best = value
  let least = within
  for (const line of lines) {
    const far = Math.abs(line - value)
    if (far <= least) [best, least] = [line, far]
  }
  return best
}

/** How far sides are to be moved so that one of them lies on a line; 0 when none is near. */
function shiftOnto(sides: readonly number[], lines: readonly number[], within: number): number {
  let best = 0
  let least = within
  for (const side of sides) {
    const shift = nearest(side, lines, within) - side
    if (shift !== 0 && Math.abs(shift) <= least) [best, least] = [shift, Math.abs(shift)]
    else if (shift === 0 && lines.includes(side)) return 0
  }
  return best
}

/** Catches a whole by its sides on the sides of its neighbours and of the picture. */
export function catchMoved(
  point: Point2,
  { bounds, from }: NonNullable<SnapOptions['moved']>,
  neighbours: readonly Bounds[],
  frame: Bounds,
  within: number,
): Point2 {
  const x = bounds.x + point[0] - from[0]
  const y = bounds.y + point[1] - from[1]
  const all = [frame, ...neighbours]
  const across = all.flatMap((each) => [each.x, each.x + each.width])
  const down = all.flatMap((each) => [each.y, each.y + each.height])
  return [
    point[0] + shiftOnto([x, x + bounds.width], across, within),
    point[1] + shiftOnto([y, y + bounds.height], down, within),
  ]
}

/** Makes the snapper of a surface; it does nothing until the annotator turns it on. */
export function createSnapper(surface: Surface): Snapper {
  const near = (area: Bounds, exclude: ReadonlySet<string>) =>
    Array.from(surface.index().search(area))
      .slice(-fewNeighbours)
      .flatMap((slot) => {
        const annotation = surface.index().at(slot)
        const isOther = annotation && !exclude.has(annotation.id) && !surface.isHidden(annotation)
        return isOther ? [annotation] : []
      })
  return {
    snap(point, { exclude, moved }) {
      if (!surface.options.get().snap) return point
      const within = reach / surface.viewport.get().scale
      const { x, y, width, height } = moved
        ? {
            ...moved.bounds,
            x: moved.bounds.x + point[0] - moved.from[0],
            y: moved.bounds.y + point[1] - moved.from[1],
          }
        : { x: point[0], y: point[1], width: 0, height: 0 }
      const area = {
        x: x - within,
        y: y - within,
        width: width + 2 * within,
        height: height + 2 * within,
      }
      const found = near(area, exclude)
      if (moved) {
        const neighbours = found.flatMap(({ id }) => surface.index().boundsOf(id) ?? [])
        return catchMoved(point, moved, neighbours, surface.frame(), within)
      }
      const geometries = found.flatMap(({ geometry }) => geometry ?? [])
      return catchPoint(point, geometries, surface.frame(), within)
    },
    settle(geometry) {
      if (!surface.options.get().snap || geometry.type !== 'polygon') return geometry
      const polygon = geometry as PolygonGeometry
      const found = near(polygonBounds(polygon), new Set())
      const rings = found.flatMap((annotation) =>
        annotation.geometry?.type === 'polygon' ? catchesOf(annotation.geometry).rings : [],
      )
      return followBorders(polygon, rings)
    },
  }
}
