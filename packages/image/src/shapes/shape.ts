import type { TaskStore, Tool, ToolSettings, ToolStep } from '@tagwright/core'
import type { Bounds, Geometry, GeometryType, ImageWidget, Point2, Task } from '@tagwright/schema'
import type { ComponentType } from 'react'
import type { AnnotationStyle } from '../paint/annotation-style.js'

/** The part of a canvas context that a shape draws its outline with, in image pixels. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'moveTo' | 'lineTo' | 'rect' | 'arc' | 'ellipse' | 'bezierCurveTo' | 'closePath'
>

/** A point of a selected annotation that can be dragged. */
export interface ShapeHandle {
  /** Unique in the geometry, such as `top-left`. */
  id: string
  /** Image pixels. */
  point: Point2
  /** Direction of the resize cursor, in degrees clockwise from pointing right; none moves freely. */
  direction?: number
  /**
   * What it is: a `vertex` can be removed where the shape allows it, a `middle` becomes a vertex
   * when dragged, `rotate` turns. @default one that resizes
   */
  kind?: 'vertex' | 'middle' | 'rotate'
  /** Image pixels of free space about it; one with too little on screen is not offered. */
  room?: number
  /** What it is called, such as a keypoint's name. */
  name?: string
}

/** How a shape that draws itself is to look. */
export interface PaintLook {
  style: AnnotationStyle
  /** Image pixels per screen pixel. */
  unit: number
  state: 'idle' | 'strong' | ShapeViewProps['state']
}

/** What a handle drag may know. */
export interface HandleDrag {
  /** Where the pointer is now, image pixels. */
  point: Point2
  /** Keeps the proportions. */
  shift: boolean
  /** Changes both sides about the centre. */
  alt: boolean
  frame: Bounds
  /** Keeps the geometry inside the frame. */
  inside: boolean
  /** Least width and height, image pixels. */
  minSize: number
}

/** What the live view of one annotation is given; coordinates are image pixels. */
export interface ShapeViewProps<G extends Geometry = Geometry> {
  geometry: G
  style: AnnotationStyle
  /** Screen pixels per image pixel, as of the last sharp drawing. */
  scale: number
  state: 'hovered' | 'selected' | 'draft'
}

/** The geometry of a type by its name. */
type GeometryOf<T extends GeometryType> = Extract<Geometry, { type: T }>

/**
 * A shape: how a geometry is drawn, edited and shown. Shapes are values in a list that the host
 * passes (`shapes={[...defaultShapes, mine]}`); the first one of a geometry type draws it.
 */
export interface Shape<T extends GeometryType = GeometryType> {
  /** Unique in the list; what a task's `shapes` names. */
  id: string
  geometry: T
  /** A key of the message catalogue, or the name itself. */
  label: string
  /** Shown in the tool rail, 18 pixels. */
  icon: ComponentType<{ size?: number }>
  /** Default chords of its tool. */
  keys?: readonly string[]
  /** The gesture that draws a new one. */
  tool: Tool
  bounds(geometry: GeometryOf<T>): Bounds
  /** Whether a point is on it; `tolerance` in image pixels. */
  hit(geometry: GeometryOf<T>, point: Point2, tolerance: number): boolean
  /** Draws the outline, without beginning a path or filling it. */
  trace(pen: Pen, geometry: GeometryOf<T>): void
  /** Its outline is the rectangle of its bounds: many are drawn faster so. @default by `trace` */
  upright?(geometry: GeometryOf<T>): boolean
  /** Draws it whole, instead of by its outline, on a context in image pixels. */
  paint?(context: CanvasRenderingContext2D, geometry: GeometryOf<T>, look: PaintLook): void
  /** False for open lines and points. @default true */
  filled?: boolean
  /**
   * Its tool works on the selected annotation, if that is of its geometry. `may` makes a new one
   * otherwise, `must` takes the one under the pointer.
   */
  continues?: 'may' | 'must'
  /** Its gesture begins on annotations as elsewhere, instead of taking hold of them. */
  over?: boolean
  /** What its gesture does, instead of making an annotation; false when it did nothing. */
  apply?(drawn: Geometry, host: ApplyHost): boolean
  /** Offered although the widget does not name it. */
  offeredIn?(widget: ImageWidget, task: Task): boolean
  /** Has a button in the tool rail. @default true */
  rail?: boolean
  /** Its tool draws along the way of the pointer: by keys, one Enter begins and one ends. */
  strokes?: boolean
  /** The geometry with a keypoint's visibility turned on by one; null when it has none such. */
  cycleHandle?(geometry: GeometryOf<T>, handle: string): GeometryOf<T> | null
  /** `scale` is screen pixels per image pixel, for what keeps a distance on screen. @default 1 */
  handles(geometry: GeometryOf<T>, scale?: number): ShapeHandle[]
  /** The geometry after a handle was dragged; `start` is the one before the drag. */
  dragHandle(start: GeometryOf<T>, handle: string, drag: HandleDrag): GeometryOf<T>
  /** The handle that is held after `handle` was dragged. @default the same */
  handleAfter?(handle: string): string
  /** The geometry without a vertex; null when it needs all that it has. */
  removeHandle?(geometry: GeometryOf<T>, handle: string): GeometryOf<T> | null
  /** Its gesture is made of clicks: they draw also where a click would select an area. */
  clicks?: boolean | ((settings: ToolSettings) => boolean)
  /** When a widget offers it, it draws and edits all geometries of its type, not the first one. */
  leads?: boolean
  /** Message spoken when a key has set a point, with `x` and `y`. @default 'image.cursor.started' */
  spoken?: string
  /** Takes the last point of an unfinished gesture back; null when there is none to take. */
  stepBack?(state: unknown): ToolStep<unknown> | null
  translate(geometry: GeometryOf<T>, dx: number, dy: number): GeometryOf<T>
  /** Brought into the frame without changing its size where possible. */
  clamp(geometry: GeometryOf<T>, frame: Bounds): GeometryOf<T>
  /** The live view of a hovered, selected or drawn one. @default drawn by `trace` */
  View?: ComponentType<ShapeViewProps<GeometryOf<T>>>
}

/** A shape whose code is loaded when a task offers it, or holds one of its geometry. */
export interface LazyShape
  extends Pick<Shape, 'id' | 'geometry' | 'label' | 'icon' | 'keys' | 'offeredIn' | 'rail'> {
  load(): Promise<AnyShape>
}

/** What a shape's `apply` works on. */
export interface ApplyHost {
  store: TaskStore
  widget: string
  /** The annotation that the gesture continues. */
  target: string | null
  /** Ids under a point, topmost first. */
  hits(point: Point2): string[]
}

/** A shape in a host's list, loaded or not. */
export type ShapeEntry = AnyShape | LazyShape

/** A shape in a list, whatever its geometry. */
// Methods of a shape are only called with geometries of its own type.
// biome-ignore lint/suspicious/noExplicitAny: the list holds shapes of several geometry types.
export type AnyShape = Shape<any>

/** Types a shape's declaration; does nothing else. */
export function defineShape<T extends GeometryType>(shape: Shape<T>): Shape<T> {
  return shape
}

/** The shape that draws each geometry type: one offered that leads, else the first. */
export function shapesByGeometry(
  shapes: readonly AnyShape[],
  offered: readonly AnyShape[] = [],
): ReadonlyMap<string, AnyShape> {
  const map = new Map<string, AnyShape>()
  for (const shape of offered) if (shape.leads) map.set(shape.geometry, shape)
  for (const shape of shapes) if (!map.has(shape.geometry)) map.set(shape.geometry, shape)
  return map
}
