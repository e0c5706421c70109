import {
  type BoxHandle,
  type DragBoxState,
  dragBoxTool,
  hitHandle,
  moveInside,
  resizeBox,
  type ToolContext,
} from '@tagwright/core'
import {
  type BoxGeometry,
  distance,
  type FrameGeometry,
  geometryContains,
  type Point2,
} from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import { selectedTrack } from '../commands/clip-command.js'
import { trackAt } from '../tracks/track-keys.js'
import { objectsAt, objectUnder } from './objects-at.js'

/** A pointer event over the picture, in its pixels. */
export interface PicturePress {
  point: Point2
  pointer: 'mouse' | 'touch' | 'pen'
  modifiers: { shift: boolean; alt: boolean; mod: boolean }
  /** Screen pixels to a picture's pixel. */
  scale: number
}

/** What is under way over the picture. */
type Gesture =
  | { kind: 'idle' }
  | { kind: 'draw'; state: DragBoxState }
  | { kind: 'point'; from: Point2 }
  | {
      kind: 'move' | 'resize'
      track: string
      from: Point2
      before: FrameGeometry
      handle: BoxHandle
      moved: boolean
    }

/** Draws, moves and sizes objects by a pointer; every gesture is one change at its end. */
export interface PictureGesture {
  /** Answers whether the press begins something, so that the page must not scroll by it. */
  down(press: PicturePress): boolean
  move(press: PicturePress): void
  up(press: PicturePress): void
  /** Drops what is under way; answers whether there was anything. */
  cancel(): boolean
}

/** Screen pixels that a press may wander and still be a click. */
const slop = 4

/** Screen pixels from a handle that still hit it. */
const reachOf = ({ pointer, scale }: PicturePress) => (pointer === 'touch' ? 24 : 12) / scale

/** Makes the gestures of one picture. */
export function createPictureGesture(clip: Clip): PictureGesture {
  let gesture: Gesture = { kind: 'idle' }

  const context = (scale: number): ToolContext => {
    const { width, height } = clip.size.get() ?? { width: 1, height: 1 }
    const { minSize = 2, inside = true } = clip.widget.rules ?? {}
    return { frame: { x: 0, y: 0, width, height }, scale, slop, minSize, inside }
  }
  const end = () => {
    gesture = { kind: 'idle' }
    clip.draft.set(null)
  }
  const finish = (geometry: FrameGeometry, track: string | null) => {
    end()
    if (track !== null) clip.edits.place(track, geometry)
    else clip.select(clip.edits.createTrack(geometry))
  }

  function grasp(press: PicturePress): Gesture | null {
    const track = selectedTrack(clip)
    if (!track || !clip.edits.canEdit(track.id)) return null
    const { geometry } = trackAt(track.geometry, clip.frames.time, clip.tolerance())
    if (!geometry) return null
    const start = { track: track.id, from: press.point, before: geometry, moved: false }
    const handle =
      geometry.type === 'box'
        ? hitHandle(geometry, press.point, { tolerance: reachOf(press) })
        : undefined
    if (handle) return { kind: 'resize', handle, ...start }
    const inside = geometryContains(
      geometry,
      press.point,
      geometry.type === 'box' ? 0 : reachOf(press),
    )
    return inside ? { kind: 'move', handle: 'nw', ...start } : null
  }

  function draw(kind: 'down' | 'move' | 'up', press: PicturePress): void {
    const before = gesture.kind === 'draw' ? gesture.state : dragBoxTool.start()
    const { point, modifiers, pointer } = press
    const step = dragBoxTool.on(before, { kind, point, modifiers, pointer }, context(press.scale))
    if (step.commit || step.cancelled) {
      if (step.commit) finish(step.commit as FrameGeometry, null)
      else end()
      return
    }
    gesture = { kind: 'draw', state: step.state }
    if (step.draft !== undefined)
      clip.draft.set(step.draft ? { track: null, geometry: step.draft as FrameGeometry } : null)
  }

  return {
    down(press) {
      clip.clock.pause()
      if (gesture.kind === 'draw') {
        draw('down', press)
        return true
      }
      const grasped = grasp(press)
      if (grasped) {
        gesture = grasped
        return true
      }
      const tool = clip.tool.get()
      if (tool !== 'select' && clip.edits.canEdit(null)) {
        if (tool === 'point') gesture = { kind: 'point', from: press.point }
        else draw('down', press)
        return true
      }
      const { items } = clip.content
      const session = clip.store.getState().session
      const objects = objectsAt(items.get().tracks, clip.frames.time, clip.tolerance(), session)
      const hit = objectUnder(objects, press.point, 4 / press.scale, clip.selected())
      clip.select(hit?.track.id ?? null)
      // A finger that moves on scrolls the page; only what it selected before is dragged.
      if (press.pointer === 'touch' || !hit) return false
      gesture = grasp(press) ?? gesture
      return gesture.kind !== 'idle'
    },
    move(press) {
      if (gesture.kind === 'draw') draw('move', press)
      if (gesture.kind !== 'move' && gesture.kind !== 'resize') return
      const { from, before, track, handle } = gesture
      gesture.moved ||= distance(from, press.point) * press.scale > slop
      if (!gesture.moved) return
      const { frame, inside, minSize } = context(press.scale)
      const bounds = inside ? frame : undefined
      const [dx, dy] = [press.point[0] - from[0], press.point[1] - from[1]]
      const geometry =
        gesture.kind === 'move'
          ? (moveInside(before, dx, dy, bounds) as FrameGeometry)
          : resizeBox(before as BoxGeometry, handle, press.point, {
              proportional: press.modifiers.shift,
              centred: press.modifiers.alt,
              minSize,
              ...(bounds && { frame: bounds }),
            })
      clip.draft.set({ track, geometry })
    },
    up(press) {
      const [x, y] = press.point
      if (gesture.kind === 'draw') draw('up', press)
      else if (gesture.kind === 'point') finish({ type: 'point', x, y }, null)
      else if (gesture.kind !== 'idle') {
        const draft = clip.draft.get()
        if (gesture.moved && draft) finish(draft.geometry, gesture.track)
        else end()
      }
    },
    cancel() {
      const was = gesture.kind !== 'idle'
      end()
      return was
    },
  }
}
