import type { Point2 } from '@tagwright/schema'
import {
  boundsToScreen,
  type Matrix,
  matrixOf,
  toImage,
  type Viewport,
  type ViewRotation,
  visibleBounds,
} from '../viewport/viewport.js'

/** The small picture of the whole: its size in CSS pixels and how the picture lies in it. */
export interface MapGeometry {
  width: number
  height: number
  matrix: [...Matrix]
  /** Where what a view shows lies on the map, cut at its edges. */
  frameOf(view: Viewport): { left: number; top: number; width: number; height: number }
  /** The view of the whole picture that the map is. */
  view: Viewport
}

/** The map of a picture turned like the view; its longer side has `size` CSS pixels. */
export function mapOf(
  { width, height }: { width: number; height: number },
  rotation: ViewRotation,
  size: number,
): MapGeometry {
  const turned = rotation % 180 !== 0
  const [across, down] = turned ? [height, width] : [width, height]
  const scale = size / Math.max(across, down, 1)
  const view: Viewport = {
    width: Math.max(1, Math.round(across * scale)),
    height: Math.max(1, Math.round(down * scale)),
    imageWidth: width,
    imageHeight: height,
    scale,
    x: rotation === 90 || rotation === 180 ? across * scale : 0,
    y: rotation === 180 || rotation === 270 ? down * scale : 0,
    rotation,
  }
  return {
    width: view.width,
    height: view.height,
    matrix: [...matrixOf(view)],
    view,
    frameOf(of) {
      const { x, y, ...sides } = boundsToScreen(view, visibleBounds(of))
      const left = Math.min(view.width - 4, Math.max(0, x))
      const top = Math.min(view.height - 4, Math.max(0, y))
      return {
        left,
        top,
        width: Math.max(4, Math.min(view.width, x + sides.width) - left),
        height: Math.max(4, Math.min(view.height, y + sides.height) - top),
      }
    },
  }
}

/** The image point under a point of the map, never outside of the picture. */
export function pointOfMap({ view }: MapGeometry, point: Point2): Point2 {
  const [x, y] = toImage(view, point)
  return [Math.min(view.imageWidth, Math.max(0, x)), Math.min(view.imageHeight, Math.max(0, y))]
}
