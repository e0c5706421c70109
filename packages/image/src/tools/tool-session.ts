import type { Modifiers, ToolContext } from '@tagwright/core'
import { type Geometry, type Point2, unionBounds } from '@tagwright/schema'
import { idleLive } from '../canvas/live-store.js'
import type { AnyShape } from '../shapes/shape.js'
import { commitEdit } from './commit-gesture.js'
import { createDrawing } from './drawing.js'
import { isGroupHandle } from './group-handles.js'
import { selectContext } from './select-context.js'
import {
  type SelectContext,
  type SelectDraft,
  type SelectState,
  selectIdle,
  selectStep,
} from './select-tool.js'
import type { ToolHost, ToolInput } from './tool-host.js'

export type { ToolHost, ToolInput } from './tool-host.js'

/** Leads presses to the select tool or the active shape's tool, and commits what comes of them. */
export interface ToolSession {
  down(input: ToolInput): void
  move(input: ToolInput): void
  up(input: ToolInput): void
  double(input: ToolInput): void
  /**
   * The press turned out to be none, such as the first of two fingers: a gesture of several clicks
   * stands where it stood, any other is dropped.
   */
  unpress(): void
  /** Drops the gesture; false when there was none. */
  cancel(): boolean
  /** Something else begins: a path that is long enough is kept, else the gesture is dropped; false when there was none. */
  leave(): boolean
  /** Ends a gesture of several clicks; false when there was none. */
  finish(): boolean
  /** Takes the last click of a gesture back; false when there was none to take. */
  back(): boolean
  /** A gesture has begun. */
  readonly busy: boolean
  /** The pointer is up and the gesture goes on: between two clicks. */
  readonly waiting: boolean
  /** The gesture goes from point to point: it can be ended, and its points taken back one by one. */
  readonly stepping: boolean
  /** Whether a press here would take hold of a selected annotation. */
  grabs(point: Point2, pointer: ToolInput['pointer']): boolean
  contextFor(pointer: ToolInput['pointer']): SelectContext
}

/** More than this many are moved as one picture rather than one by one. */
const fewEdited = 20

