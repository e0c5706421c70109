import type { ToolContext, ToolEvent } from '@tagwright/core'
import type { Geometry, Point2 } from '@tagwright/schema'
import type { AnyShape } from '../shapes/shape.js'
import { commitDrawing, commitEdit } from './commit-gesture.js'
import type { ToolHost, ToolInput } from './tool-host.js'

/** The gesture of a shape's tool, from its first press to what it leaves. */
export interface Drawing {
  /** The shape that is being drawn; null without a gesture. */
  readonly shape: AnyShape | null
  /** No second press has come yet. */
  fresh: boolean
  /** Something is being worked out still. */
  readonly working: boolean
  /** `point`: where it was pressed, image pixels. */
  begin(shape: AnyShape, point: Point2): void
  on(event: ToolEvent, pointer?: ToolInput['pointer']): void
  /** Takes the last click back; false when there was none to take. */
  back(): boolean
  /** Remembers where the gesture stands before a press. */
  mark(): void
  /** Goes back to where it stood before the last press; false when it began with that. */
  rewind(): boolean
  /** Drops the gesture and what is being worked out. */
  drop(): void
}

interface Gesture {
  shape: AnyShape
  state: unknown
  /** The annotation that the tool continues. */
  target: string | null
}

/** Makes the drawing part of a tool session. */
export function createDrawing(
  host: ToolHost,
  context: (pointer: ToolInput['pointer']) => ToolContext,
): Drawing {
  const { store, widget, live } = host
  let gesture: Gesture | null = null
  let working = false
  /** Where the gesture stood before the last press. */
  let marked: (Pick<Gesture, 'state'> & { drawing: Geometry | null }) | null = null
  /** Counts gestures, so that what is worked out too late is dropped. */
  let turn = 0
  const annotation = (id: string) => store.getState().document.annotations.get(id)
  const shapeOf = (id: string) => {
    const found = annotation(id)
    return found && host.index().shapeOf(found)
  }

  const targetOf = (shape: AnyShape, point: Point2): string | null => {
    if (!shape.continues) return null
    const { selection } = store.getState().session
    const fits = (id: string) =>
      annotation(id)?.widget === widget.id &&
      annotation(id)?.geometry?.type === shape.geometry &&
      store.canEdit(id, widget.id)
    const [id] = selection
    if (selection.length === 1 && id !== undefined && fits(id)) return id
    if (shape.continues === 'may') return null
    const under = host
      .index()
      .hits(point, 0)
      .find((each) => !host.hidden(each) && fits(each))
    if (under !== undefined) store.setSession({ selection: [under] })
    return under ?? null
  }

  const contextOf = ({ shape, target }: Gesture, pointer: ToolInput['pointer']): ToolContext => {
    const geometry = target === null ? undefined : annotation(target)?.geometry
    const skeleton = shape.geometry === 'keypoints' ? host.skeleton() : undefined
    return {
      ...context(pointer),
      ...(geometry && { target: geometry }),
      ...(skeleton && { skeleton }),
    }
  }

  const show = (target: string | null, draft: Geometry | null) => {
    const state = draft ? 'draw' : 'none'
    const type = target === null ? undefined : annotation(target)?.geometry?.type
    // What is drawn to change the target, such as an outline, is shown beside it.
    const isBeside = target === null || gesture?.shape.apply || draft?.type !== type
    if (draft && isBeside) live.set({ drawing: draft, gesture: state })
    else if (draft) live.set({ edited: new Map([[target!, draft]]), gesture: state })
    else live.set({ edited: null, drawing: null, gesture: state })
  }

  const commit = (shape: AnyShape, geometry: Geometry, target: string | null) => {
    if (shape.apply) {
      const hits = (point: Point2) => {
        const found = host.index().hits(point, 4 / host.scale())
        return found.filter((id) => !host.hidden(id))
      }
      shape.apply(geometry, { store, widget: widget.id, target, hits })
      return
    }
    if (target === null || !annotation(target)) {
      commitDrawing(store, widget.id, widget.media, host.settle(geometry), host.label())
    } else commitEdit(store, widget.id, { kind: 'resize', id: target, geometry }, shapeOf)
  }

  const wait = (shape: AnyShape, job: Promise<Geometry | null>, target: string | null) => {
    const mine = ++turn
    working = true
    const end = (geometry: Geometry | null) => {
      if (mine !== turn || store.disposed) return
      working = false
      if (geometry) commit(shape, geometry, target)
      show(target, null)
    }
    job.then(end, () => end(null))
  }

  let previewing = false
  let next: (() => Promise<Geometry | null>) | null = null
  /** Works one preview out at a time, then the last one that was asked for meanwhile. */
  const preview = async (work: () => Promise<Geometry | null>, mine = turn): Promise<void> => {
    if (previewing) {
      next = work
      return
    }
    previewing = true
    const target = gesture?.target ?? null
    const geometry = await work().catch(() => null)
    previewing = false
    const goesOn = mine === turn && gesture !== null && !store.disposed
    if (goesOn && geometry) show(target, geometry)
    const following = next
    next = null
    if (goesOn && following) void preview(following)
  }

  return {
    fresh: true,
    get shape() {
      return gesture?.shape ?? null
    },
    get working() {
      return working
    },
    begin(shape, point) {
      turn++
      working = false
      gesture = { shape, state: shape.tool.start(), target: targetOf(shape, point) }
      this.fresh = true
    },
    on(event, pointer = 'mouse') {
      if (!gesture) return
      const { shape, target } = gesture
      const step = shape.tool.on(gesture.state, event, contextOf(gesture, pointer))
      gesture.state = step.state
      // Committed before the draft goes, so that nothing jumps back for a frame.
      if (step.commit) commit(shape, step.commit, target)
      if (step.removed && target !== null) store.run('annotation.delete', { ids: [target] })
      // Those who hear of what is shown find the gesture ended.
      if (step.commit || step.cancelled || step.job || step.removed) gesture = null
      if (step.draft !== undefined) show(target, step.draft)
      if (step.settings) host.setSettings?.(step.settings)
      if (step.preview) void preview(step.preview)
      if (step.job) wait(shape, step.job, target)
    },
    back() {
      const step = gesture?.shape.stepBack?.(gesture.state)
      if (!gesture || !step) return false
      gesture.state = step.state
      if (step.draft !== undefined) show(gesture.target, step.draft)
      return true
    },
    mark() {
      marked = gesture && { state: gesture.state, drawing: live.get().drawing }
    },
    rewind() {
      if (!gesture || !marked) return false
      gesture.state = marked.state
      show(gesture.target, marked.drawing)
      return true
    },
    drop() {
      this.on({ kind: 'cancel' })
      gesture = null
      working = false
      turn++
    },
  }
}
