import type { SessionState, TaskStore } from '@tagwright/core'
import type { Annotation, Bounds, ImageWidget, Point2 } from '@tagwright/schema'
import { createStyle } from '../paint/annotation-style.js'
import type { StyleOf } from '../paint/label-styles.js'
import { type AnyShape, shapesByGeometry } from '../shapes/shape.js'
import { type AnnotationIndex, createAnnotationIndex } from '../spatial/annotation-index.js'
import { createToolSession, type ToolSession } from '../tools/tool-session.js'
import { fitView, resizeView, type Viewport } from '../viewport/viewport.js'

import {
  createViewportStore,
  emptyViewport,
  type ViewportStore,
} from '../viewport/viewport-store.js'
import { createLiveStore, type LiveStore } from './live-store.js'

/** What the wheel does without a modifier. */
export type WheelMode = 'zoom' | 'pan' | 'auto'

/** Settings of a surface that the annotator may change. */
export interface SurfaceSettings {
  wheel: WheelMode
  /** Screen pixels of one step of the keyboard's cursor. */
  step: number
  crosshair: boolean
}

/** All that is behind one image widget's canvas; commands find it by `store.handleOf(widget)`. */
export interface Surface {
  readonly store: TaskStore
  readonly widget: ImageWidget
  readonly viewport: ViewportStore
  readonly live: LiveStore
  readonly tools: ToolSession
  readonly shapes: readonly AnyShape[]
  readonly settings: SurfaceSettings
  index(): AnnotationIndex
  /** Follows the document; to be called once per mount. */
  connect(onChange: (change: readonly Bounds[] | 'all') => void): () => void
  /** The picture's natural size is known. */
  setPicture(width: number, height: number): void
  /** The surface's size in CSS pixels is known or changed. */
  setSize(width: number, height: number): void
  setStyles(styles: StyleOf): void
  styles(): StyleOf
  /** Id of the active tool: `select`, `pan` or a shape's. */
  activeTool(): string
  setTool(id: string): void
  /** Hidden by the annotator, or a rejected suggestion. */
  isHidden(annotation: Annotation): boolean
  /** The label that the next annotation gets. */
  label(): string | null
  /** A drawing tool is active. */
  isDrawing(): boolean
  /** Lines through the pointer while a drawing tool waits. */
  crosshair(): boolean
  /** Called when selection, hover, visibility or tools change. */
  onSession(listener: (session: SessionState, previous: SessionState) => void): () => void
  frame(): Bounds
  /** The middle of what is seen, image pixels. */
  centre(): Point2
}

/** What a surface is made of. */
export interface SurfaceOptions {
  store: TaskStore
  widget: ImageWidget
  shapes: readonly AnyShape[]
  /** The only label there is, taken when none is picked. */
  onlyLabel: string | null
}

/** The shapes of a list that a widget offers as tools, in the task's order. */
export function offeredShapes(widget: ImageWidget, shapes: readonly AnyShape[]): AnyShape[] {
  const wanted = widget.shapes ?? ['box']
  const found = wanted.flatMap(
    (name) => shapes.find(({ id }) => id === name) ?? shapes.find((x) => x.geometry === name) ?? [],
  )
  return [...new Set(found)]
}