/** Makes the tool session of a widget. */
export function createToolSession(host: ToolHost): ToolSession {
  const { store, widget, live } = host
  let select: SelectState = selectIdle
  let pressed = false

  const context = (pointer: ToolInput['pointer']): ToolContext => ({
    frame: host.frame(),
    scale: host.scale(),
    rotation: host.rotation(),
    slop: pointer === 'mouse' ? 3 : 10,
    minSize: widget.rules?.minSize ?? 1,
    inside: widget.rules?.inside ?? true,
    settings: host.settings(),
    pixels: host.pixels,
  })

  const draw = createDrawing(host, context)
  const annotation = (id: string) => store.getState().document.annotations.get(id)
  const shapeOf = (id: string) => {
    const found = annotation(id)
    return found && host.index().shapeOf(found)
  }

  const contextFor = (pointer: ToolInput['pointer']) =>
    selectContext(host, pointer, context(pointer))

  const show = (draft: SelectDraft | null) => {
    if (!draft) {
      live.set({ gesture: 'none', edited: null, group: null, marquee: null })
    } else if (draft.kind === 'marquee') {
      live.set({ gesture: 'marquee', marquee: draft.bounds })
    } else if (draft.kind === 'resize') {
      live.set({ gesture: 'resize', edited: new Map([[draft.id, draft.geometry]]) })
    } else if (draft.kind === 'scale') {
      live.set({ gesture: 'resize', edited: draft.geometries })
    } else if (draft.ids.length > fewEdited) {
      const ids = live.get().group?.ids ?? new Set(draft.ids)
      live.set({ gesture: 'move', group: { ids, dx: draft.dx, dy: draft.dy } })
    } else {
      const edited = new Map<string, Geometry>()
      for (const id of draft.ids) {
        const geometry = annotation(id)?.geometry
        const moved = geometry && shapeOf(id)?.translate(geometry, draft.dx, draft.dy)
        if (moved) edited.set(id, moved)
      }
      live.set({ gesture: 'move', edited })
    }
  }

  const holdHandle = (id: string, handle: string) => {
    const after = shapeOf(id)?.handleAfter?.(handle) ?? handle
    live.set({ handle: { annotation: id, handle: after } })
  }

  /** A click on a handle holds it for the keys; with Alt it takes a vertex away. */
  const pressHandle = (target: { id: string; handle: string }, { alt }: Modifiers) => {
    if (isGroupHandle(target.handle)) return
    if (!alt) return live.set({ handle: { annotation: target.id, handle: target.handle } })
    const geometry = annotation(target.id)?.geometry
    const next = geometry && shapeOf(target.id)?.removeHandle?.(geometry, target.handle)
    if (!next) return
    commitEdit(store, widget.id, { kind: 'resize', id: target.id, geometry: next }, shapeOf)
    live.set({ handle: null })
  }

  const selecting = (kind: 'down' | 'move' | 'up', { point, modifiers, pointer }: ToolInput) => {
    const before = select
    if (kind === 'up' && before.phase === 'pressed' && before.target.kind === 'handle') {
      pressHandle(before.target, modifiers)
    }
    const step = selectStep(select, { kind, point, modifiers }, contextFor(pointer))
    select = step.state
    if (step.selection) store.setSession({ selection: step.selection })
    // Committed before the draft goes, so that nothing jumps back for a frame.
    if (step.commit) commitEdit(store, widget.id, step.commit, shapeOf)
    if (step.commit && before.phase === 'resizing') holdHandle(before.id, before.handle)
    if (step.draft !== undefined) show(step.draft)
  }

  /** Where a press or a move is taken for; Mod lets go of what it would catch on. */
  const caught = (input: ToolInput): ToolInput => {
    if (input.modifiers.mod) return input
    const phase = select.phase
    if (draw.shape) {
      if (draw.shape.strokes) return input
      return { ...input, point: host.snap(input.point, { exclude: new Set() }) }
    }
    if (select.phase === 'resizing') {
      return { ...input, point: host.snap(input.point, { exclude: new Set([select.id]) }) }
    }
    if (phase !== 'moving') return input
    const { ids, from } = select as Extract<SelectState, { phase: 'moving' }>
    if (ids.length > fewEdited) return input
    const bounds = unionBounds(ids.flatMap((id) => host.index().boundsOf(id) ?? []))
    if (!bounds) return input
    const options = { exclude: new Set(ids), moved: { bounds, from } }
    return { ...input, point: host.snap(input.point, options) }
  }

  const byClicks = ({ clicks }: AnyShape): boolean =>
    typeof clicks === 'function' ? clicks(host.settings()) : clicks === true

  const startsDrawing = (input: ToolInput): AnyShape | null => {
    const shape = host.drawing()
    if (!shape || !store.canEdit(undefined, widget.id)) return null
    if (input.keyboard) return shape
    if (shape.over) return input.modifiers.mod ? null : shape
    if (input.modifiers.alt) {
      const held = contextFor(input.pointer).handleAt(input.point)
      return held && shapeOf(held.id)?.removeHandle ? null : shape
    }
    return session.grabs(input.point, input.pointer) ? null : shape
  }

  /** The shape that a click inside the selected area draws with, where a drag would have moved it. */
  const clickedThrough = ({ modifiers, point, pointer }: ToolInput): AnyShape | null => {
    const shape = host.drawing()
    if (!shape || !byClicks(shape) || select.phase !== 'pressed' || select.target.kind !== 'body')
      return null
    if (modifiers.mod || modifiers.shift || !store.canEdit(undefined, widget.id)) return null
    const isArea = (id: string) => shapeOf(id)?.filled !== false
    return contextFor(pointer).hits(point).every(isArea) ? shape : null
  }

  /** While nothing may be changed, what is half drawn stays as it is: nothing is lost of it. */
  const rests = () => draw.shape !== null && !store.canEdit(undefined, widget.id)

  const session: ToolSession = {
    contextFor,
    get busy() {
      return draw.shape !== null || draw.working || select.phase !== 'idle'
    },
    get waiting() {
      return draw.shape !== null && !pressed
    },
    get stepping() {
      return draw.shape?.stepBack !== undefined
    },
    grabs(point, pointer) {
      const surface = contextFor(pointer)
      if (surface.handleAt(point)) return true
      return surface.hits(point).some((id) => surface.selection.includes(id))
    },
    down(input) {
      if (rests()) return
      pressed = true
      draw.mark()
      if (!draw.shape) {
        const shape = startsDrawing(input)
        if (!shape) return selecting('down', input)
        draw.begin(shape, input.point)
      } else {
        draw.fresh = false
      }
      draw.on({ kind: 'down', ...caught(input) }, input.pointer)
    },
    move(input) {
      if (rests()) return
      if (draw.shape) draw.on({ kind: 'move', ...caught(input) }, input.pointer)
      else if (select.phase !== 'idle') selecting('move', caught(input))
    },
    up(input) {
      pressed = false
      if (rests()) return
      if (!draw.shape) {
        const shape = clickedThrough(input)
        if (!shape) return selecting('up', caught(input))
        select = selectIdle
        draw.begin(shape, input.point)
        draw.on({ kind: 'down', ...caught(input) }, input.pointer)
      }
      if (!draw.shape) return
      const isClick = draw.fresh && live.get().drawing === null
      const surface = contextFor(input.pointer)
      // Where clicks draw, they select only what has no inside to draw in, or with Mod anything.
      const clicks = byClicks(draw.shape)
      const selects = (id: string) =>
        !clicks || input.modifiers.mod || shapeOf(id)?.filled === false
      if (
        isClick &&
        !draw.shape.over &&
        !input.keyboard &&
        !input.modifiers.alt &&
        surface.hits(input.point).some(selects)
      ) {
        // A click on an annotation selects it, also with a drawing tool.
        session.cancel()
        selecting('down', input)
        return selecting('up', input)
      }
      draw.on({ kind: 'up', ...caught(input) }, input.pointer)
    },
    double(input) {
      if (rests()) return
      draw.on({ kind: 'double', ...input }, input.pointer)
    },
    unpress() {
      const goesOn = pressed ? draw.rewind() : session.waiting
      if (!goesOn) session.cancel()
      pressed = false
    },
    cancel() {
      if (!session.busy) return false
      draw.drop()
      select = selectIdle
      pressed = false
      const { gesture, drawing: shown, edited, group, marquee } = idleLive
      live.set({ gesture, drawing: shown, edited, group, marquee })
      return true
    },
    leave() {
      if (!session.busy) return false
      if (session.waiting && session.stepping && !draw.shape?.apply) session.finish()
      session.cancel()
      return true
    },
    back: () => !pressed && draw.back(),
    finish() {
      if (!draw.shape) return false
      if (!rests()) draw.on({ kind: 'finish' })
      return true
    },
  }
  return session
}
