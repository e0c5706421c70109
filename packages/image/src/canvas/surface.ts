import { labelsOf, type PixelGrid, type SessionState, type TaskStore } from '@tagwright/core'
import type { Annotation, Bounds, ImageWidget, Point2 } from '@tagwright/schema'
import type { Pasteboard } from '../clipboard/pasteboard.js'
import { createStyle } from '../paint/annotation-style.js'
import type { StyleOf } from '../paint/label-styles.js'
import { createViewChoices, type ViewChoices } from '../settings/view-choice.js'
import type { AnyShape, ShapeEntry } from '../shapes/shape.js'
import { createShapeShelf, type ShapeShelf } from '../shapes/shape-shelf.js'
import { type AnnotationIndex, createAnnotationIndex } from '../spatial/annotation-index.js'
import { readPixels } from '../tools/read-pixels.js'
import type { Snapper } from '../tools/snapper.js'
import { createToolOptions, type ToolOptions } from '../tools/tool-options.js'
import { createToolSession, type ToolSession } from '../tools/tool-session.js'
import { fitView, resizeView, type Viewport } from '../viewport/viewport.js'

import {
  createViewportStore,
  emptyViewport,
  type ViewportStore,
} from '../viewport/viewport-store.js'
import { createLiveStore, type LiveStore } from './live-store.js'

/** Settings of a surface that keys change. */
export interface SurfaceSettings {
  /** Screen pixels of one step of the keyboard's cursor. */
  step: number
}

/** Draws more on the static canvas (below the annotations) or on the live one (above all). */
export type ExtraPaint = (context: CanvasRenderingContext2D, view: Viewport) => void

/** Hears what to draw again; `updated` names the annotations when nothing came, went or moved in order. */
export type OnSurfaceChange = (
  change: readonly Bounds[] | 'all',
  updated?: readonly string[],
) => void

/** All that is behind one image widget's canvas; commands find it by `store.handleOf(widget)`. */
export interface Surface {
  readonly store: TaskStore
  readonly widget: ImageWidget
  readonly viewport: ViewportStore
  readonly live: LiveStore
  readonly tools: ToolSession
  /** What the widget offers as tools. */
  readonly shapes: readonly ShapeEntry[]
  readonly shelf: ShapeShelf
  readonly options: ToolOptions
  /** Catches points, once its code is there. */
  snapper: Snapper | null
  /** Copies and pastes, once its code is there. */
  pasteboard: Pasteboard | null
  readonly settings: SurfaceSettings
  /** How the annotator wants to see the picture. */
  readonly choices: ViewChoices
  /** What features draw beside the annotations, in screen pixels. */
  readonly extras: {
    readonly below: ReadonlySet<ExtraPaint>
    readonly above: ReadonlySet<ExtraPaint>
  }
  /** Lets a feature draw below or above the annotations; returns its end. */
  addPaint(where: 'below' | 'above', paint: ExtraPaint): () => void
  /** Draws all again, since what a feature paints has changed. */
  redraw(): void
  index(): AnnotationIndex
  /** Follows the document; to be called once per mount. */
  connect(onChange: OnSurfaceChange): () => void
  /** The picture's natural size is known, and what its pixels can be read from. */
  setPicture(width: number, height: number, source?: CanvasImageSource): void
  /** The surface's size in CSS pixels is known or changed. */
  setSize(width: number, height: number): void
  /** The pixels of the picture; null when the page may not read them. */
  pixels(): PixelGrid | null
  setStyles(styles: StyleOf): void
  styles(): StyleOf
  /** Id of the active tool: `select`, `pan` or a shape's. */
  activeTool(): string
  setTool(id: string): void
  /** From a tool without a button back to the one before; false when none such is active. */
  leaveTool(): boolean
  /** Hidden by the annotator, or a rejected suggestion. */
  isHidden(annotation: Annotation): boolean
  /** The same for many at once; good until something changes. */
  hides(): (annotation: Annotation) => boolean
  /** Rejected annotations are shown, for a reviewer. */
  reviewing: boolean
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
  shapes: readonly ShapeEntry[]
  /** The only label there is, taken when none is picked. */
  onlyLabel: string | null
}

