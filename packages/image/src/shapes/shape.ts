import type { Tool } from '@tagwright/core'
import type { Bounds, Geometry, GeometryType, Point2 } from '@tagwright/schema'
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
  /** False for open lines and points. @default true */
  filled?: boolean
  handles(geometry: GeometryOf<T>): ShapeHandle[]
  /** The geometry after a handle was dragged; `start` is the one before the drag. */
  dragHandle(start: GeometryOf<T>, handle: string, drag: HandleDrag): GeometryOf<T>
  translate(geometry: GeometryOf<T>, dx: number, dy: number): GeometryOf<T>
  /** Brought into the frame without changing its size where possible. */
  clamp(geometry: GeometryOf<T>, frame: Bounds): GeometryOf<T>
  /** The live view of a hovered, selected or drawn one. @default drawn by `trace` */
  View?: ComponentType<ShapeViewProps<GeometryOf<T>>>
}

/** A shape in a list, whatever its geometry. */
// Methods of a shape are only called with geometries of its own type.
// biome-ignore lint/suspicious/noExplicitAny: the list holds shapes of several geometry types.
export type AnyShape = Shape<any>

/** Types a shape's declaration; does nothing else. */
export function defineShape<T extends GeometryType>(shape: Shape<T>): Shape<T> {
  return shape
}

/** The first shape of each geometry type. */
export function shapesByGeometry(shapes: readonly AnyShape[]): ReadonlyMap<string, AnyShape> {
  const map = new Map<string, AnyShape>()
  for (const shape of shapes) if (!map.has(shape.geometry)) map.set(shape.geometry, shape)
  return map
}
