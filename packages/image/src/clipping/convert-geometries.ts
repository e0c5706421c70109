import { type Bounds, type Geometry, geometryBounds } from '@tagwright/schema'
import { toBox, toMask, toPolygon } from './to-polygon.js'

/** What an area can be turned into. */
export type AreaKind = 'box' | 'polygon' | 'mask'

/** Geometries to be turned into another kind, with the frame of their picture. */
export interface ConvertRequest {
  kind: AreaKind
  geometries: readonly Geometry[]
  frame: Bounds
}

function convert(geometry: Geometry, kind: AreaKind, frame: Bounds): Geometry | null {
  const isTurned = kind === 'box' && 'rotation' in geometry && geometry.rotation !== 0
  if (geometry.type === kind && !isTurned) return null
  if (kind === 'box') return toBox(geometry)
  return kind === 'polygon' ? toPolygon(geometry) : toMask(geometry, frame)
}

/** Each geometry as one of the other kind; null for what is of it already, or has no area. */
export function convertGeometries(request: ConvertRequest): (Geometry | null)[] {
  const { kind, geometries, frame } = request
  return geometries.map((geometry) => convert(geometry, kind, frame))
}

/** Pixels that have to be gone through. */
export function pixelsOf({ kind, geometries }: ConvertRequest): number {
  return geometries.reduce((sum, geometry) => {
    if (kind !== 'mask' && geometry.type !== 'mask') return sum
    const { width = 0, height = 0 } = geometryBounds(geometry) ?? {}
    return sum + width * height
  }, 0)
}