/** Makes the surface of a widget. */
export function createSurface({ store, widget, shapes, onlyLabel }: SurfaceOptions): Surface {
  const viewport = createViewportStore(emptyViewport)
  const live = createLiveStore()
  const shelf = createShapeShelf(widget, store.task, shapes)
  const { offered, byGeometry } = shelf
  const options = { widget: widget.id, shapes: byGeometry }
  const toolOptions = createToolOptions()
  let source: CanvasImageSource | null = null
  let pixels: PixelGrid | null = null
  let index: AnnotationIndex | null = null
  let indexed: unknown = null
  let styles: StyleOf | null = null
  let fitted = true
  let redrawStatic = () => {}
  const extras = { below: new Set<ExtraPaint>(), above: new Set<ExtraPaint>() }

  const annotation = (id: string) => store.getState().document.annotations.get(id)
  const readIndex = (): AnnotationIndex => {
    if (index) return index
    const { document } = store.getState()
    indexed = document.annotations
    index = createAnnotationIndex(document, options)
    return index
  }
  const fit = (view: Viewport) => (fitted ? fitView(view, view.width < 600 ? 8 : 16) : view)

  /** Loads the shapes of geometries that none of the loaded ones draws. */
  const wantDrawers = (ids: Iterable<string>) => {
    const missing = new Set<string>()
    for (const id of ids) {
      const type = annotation(id)?.geometry?.type
      if (type !== undefined && !byGeometry.has(type)) missing.add(type)
    }
    for (const type of missing) shelf.want(type)
  }

  const drawingShape = (): AnyShape | null => {
    const id: string = surface.activeTool()
    return offered.some((entry) => entry.id === id) ? (shelf.get(id) ?? null) : null
  }
  /** The label of the widget whose skeleton a keypoint tool draws. */
  const skeletonLabel = () => {
    const chosen = store.getState().session.activeLabel[widget.id] ?? onlyLabel
    const labels = labelsOf(store.task, widget).filter(({ skeleton }) => skeleton)
    return labels.find(({ id }) => id === chosen) ?? labels[0]
  }

  const isAside = (id: string) => offered.some((each) => each.id === id && each.rail === false)
  let toolBefore = 'select'

  const surface: Surface = {
    store,
    widget,
    viewport,
    live,
    shapes: offered,
    shelf,
    options: toolOptions,
    snapper: null,
    pasteboard: null,
    settings: { step: 10 },
    choices: createViewChoices(store, widget.id),
    extras,
    addPaint(where, paint) {
      extras[where].add(paint)
      surface.redraw()
      return () => {
        extras[where].delete(paint)
        surface.redraw()
      }
    },
    redraw() {
      live.set({ version: live.get().version + 1 })
      redrawStatic()
    },
    index: readIndex,
    connect(onChange) {
      const { document } = store.getState()
      // Edits between two mounts went by unheard.
      if (index && indexed !== document.annotations) index.load(document)
      indexed = document.annotations
      redrawStatic = () => onChange('all')
      shelf.want()
      const order = document.annotations.ofWidget(widget.id)
      if (readIndex().size < order.length) wantDrawers(order)
      const endShelf = shelf.subscribe(() => {
        readIndex().load(store.getState().document)
        surface.redraw()
      })
      const endStore = store.onTransaction((transaction, after) => {
        indexed = after.document.annotations
        const { added, updated, removed } = transaction.changes
        wantDrawers(added)
        const { reordered } = transaction.changes
        const isPlain = added.length + removed.length === 0 && !reordered
        if (isPlain && updated.length === 0) return
        const change = readIndex().apply(transaction, after.document)
        onChange(change, isPlain ? updated : undefined)
      })
      return () => {
        endShelf()
        endStore()
      }
    },
    pixels() {
      const { imageWidth, imageHeight } = viewport.get()
      if (!pixels && source) pixels = readPixels(source, imageWidth, imageHeight)
      return pixels
    },
    setPicture(imageWidth, imageHeight, from) {
      source = from ?? null
      pixels = null
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
      surface.tools.leave()
      live.set({ cursor: null })
      const { activeTool } = store.getState().session
      const ends = id === 'select' || id === 'pan'
      const now = surface.activeTool()
      if (isAside(id) && !isAside(now)) toolBefore = now
      store.setSession({
        activeTool: { ...activeTool, [widget.id]: id },
        ...(ends && { drawn: null }),
      })
    },
    leaveTool() {
      const leaves = isAside(surface.activeTool())
      if (leaves) surface.setTool(toolBefore)
      return leaves
    },
    reviewing: false,
    isHidden: (each) => surface.hides()(each),
    hides() {
      const { hidden } = store.getState().session
      const { reviewing } = surface
      return ({ id, labels, media, review }) => {
        // Of a sequence, one image is shown at a time.
        if (widget.images && media !== undefined && media !== widget.media) return true
        if (review?.verdict === 'rejected' && !reviewing) return true
        if (hidden.size === 0) return false
        return hidden.has(id) || !!labels?.some((label) => hidden.has(`label:${label}`))
      }
    },
    label() {
      const skeleton = drawingShape()?.geometry === 'keypoints' ? skeletonLabel()?.id : undefined
      return skeleton ?? store.getState().session.activeLabel[widget.id] ?? onlyLabel
    },
    isDrawing: () => drawingShape() !== null,
    crosshair: () => surface.choices.get().crosshair,
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
      rotation: () => viewport.get().rotation,
      settings: toolOptions.get,
      setSettings: toolOptions.set,
      skeleton: () => skeletonLabel()?.skeleton,
      pixels: () => surface.pixels(),
      snap: (point, options) => surface.snapper?.snap(point, options) ?? point,
      settle: (geometry) => surface.snapper?.settle(geometry) ?? geometry,
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
