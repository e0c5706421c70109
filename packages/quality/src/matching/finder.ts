import {
  type Annotation,
  type Bounds,
  type Geometry,
  geometryBounds,
  geometryTimeSpan,
} from '@tagwright/schema'
import Flatbush from 'flatbush'

/** Finds the annotations that may overlap a geometry, by their places, in order. */
export type Finder = (geometry: Geometry) => number[]

/** Indexes annotations by where they lie: in the picture, in time, in a text. */
export function createFinder(annotations: readonly Annotation[]): Finder {
  const rooms = new Map<Room, { places: number[]; bounds: Bounds[] }>()
  for (const [place, { geometry }] of annotations.entries()) {
    const spot = geometry && spotOf(geometry)
    if (!spot) continue
    const room = rooms.get(spot.room) ?? { places: [], bounds: [] }
    rooms.set(spot.room, room)
    room.places.push(place)
    room.bounds.push(spot.bounds)
  }
  const indexes = new Map(
    [...rooms].map(([name, { places, bounds }]) => [name, { places, index: indexOf(bounds) }]),
  )
  return (geometry) => {
    const spot = spotOf(geometry)
    const room = spot && indexes.get(spot.room)
    if (!room) return []
    const { x, y, width, height } = spot.bounds
    const found = room.index.search(x - slack, y - slack, x + width + slack, y + height + slack)
    return found.map((i) => room.places[i]!).sort((p, q) => p - q)
  }
}

/** Points and instants that coincide to a millionth are one. */
const slack = 2e-6

type Room = 'picture' | 'time' | 'text'

function spotOf(geometry: Geometry): { room: Room; bounds: Bounds } | undefined {
  if (geometry.type === 'text-span') {
    const { start, end } = geometry as { start: number; end: number }
    return { room: 'text', bounds: { x: start, y: 0, width: end - start, height: 0 } }
  }
  const bounds = geometryBounds(geometry)
  if (bounds) return { room: 'picture', bounds }
  const span = geometryTimeSpan(geometry)
  if (!span) return undefined
  return { room: 'time', bounds: { x: span.start, y: 0, width: span.end - span.start, height: 0 } }
}

function indexOf(all: readonly Bounds[]): Flatbush {
  const index = new Flatbush(all.length)
  for (const { x, y, width, height } of all) index.add(x, y, x + width, y + height)
  index.finish()
  return index
}
