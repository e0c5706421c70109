import type { Bounds, Geometry, Point2 } from '@tagwright/schema'

/** What a point is being set for. */
export interface SnapOptions {
  /** Annotations that are being changed: nothing catches on itself. */
  exclude: ReadonlySet<string>
  /** A whole that is moved: where it lay when the pointer was at `from`. */
  moved?: { bounds: Bounds; from: Point2 }
}

/** Catches what is drawn on what is there. */
export interface Snapper {
  /** Where a point, in image pixels, is to be taken for: on what is near it, else where it is. */
  snap(point: Point2, options: SnapOptions): Point2
  /** A new outline, led along the borders of neighbours between points that it shares with them. */
  settle(geometry: Geometry): Geometry
}
