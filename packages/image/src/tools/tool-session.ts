import type { Modifiers, TaskStore, ToolContext, ToolEvent } from '@tagwright/core'
import type { Bounds, Geometry, ImageWidget, Point2 } from '@tagwright/schema'
import { idleLive, type LiveStore } from '../canvas/live-store.js'
import type { AnyShape } from '../shapes/shape.js'
import type { AnnotationIndex } from '../spatial/annotation-index.js'
import { commitDrawing, commitEdit } from './commit-gesture.js'
import { handleTargets, nearestHandle, offeredHandles } from './handle-at.js'
import {
  type SelectContext,
  type SelectDraft,
  type SelectState,
  selectIdle,
  selectStep,
} from './select-tool.js'

/** One press, move or release on the picture. */
export interface ToolInput {
  /** Image pixels. */
  point: Point2
  modifiers: Modifiers
  pointer: 'mouse' | 'touch' | 'pen'
  /** Made by keys: draws also where a click would select. */
  keyboard?: boolean
}

/** What the tools work on. */
export interface ToolHost {
  readonly store: TaskStore
  readonly widget: ImageWidget
  readonly live: LiveStore
  index(): AnnotationIndex
  shapes(): ReadonlyMap<string, AnyShape>
  /** The shape whose tool is active; null while selecting. */
  drawing(): AnyShape | null
  frame(): Bounds
  scale(): number
  /** The label of a new annotation. */
  label(): string | null
  hidden(id: string): boolean
}

/** Leads presses to the select tool or the active shape's tool, and commits what comes of them. */
export interface ToolSession {
  down(input: ToolInput): void
  move(input: ToolInput): void
  up(input: ToolInput): void
  double(input: ToolInput): void
  /** Drops the gesture; false when there was none. */
  cancel(): boolean
  /** Ends a gesture of several clicks; false when there was none. */
  finish(): boolean
  /** Takes the last click of a gesture back; false when there was none to take. */
  back(): boolean
  /** A gesture has begun. */
  readonly busy: boolean
  /** The pointer is up and the gesture goes on: between two clicks. */
  readonly waiting: boolean
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
  let draw: { shape: AnyShape; state: unknown; fresh: boolean } | null = null
  let pressed = false

  const context = (pointer: ToolInput['pointer']): ToolContext => ({
    frame: host.frame(),
    scale: host.scale(),
    slop: pointer === 'mouse' ? 3 : 10,
    minSize: widget.rules?.minSize ?? 1,
    inside: widget.rules?.inside ?? true,
  })

  const annotation = (id: string) => store.getState().document.annotations.get(id)
  const shapeOf = (id: string) => {
    const found = annotation(id)
    return found && host.index().shapeOf(found)
  }

  const contextFor = (pointer: ToolInput['pointer']): SelectContext => {
    const base = context(pointer)
    const index = host.index()
    const { selection } = store.getState().session
    const tolerance = (pointer === 'mouse' ? 3 : 10) / base.scale
    return {
      ...base,
      selection,
      hits: (point) => index.hits(point, tolerance).filter((id) => !host.hidden(id)),
      geometryOf: (id) => annotation(id)?.geometry,
      shapeOf,
      boundsOf: index.boundsOf,
      canEdit: (id) => store.canEdit(id, widget.id),
      enclosed({ x, y, width, height }) {
        const found: string[] = []
        const extents = index.extents()
        for (const slot of Array.from(index.search({ x, y, width, height }))) {
          const id = index.at(slot)?.id
          if (id === undefined || host.hidden(id)) continue
          const at = slot * 4
          const isInside =
            extents[at]! >= x &&
            extents[at + 1]! >= y &&
            extents[at + 2]! <= x + width &&
            extents[at + 3]! <= y + height
          if (isInside) found.push(id)
        }
        return found
      },
      handleAt(point) {
        const [id] = selection
        if (selection.length !== 1 || id === undefined || !store.canEdit(id, widget.id)) return null
        const geometry = annotation(id)?.geometry
        const bounds = index.boundsOf(id)
        const shape = shapeOf(id)
        if (!geometry || !bounds || !shape || host.hidden(id)) return null
        const target = pointer === 'mouse' ? handleTargets.fine : handleTargets.coarse
        const handles = offeredHandles(shape, geometry, base.scale)
        const handle = nearestHandle(handles, bounds, point, base.scale, target)
        return handle ? { id, handle: handle.id } : null
      },
    }
  }

