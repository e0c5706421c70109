import { type Geometry, type Point2, rotatePoint } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import type { AnyShape, ShapeHandle } from '../shapes/shape.js'
import { directionToImage } from '../viewport/viewport.js'
import { commitEdit } from './commit-gesture.js'
import { offeredHandles } from './handle-at.js'

/** What a key did to the handles of the selected annotation, for the ear. */
export type HandleNews =
  | { kind: 'held'; handle: ShapeHandle; index: number; count: number; geometry: Geometry }
  | { kind: 'needed' }
  | { kind: 'left' }

interface Held {
  id: string
  shape: AnyShape
  geometry: Geometry
  handles: ShapeHandle[]
  /** Place of the held handle; -1 without. */
  place: number
}

/** The only selected annotation, if it may be edited, and which of its handles is held. */
function readHeld(surface: Surface): Held | null {
  const { store, live, widget } = surface
  const { document, session } = store.getState()
  const [id] = session.selection
  if (session.selection.length !== 1 || id === undefined || !store.canEdit(id, widget.id)) {
    return null
  }
  const annotation = document.annotations.get(id)
  const shape = annotation && surface.index().shapeOf(annotation)
  if (!annotation?.geometry || annotation.widget !== widget.id || !shape) return null
  const handles = offeredHandles(shape, annotation.geometry, surface.viewport.get().scale)
  const { handle } = live.get()
  const place =
    handle?.annotation === id ? handles.findIndex((each) => each.id === handle.handle) : -1
  return { id, shape, geometry: annotation.geometry, handles, place }
}

function hold(surface: Surface, handle: string | null): HandleNews {
  const held = readHeld(surface)
  const place = held?.handles.findIndex(({ id }) => id === handle) ?? -1
  const found = held?.handles[place]
  if (!held || !found) {
    surface.live.set({ handle: null })
    return { kind: 'left' }
  }
  // Where the pointer rests counts no more, until it moves again.
  surface.live.set({ handle: { annotation: held.id, handle: found.id }, pointer: null })
  const ofKind = held.handles.filter(({ kind }) => kind === found.kind)
  return {
    kind: 'held',
    handle: found,
    index: ofKind.indexOf(found) + 1,
    count: ofKind.length,
    geometry: held.geometry,
  }
}

/** Begins with the first handle of the selected annotation; null when there is none. */
export function enterHandles(surface: Surface): HandleNews | null {
  const [first] = readHeld(surface)?.handles ?? []
  return first ? hold(surface, first.id) : null
}

/** Goes to the next or previous handle, round and round; null while none is held. */
export function stepHandle(surface: Surface, direction: 1 | -1): HandleNews | null {
  const held = readHeld(surface)
  if (!held || held.place < 0) return null
  const count = held.handles.length
  return hold(surface, held.handles[(held.place + direction + count) % count]!.id)
}

/** Lets go of the handle; null while none is held. */
export function leaveHandles(surface: Surface): HandleNews | null {
  return (readHeld(surface)?.place ?? -1) >= 0 ? hold(surface, null) : null
}

/** Degrees that an arrow turns, and with Shift. */
const turns = [1, 15] as const
/** Pixels that an arrow moves, and with Shift. */
const moves = [1, 10] as const

/** Moves the held handle by an arrow, as it is seen; steps of one handle are one undo step. */
export function moveHandle(surface: Surface, way: Point2, far: boolean): HandleNews | null {
  const held = readHeld(surface)
  const handle = held?.handles[held.place]
  if (!held || !handle) return null
  const { id, shape, geometry } = held
  const { rules } = surface.widget
  const { x, y, width, height } = shape.bounds(geometry)
  const step = (handle.kind === 'rotate' ? turns : moves)[far ? 1 : 0]
  const [dx, dy] = directionToImage(surface.viewport.get(), way)
  const point: Point2 =
    handle.kind === 'rotate'
      ? rotatePoint(handle.point, (way[0] + way[1]) * step, [x + width / 2, y + height / 2])
      : [handle.point[0] + dx * step, handle.point[1] + dy * step]
  const next = shape.dragHandle(geometry, handle.id, {
    point,
    shift: false,
    alt: false,
    frame: surface.frame(),
    inside: rules?.inside ?? true,
    minSize: rules?.minSize ?? 1,
  })
  const after = shape.handleAfter?.(handle.id) ?? handle.id
  const draft = { kind: 'resize' as const, id, geometry: next }
  commitEdit(surface.store, surface.widget.id, draft, () => shape, `handle:${id}:${after}`)
  return hold(surface, after)
}

/** Takes the held vertex away; null while none is held. */
export function removeHeld(surface: Surface): HandleNews | null {
  const held = readHeld(surface)
  const handle = held?.handles[held.place]
  if (!held || handle?.kind !== 'vertex') return null
  const { id, shape, geometry, handles, place } = held
  const next = shape.removeHandle?.(geometry, handle.id)
  if (!next) return { kind: 'needed' }
  const draft = { kind: 'resize' as const, id, geometry: next }
  commitEdit(surface.store, surface.widget.id, draft, () => shape)
  const left = handles.slice(0, place).findLast(({ kind }) => kind === 'vertex')
  return hold(surface, left?.id ?? handle.id)
}
