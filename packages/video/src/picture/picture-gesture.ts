import {
  dragBoxTool,
  type PathToolState,
  pathStepBack,
  polygonThrough,
  polygonTool,
  type Tool,
  type ToolContext,
  type ToolEvent,
} from '@tagwright/core'
import { distance, type FrameGeometry } from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import { selectedTrack } from '../commands/clip-command.js'
import { placeAt } from '../tracks/track-keys.js'
import { alignPolygon } from '../tracks/track-vertices.js'
import { dragged, type Grasp, graspAt } from './grasp.js'
import { objectsAt, objectUnder } from './objects-at.js'
import type { PicturePress } from './picture-press.js'

/** An object that is being drawn, begun at a time of the clip. */
interface Drawing {
  kind: 'draw'
  tool: Tool
  state: unknown
  time: number
  scale: number
}

/** What is under way over the picture. */
type Gesture =
  | { kind: 'idle' }
  | Drawing
  | { kind: 'point'; time: number }
  | { kind: 'drag'; grasp: Grasp; moved: boolean }

/** Draws, moves and sizes objects by a pointer; every gesture is one change at its end. */
export interface PictureGesture {
  /** Answers whether the press begins something, so that the page must not scroll by it. */
  down(press: PicturePress): boolean
  move(press: PicturePress): void
  up(press: PicturePress): void
  /** Ends what is drawn by several clicks; answers whether there was anything. */
  finish(): boolean
  /** Takes the last point of what is drawn by several clicks back; answers whether there was any. */
  stepBack(): boolean
  /** Drops what is under way; answers whether there was anything. */
  cancel(): boolean
  /** Takes the last press back, as it was the first of two fingers; what was drawn before stays. */
  retract(): void
}

/** Screen pixels that a press may wander and still be a click. */
const slop = 4

const idle: Gesture = { kind: 'idle' }

/** Makes the gestures of one picture. */
export function createPictureGesture(clip: Clip): PictureGesture {
  let gesture: Gesture = idle
  let beforePress: Gesture = idle

  const context = (scale: number): ToolContext => {
    const { width, height } = clip.size.get() ?? { width: 1, height: 1 }
    const { minSize = 2, inside = true } = clip.widget.rules ?? {}
    return { frame: { x: 0, y: 0, width, height }, scale, slop, minSize, inside }
  }
  const end = () => {
    gesture = idle
    beforePress = idle
    clip.draft.set(null)
  }

  /** What was drawn becomes a new object, or the one that is drawn anew as it is on this frame. */
  function finishDrawing(geometry: FrameGeometry, time: number): void {
    end()
    const again = clip.redrawn.get()
    const track = selectedTrack(clip)
    clip.redrawn.set(null)
    if (again === null || track?.id !== again) {
      clip.select(clip.edits.createTrack(geometry, time))
      return
    }
    const before = placeAt(track.geometry, clip.frames.time, clip.tolerance())
    const isPolygon = geometry.type === 'polygon' && before
    clip.edits.place(again, isPolygon ? alignPolygon(geometry, before) : geometry)
  }

  function finishDrag({ grasp, moved }: Extract<Gesture, { kind: 'drag' }>): void {
    const draft = clip.draft.get()
    const { track, hold } = grasp
    end()
    if (hold.part === 'vertex') clip.vertex.set(hold.place)
    if (!moved || !draft) return
    if (hold.part !== 'edge') clip.edits.place(track, draft.geometry)
    else if (clip.edits.insertVertex(track, hold.vertex, draft.geometry))
      clip.vertex.set(hold.place + 1)
  }

  function draw(drawing: Drawing, event: ToolEvent): void {
    const { tool, time, scale } = drawing
    const step = tool.on(drawing.state, event, context(scale))
    if (step.commit) finishDrawing(step.commit as FrameGeometry, time)
    else if (step.cancelled) end()
    else {
      gesture = { ...drawing, state: step.state }
      if (step.draft !== undefined)
        clip.draft.set(step.draft ? { track: null, geometry: step.draft as FrameGeometry } : null)
    }
  }
  const eventOf = (kind: 'down' | 'move' | 'up', press: PicturePress): ToolEvent => {
    const { point, modifiers, pointer } = press
    return { kind, point, modifiers, pointer }
  }

  /** Begins to draw with the tool in hand; false when that is none. */
  function begin(press: PicturePress): boolean {
    const name = clip.tool.get()
    if (name === 'select' || !clip.edits.canEdit(clip.redrawn.get())) return false
    const { time } = clip.frames
    if (name === 'point') {
      gesture = { kind: 'point', time }
      return true
    }
    const tool = (name === 'polygon' ? polygonTool : dragBoxTool) as Tool
    draw(
      { kind: 'draw', tool, state: tool.start(), time, scale: press.scale },
      eventOf('down', press),
    )
    return true
  }

  return {
    down(press) {
      clip.clock.pause()
      beforePress = gesture
      if (gesture.kind === 'draw') {
        draw({ ...gesture, scale: press.scale }, eventOf('down', press))
        return true
      }
      const grasp = clip.redrawn.get() === null ? graspAt(clip, press) : null
      if (grasp) {
        gesture = { kind: 'drag', grasp, moved: false }
        return true
      }
      if (begin(press)) return true
      const { items } = clip.content
      const { session } = clip.store.getState()
      const objects = objectsAt(items.get().tracks, clip.frames.time, clip.tolerance(), session)
      const hit = objectUnder(objects, press.point, 4 / press.scale, clip.selected())
      clip.select(hit?.track.id ?? null)
      // A finger that moves on scrolls the page; only what it selected before is dragged.
      const taken = press.pointer === 'touch' || !hit ? null : graspAt(clip, press)
      if (taken) gesture = { kind: 'drag', grasp: taken, moved: false }
      return taken !== null
    },
    move(press) {
      if (gesture.kind === 'draw') draw({ ...gesture, scale: press.scale }, eventOf('move', press))
      if (gesture.kind !== 'drag') return
      const { grasp } = gesture
      gesture.moved ||= distance(grasp.from, press.point) * press.scale > slop
      if (gesture.moved)
        clip.draft.set({
          track: grasp.track,
          geometry: dragged(grasp, press, context(press.scale)),
        })
    },
    up(press) {
      const [x, y] = press.point
      if (gesture.kind === 'draw') draw({ ...gesture, scale: press.scale }, eventOf('up', press))
      else if (gesture.kind === 'point') finishDrawing({ type: 'point', x, y }, gesture.time)
      else if (gesture.kind === 'drag') finishDrag(gesture)
    },
    finish() {
      if (gesture.kind !== 'draw') return false
      draw(gesture, { kind: 'finish' })
      return true
    },
    stepBack() {
      if (gesture.kind !== 'draw' || gesture.tool.id !== polygonTool.id) return false
      const step = pathStepBack(gesture.state as PathToolState, polygonThrough)
      if (!step) end()
      else {
        gesture = { ...gesture, state: step.state }
        clip.draft.set({ track: null, geometry: step.draft as FrameGeometry })
      }
      return true
    },
    cancel() {
      const was = gesture.kind !== 'idle'
      end()
      return was
    },
    retract() {
      if (beforePress.kind === 'draw') gesture = beforePress
      else end()
    },
  }
}
