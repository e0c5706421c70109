import { type Annotation, distance, type Geometry } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import type { AnyShape, ShapeHandle } from '../shapes/shape.js'
import { commitEdit } from '../tools/commit-gesture.js'
import { handleTargets } from '../tools/handle-at.js'
import type { Say } from './say.js'

interface InHand {
  annotation: Annotation
  geometry: Geometry
  shape: AnyShape
  handle: ShapeHandle
}

/** The keypoint that keys hold, or that lies under the pointer; null without one. */
export function keypointInHand(surface: Surface): InHand | null {
  const { store, live, widget } = surface
  const { document, session } = store.getState()
  const [id] = session.selection
  if (session.selection.length !== 1 || id === undefined) return null
  const annotation = document.annotations.get(id)
  const shape = annotation && surface.index().shapeOf(annotation)
  const geometry = annotation?.geometry
  if (!geometry || !shape?.cycleHandle || !store.canEdit(id, widget.id)) return null
  const handles = shape.handles(geometry)
  const { handle: held, pointer } = live.get()
  const isHeld = (each: ShapeHandle) => held?.annotation === id && held.handle === each.id
  const reach = handleTargets.coarse / 2 / surface.viewport.get().scale
  const far = ({ point }: ShapeHandle) => (pointer ? distance(point, pointer) : Infinity)
  const under = handles.filter((each) => far(each) <= reach).sort((a, b) => far(a) - far(b))
  const handle = under[0] ?? handles.find(isHeld)
  return handle ? { annotation, geometry, shape, handle } : null
}

/** Turns the visibility of the keypoint in hand by one, and says what it is now. */
export function cycleKeypoint(surface: Surface, say: Say): boolean {
  const found = keypointInHand(surface)
  if (!found) return false
  const { annotation, geometry, shape, handle } = found
  const next = shape.cycleHandle?.(geometry, handle.id)
  if (!next) return false
  const { store, live, widget } = surface
  const { id } = annotation
  live.set({ handle: { annotation: id, handle: handle.id } })
  const draft = { kind: 'resize' as const, id, geometry: next }
  const group = `visibility:${id}:${handle.id}`
  const done = commitEdit(store, widget.id, draft, () => shape, group)
  const { name = handle.id } = handle
  const points = 'points' in next ? (next.points as Record<string, { v?: number }>) : {}
  if (done) say('image.workshop.keypoint-said', { name, v: String(points[name]?.v ?? '') })
  return done
}
