import type { Modifiers, PixelGrid, TaskStore, ToolSettings } from '@tagwright/core'
import type { Bounds, Geometry, ImageWidget, Point2, Skeleton } from '@tagwright/schema'
import type { LiveStore } from '../canvas/live-store.js'
import type { AnyShape } from '../shapes/shape.js'
import type { AnnotationIndex } from '../spatial/annotation-index.js'
import type { ViewRotation } from '../viewport/viewport.js'
import type { SnapOptions } from './snapper.js'

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
  /** Degrees that the view is turned by. */
  rotation(): ViewRotation
  settings(): ToolSettings
  /** A gesture sets something of the tools. */
  setSettings?(change: Partial<ToolSettings>): void
  /** The skeleton that a new annotation of keypoints has. */
  skeleton(): Skeleton | undefined
  pixels(): PixelGrid | null
  snap(point: Point2, options: SnapOptions): Point2
  /** A new geometry as it is to be kept: along the borders that it caught on. */
  settle(geometry: Geometry): Geometry
  /** The label of a new annotation. */
  label(): string | null
  hidden(id: string): boolean
}
