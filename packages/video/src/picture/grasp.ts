import { type BoxHandle, hitHandle, moveInside, resizeBox, type ToolContext } from '@tagwright/core'
import {
  clampPointToFrame,
  distance,
  type FrameGeometry,
  geometryContains,
  type Point2,
} from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import { selectedTrack } from '../commands/clip-command.js'
import { trackAt } from '../tracks/track-keys.js'
import { addVertex, moveVertex, type Vertex, verticesOf } from '../tracks/track-vertices.js'
import type { PicturePress } from './picture-press.js'

/** What of the selected object is taken hold of. */
export type Hold =
  | { readonly part: 'whole' }
  | { readonly part: 'handle'; readonly handle: BoxHandle }
  | { readonly part: 'vertex'; readonly vertex: Vertex; readonly place: number }
  /** The middle of the edge behind a vertex: pulled out, it becomes one. */
  | { readonly part: 'edge'; readonly vertex: Vertex; readonly place: number }

/** The selected object under a press. */
export interface Grasp {
  readonly track: string
  readonly from: Point2
  readonly before: FrameGeometry
  readonly hold: Hold
}

/** Screen pixels of an edge whose middle can be pulled. */
const edgeRoom = 40

const reachOf = ({ pointer, scale }: PicturePress) => (pointer === 'touch' ? 24 : 12) / scale

function nearest<T extends { readonly point: Point2 }>(
  list: readonly T[],
  to: Point2,
  reach: number,
): T | undefined {
  let best: T | undefined
  for (const each of list)
    if (distance(each.point, to) <= Math.min(reach, best ? distance(best.point, to) : reach))
      best = each
  return best
}

/** The middles of a polygon's edges that are long enough on screen to be pulled. */
export function edgeMiddles(
  vertices: readonly Vertex[],
  scale: number,
): (Vertex & { readonly place: number })[] {
  return vertices.flatMap((vertex, place) => {
    const ring = vertices.filter(({ part, ring }) => part === vertex.part && ring === vertex.ring)
    const next = ring[(vertex.index + 1) % ring.length]
    if (!next || distance(vertex.point, next.point) * scale < edgeRoom) return []
    const point: Point2 = [
      (vertex.point[0] + next.point[0]) / 2,
      (vertex.point[1] + next.point[1]) / 2,
    ]
    return [{ ...vertex, point, place }]
  })
}

function holdOf(geometry: FrameGeometry, press: PicturePress): Hold | null {
  const reach = reachOf(press)
  if (geometry.type === 'box') {
    const handle = hitHandle(geometry, press.point, { tolerance: reach })
    if (handle) return { part: 'handle', handle }
  }
  if (geometry.type === 'polygon') {
    const vertices = verticesOf(geometry)
    const vertex = nearest(vertices, press.point, reach)
    if (vertex) return { part: 'vertex', vertex, place: vertices.indexOf(vertex) }
    const edge = nearest(edgeMiddles(vertices, press.scale), press.point, reach)
    if (edge) return { part: 'edge', vertex: edge, place: edge.place }
  }
  const isSolid = geometry.type === 'box' || geometry.type === 'polygon'
  return geometryContains(geometry, press.point, isSolid ? 0 : reach) ? { part: 'whole' } : null
}

/** What a press takes hold of; null when it misses the selected object, or that may not be changed. */
export function graspAt(clip: Clip, press: PicturePress): Grasp | null {
  const track = selectedTrack(clip)
  if (!track || !clip.edits.canEdit(track.id)) return null
  const { geometry } = trackAt(track.geometry, clip.frames.time, clip.tolerance())
  const hold = geometry && holdOf(geometry, press)
  return hold ? { track: track.id, from: press.point, before: geometry, hold } : null
}

/** The object when what was taken hold of is dragged to a press. */
export function dragged(
  { hold, before, from }: Grasp,
  { point, modifiers }: PicturePress,
  { frame, inside, minSize }: ToolContext,
): FrameGeometry {
  const bounds = inside ? frame : undefined
  if (hold.part === 'handle' && before.type === 'box')
    return resizeBox(before, hold.handle, point, {
      proportional: modifiers.shift,
      centred: modifiers.alt,
      minSize,
      ...(bounds && { frame: bounds }),
    })
  if ((hold.part === 'vertex' || hold.part === 'edge') && before.type === 'polygon') {
    const to = bounds ? clampPointToFrame(point, bounds) : point
    if (hold.part === 'vertex') return moveVertex(before, hold.vertex, to)
    const { part, ring, index } = hold.vertex
    return moveVertex(addVertex(before, hold.vertex), { part, ring, index: index + 1 }, to)
  }
  return moveInside(before, point[0] - from[0], point[1] - from[1], bounds) as FrameGeometry
}