/** Makes the surface of a widget. */
export function createSurface({ store, widget, shapes, onlyLabel }: SurfaceOptions): Surface {
  const viewport = createViewportStore(emptyViewport)
  const live = createLiveStore()
  const offered = offeredShapes(widget, shapes)
  const byGeometry = shapesByGeometry(shapes, offered)
  const options = { widget: widget.id, shapes: byGeometry }
  let index: AnnotationIndex | null = null
  let indexed: unknown = null
  let styles: StyleOf | null = null
  let fitted = true

  const annotation = (id: string) => store.getState().document.annotations.get(id)
  const readIndex = (): AnnotationIndex => {
    if (index) return index
    const { document } = store.getState()
    indexed = document.annotations
    index = createAnnotationIndex(document, options)
    return index
  }
  const fit = (view: Viewport) => (fitted ? fitView(view, view.width < 600 ? 8 : 16) : view)

  const drawingShape = () => offered.find(({ id }) => id === surface.activeTool()) ?? null

  const surface: Surface = {
    store,
    widget,
    viewport,
    live,
    shapes: offered,
    settings: { wheel: 'auto', step: 10, crosshair: true },
    index: readIndex,
    connect(onChange) {
      const { document } = store.getState()
      // Edits between two mounts went by unheard.
      if (index && indexed !== document.annotations) index.load(document)
      indexed = document.annotations
      return store.onTransaction((transaction, after) => {
        indexed = after.document.annotations
        const { added, updated, removed } = transaction.changes
        const touched = added.length + updated.length + removed.length > 0
        if (touched || transaction.changes.reordered) {
          onChange(readIndex().apply(transaction, after.document))
        }
      })
    },
    setPicture(imageWidth, imageHeight) {
      const view = viewport.get()
      if (view.imageWidth === imageWidth && view.imageHeight === imageHeight) return
      fitted = true
      viewport.set(fit({ ...view, imageWidth, imageHeight }))
      fitted = view.width === 0
    },
    setSize(width, height) {
      const view = viewport.get()
      const first = view.width === 0
      const whole = first || isFitted(view)
      fitted = whole
      viewport.set(whole ? fit({ ...view, width, height }) : resizeView(view, width, height))
      fitted = false
    },
    setStyles(next) {
      styles = next
    },
    styles: () => styles ?? (() => unstyled),
    activeTool() {
      const { activeTool } = store.getState().session
      const id = activeTool[widget.id]
      if (!store.canEdit(undefined, widget.id)) return id === 'pan' ? 'pan' : 'select'
      if (id === 'select' || id === 'pan' || offered.some((shape) => shape.id === id)) return id!
      return offered[0]?.id ?? 'select'
    },
    setTool(id) {
      surface.tools.cancel()
      live.set({ cursor: null })
      const { activeTool } = store.getState().session
      store.setSession({ activeTool: { ...activeTool, [widget.id]: id } })
    },
    isHidden({ id, labels, review }) {
      if (review?.verdict === 'rejected') return true
      const { hidden } = store.getState().session
      if (hidden.size === 0) return false
      return hidden.has(id) || !!labels?.some((label) => hidden.has(`label:${label}`))
    },
    label: () => store.getState().session.activeLabel[widget.id] ?? onlyLabel,
    isDrawing: () => drawingShape() !== null,
    crosshair: () => surface.settings.crosshair,
    onSession: (listener) =>
      store.subscribe(({ session }, { session: previous }) => {
        if (session !== previous) listener(session, previous)
      }),
    frame() {
      const { imageWidth: width, imageHeight: height } = viewport.get()
      return { x: 0, y: 0, width, height }
    },
    centre() {
      const { imageWidth, imageHeight } = viewport.get()
      return [imageWidth / 2, imageHeight / 2]
    },
    tools: createToolSession({
      store,
      widget,
      live,
      index: readIndex,
      shapes: () => byGeometry,
      drawing: () => drawingShape(),
      frame: () => surface.frame(),
      scale: () => viewport.get().scale,
      label: () => surface.label(),
      hidden: (id) => {
        const found = annotation(id)
        return found ? surface.isHidden(found) : true
      },
    }),
  }
  return surface
}

/** Whether a view shows the picture as `fitView` would. */
function isFitted(view: Viewport): boolean {
  const fit = fitView(view, view.width < 600 ? 8 : 16)
  return (
    Math.abs(fit.scale - view.scale) < 1e-6 &&
    Math.abs(fit.x - view.x) < 0.5 &&
    Math.abs(fit.y - view.y) < 0.5
  )
}

const unstyled = createStyle('#888888', '')
