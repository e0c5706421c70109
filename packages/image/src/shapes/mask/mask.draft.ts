import { type Bounds, type MaskGeometry, maskBounds } from '@tagwright/schema'
import { type MaskRaster, runsOf } from './mask.raster.js'

/** Where a mask that is being painted keeps its raster. */
const rasterKey = Symbol('tagwright mask raster')

/** The mask that a raster shows so far; its run lengths are worked out when they are read. */
export function draftOf(raster: MaskRaster): MaskGeometry {
  const { x, y, width, height, data } = raster
  let counts: number[] | undefined
  const draft = {
    type: 'mask' as const,
    size: [Math.max(1, height), Math.max(1, width)] as [number, number],
    offset: [x, y] as [number, number],
    get counts() {
      counts ??= data.length > 0 ? runsOf(data) : [1]
      return counts
    },
  }
  Object.defineProperty(draft, rasterKey, { value: raster })
  return draft
}

/** The raster of a mask that is being painted. */
export function draftRaster(mask: MaskGeometry): MaskRaster | undefined {
  return (mask as { [rasterKey]?: MaskRaster })[rasterKey]
}

/** The rectangle of a mask; of one that is being painted, about what it may cover. */
export function maskExtent(mask: MaskGeometry): Bounds {
  const raster = draftRaster(mask)
  if (raster) {
    const { x, y, width, height } = raster
    return { x, y, width, height }
  }
  return maskBounds(mask) ?? { x: Number.NaN, y: Number.NaN, width: 0, height: 0 }
}
