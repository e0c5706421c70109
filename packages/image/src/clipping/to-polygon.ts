import {
  type Bounds,
  type BoxGeometry,
  boundsOfPoints,
  boxCorners,
  type EllipseGeometry,
  type Geometry,
  geometryBounds,
  type MaskGeometry,
  type Point2,
  type PolygonGeometry,
  rotatePoint,
} from '@tagwright/schema'
import { fillOutline } from '../shapes/mask/mask.outline.js'
import { emptyRaster, maskOf, rasterOf } from '../shapes/mask/mask.raster.js'
import { traceRaster } from './trace-raster.js'

const through = (exterior: Point2[]): PolygonGeometry => ({
  type: 'polygon',
  parts: [{ exterior, holes: [] }],
})

/** Points of an ellipse's outline: within half a pixel of it, at least 24. */
function ellipseRing({ cx, cy, rx, ry, rotation }: EllipseGeometry): Point2[] {
  const sagitta = Math.acos(Math.max(-1, 1 - 0.5 / Math.max(rx, ry, 1)))
  const count = Math.min(360, Math.max(24, Math.ceil(Math.PI / sagitta)))
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count
    return rotatePoint([cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)], rotation, [cx, cy])
  })
}

/** An area as a polygon; of a mask the outline of its pixels. Null for what has no area. */
export function toPolygon(geometry: Geometry): PolygonGeometry | null {
  switch (geometry.type) {
    case 'polygon':
      return geometry as PolygonGeometry
    case 'box':
      return through(boxCorners(geometry as BoxGeometry).map(([x, y]) => [x, y]))
    case 'ellipse':
      return through(ellipseRing(geometry as EllipseGeometry))
    case 'mask':
      return traceRaster(rasterOf(geometry as MaskGeometry))
    default:
      return null
  }
}

/** The upright box about a geometry; null for one without a place. */
export function toBox(geometry: Geometry): BoxGeometry | null {
  const bounds =
    geometry.type === 'polygon'
      ? boundsOfPoints((geometry as PolygonGeometry).parts.flatMap(({ exterior }) => exterior))
      : geometryBounds(geometry)
  return bounds && bounds.width > 0 && bounds.height > 0
    ? { type: 'box', ...bounds, rotation: 0 }
    : null
}

/** An area as a mask inside the frame; null when no pixel's centre lies in it. */
export function toMask(geometry: Geometry, frame: Bounds): MaskGeometry | null {
  if (geometry.type === 'mask') return geometry as MaskGeometry
  const polygon = toPolygon(geometry)
  if (!polygon) return null
  const raster = emptyRaster()
  fillOutline(raster, polygon, 1, frame)
  return maskOf(raster)
}
