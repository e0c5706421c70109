import type { Bounds, Geometry, Point2, Skeleton } from '@tagwright/schema'

/** A pointer or key event in media space: natural-image pixels, or seconds and Hz on a timeline. */
export type ToolEvent =
  | {
      kind: 'down' | 'move' | 'up'
      point: Point2
      modifiers: Modifiers
      pointer: 'mouse' | 'touch' | 'pen'
      pressure?: number
      coalesced?: readonly Point2[]
    }
  | { kind: 'double'; point: Point2; modifiers: Modifiers }
  | { kind: 'finish' }
  | { kind: 'cancel' }

/** Keys held during an event. */
export interface Modifiers {
  shift: boolean
  alt: boolean
  mod: boolean
}

/** What a tool may know about the surface; distances that people see are in screen pixels. */
export interface ToolContext {
  frame: Bounds
  /** Screen pixels per media unit. */
  scale: number
  /** Degrees that the view is turned by, clockwise. @default 0 */
  rotation?: 0 | 90 | 180 | 270
  /** Screen pixels that a press may wander and still be a click. */
  slop: number
  /** Smallest size that is kept, in media units. */
  minSize: number
  /** Keep geometries inside the frame. */
  inside: boolean
  /** What a tool that continues works on: the selected annotation's geometry. */
  target?: Geometry
  /** The skeleton of the label that comes next. */
  skeleton?: Skeleton
  /** What the annotator set of the tools. */
  settings?: ToolSettings
  /** The pixels of the picture; null when they cannot be read. */
  pixels?(): PixelGrid | null
}

/** What the annotator sets of the tools. */
export interface ToolSettings {
  /** Diameter of the brush, in media units. */
  readonly brushSize: number
  readonly brushShape: 'round' | 'square'
  /** How far colours may differ for the wand, in [0, 255]. */
  readonly tolerance: number
  /** The gesture that draws boxes. @default a drag, or a click on each of two corners */
  readonly boxTool?: Tool | undefined
}

/** Pixels by rows, four bytes each: red, green, blue, alpha. */
export interface PixelGrid {
  readonly width: number
  readonly height: number
  readonly data: ArrayLike<number>
}

/** What a tool answers: its next state, what to draw, and what to commit. */
export interface ToolStep<State> {
  state: State
  /** The geometry drawn so far; null removes it. */
  draft?: Geometry | null
  /** Ends the gesture with a geometry. */
  commit?: Geometry
  /** Works out what to draw meanwhile; of several, the last one that was asked for is drawn. */
  preview?: () => Promise<Geometry | null>
  /** What the gesture sets of the tools, as the annotator could by hand. */
  settings?: Partial<ToolSettings>
  /** Ends the gesture with a geometry that is still being worked out; null leaves nothing. */
  job?: Promise<Geometry | null>
  /** Ends the gesture by taking the target away: nothing is left of it. */
  removed?: boolean
  /** Ends the gesture with nothing. */
  cancelled?: boolean
}

/** A gesture as a pure machine: runs in Node, knows no canvas. */
export interface Tool<State = unknown> {
  id: string
  start(): State
  on(state: State, event: ToolEvent, context: ToolContext): ToolStep<State>
}