  const show = (draft: SelectDraft | null) => {
    if (!draft) {
      live.set({ gesture: 'none', edited: null, group: null, marquee: null })
    } else if (draft.kind === 'marquee') {
      live.set({ gesture: 'marquee', marquee: draft.bounds })
    } else if (draft.kind === 'resize') {
      live.set({ gesture: 'resize', edited: new Map([[draft.id, draft.geometry]]) })
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

  const drawing = (event: ToolEvent, pointer: ToolInput['pointer'] = 'mouse') => {
    if (!draw) return
    const step = draw.shape.tool.on(draw.state, event, context(pointer))
    draw.state = step.state
    if (step.commit) {
      commitDrawing(store, widget.id, widget.media, step.commit, host.label())
    }
    if (step.draft !== undefined) {
      live.set({ drawing: step.draft, gesture: step.draft ? 'draw' : 'none' })
    }
    if (step.commit || step.cancelled) draw = null
  }

  const startsDrawing = (input: ToolInput): AnyShape | null => {
    const shape = host.drawing()
    if (!shape || !store.canEdit(undefined, widget.id)) return null
    if (input.keyboard) return shape
    if (input.modifiers.alt) {
      const held = contextFor(input.pointer).handleAt(input.point)
      return held && shapeOf(held.id)?.removeHandle ? null : shape
    }
    return session.grabs(input.point, input.pointer) ? null : shape
  }

  /** The shape that a click inside the selected area draws with, where a drag would have moved it. */
  const clickedThrough = ({ modifiers, point, pointer }: ToolInput): AnyShape | null => {
    const shape = host.drawing()
    if (!shape?.clicks || select.phase !== 'pressed' || select.target.kind !== 'body') return null
    if (modifiers.mod || modifiers.shift || !store.canEdit(undefined, widget.id)) return null
    const isArea = (id: string) => shapeOf(id)?.filled !== false
    return contextFor(pointer).hits(point).every(isArea) ? shape : null
  }

  const session: ToolSession = {
    contextFor,
    get busy() {
      return draw !== null || select.phase !== 'idle'
    },
    get waiting() {
      return draw !== null && !pressed
    },
    grabs(point, pointer) {
      const surface = contextFor(pointer)
      if (surface.handleAt(point)) return true
      return surface.hits(point).some((id) => surface.selection.includes(id))
    },
    down(input) {
      pressed = true
      if (!draw) {
        const shape = startsDrawing(input)
        if (!shape) return selecting('down', input)
        draw = { shape, state: shape.tool.start(), fresh: true }
      } else {
        draw.fresh = false
      }
      drawing({ kind: 'down', ...input }, input.pointer)
    },
    move(input) {
      if (draw) drawing({ kind: 'move', ...input }, input.pointer)
      else if (select.phase !== 'idle') selecting('move', input)
    },
    up(input) {
      pressed = false
      if (!draw) {
        const shape = clickedThrough(input)
        if (!shape) return selecting('up', input)
        select = selectIdle
        draw = { shape, state: shape.tool.start(), fresh: true }
        drawing({ kind: 'down', ...input }, input.pointer)
      }
      if (!draw) return
      const isClick = draw.fresh && live.get().drawing === null
      const surface = contextFor(input.pointer)
      // Where clicks draw, they select only what has no inside to draw in, or with Mod anything.
      const { clicks } = draw.shape
      const selects = (id: string) =>
        !clicks || input.modifiers.mod || shapeOf(id)?.filled === false
      if (
        isClick &&
        !input.keyboard &&
        !input.modifiers.alt &&
        surface.hits(input.point).some(selects)
      ) {
        // A click on an annotation selects it, also with a drawing tool.
        session.cancel()
        selecting('down', input)
        return selecting('up', input)
      }
      drawing({ kind: 'up', ...input }, input.pointer)
    },
    double(input) {
      drawing({ kind: 'double', ...input }, input.pointer)
    },
    cancel() {
      if (!session.busy) return false
      if (draw) drawing({ kind: 'cancel' })
      draw = null
      select = selectIdle
      pressed = false
      const { gesture, drawing: shown, edited, group, marquee } = idleLive
      live.set({ gesture, drawing: shown, edited, group, marquee })
      return true
    },
    back() {
      const step = draw && !pressed ? draw.shape.stepBack?.(draw.state) : null
      if (!draw || !step) return false
      draw.state = step.state
      if (step.draft !== undefined) live.set({ drawing: step.draft })
      return true
    },
    finish() {
      if (!draw) return false
      drawing({ kind: 'finish' })
      return true
    },
  }
  return session
}
