import { type FrameGeometry, geometryArea, geometryBounds } from '@tagwright/schema'

/** Area of a geometry, or of the rectangle around one that has none; at least a millionth. */
export function areaOf(geometry: FrameGeometry): number {
  const area = geometryArea(geometry)
  if (area) return area
  const bounds = geometryBounds(geometry)
  return Math.max(1e-6, bounds ? bounds.width * bounds.height : 0)
}
