import type { Bounds, MaskGeometry } from '@tagwright/schema'
import type { PaintLook } from '../shape.js'
import { draftRaster } from './mask.draft.js'
import { type MaskRaster, rasterOf } from './mask.raster.js'

/** A mask as a picture in its colour. */
interface MaskBitmap {
  canvas: HTMLCanvasElement
  context: CanvasRenderingContext2D
  color: string
}

/** Opacity of a mask's inside and of its rim, of 255. */
const inside = 140
const rim = 235
/** Opacity of the whole by state. */
const strengths = { idle: 0.7, hovered: 0.85, strong: 1, selected: 1, draft: 1 } as const
/** Pixels of all pictures that are kept: twenty masks of two megapixels. */
const roomForPixels = 44_000_000

/** Red, green, blue and opacity as one number in the order of canvas bytes. */
function packed(color: string, alpha: number): number {
  const digits = color.slice(1)
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const value = Number.parseInt(long, 16)
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255]
  return new Uint32Array(new Uint8Array([r, g, b, alpha]).buffer)[0]!
}

/** Draws a part of a raster into its picture; the rim shows where a neighbour is not set. */
function refresh({ context, color }: MaskBitmap, raster: MaskRaster, area: Bounds): void {
  const left = Math.max(0, Math.floor(area.x - raster.x) - 1)
  const top = Math.max(0, Math.floor(area.y - raster.y) - 1)
  const right = Math.min(raster.width, Math.ceil(area.x + area.width - raster.x) + 1)
  const bottom = Math.min(raster.height, Math.ceil(area.y + area.height - raster.y) + 1)
  if (right <= left || bottom <= top) return
  const image = context.createImageData(right - left, bottom - top)
  const out = new Uint32Array(image.data.buffer)
  const [full, edge] = [packed(color, inside), packed(color, rim)]
  const { data, height, width } = raster
  const across = right - left
  for (let x = left; x < right; x++) {
    const isSide = x === 0 || x === width - 1
    for (let at = x * height + top, to = x - left, y = top; y < bottom; y++, at++, to += across) {
      if (data[at] === 0) continue
      const isRim =
        isSide ||
        y === 0 ||
        y === height - 1 ||
        data[at - 1] === 0 ||
        data[at + 1] === 0 ||
        data[at - height] === 0 ||
        data[at + height] === 0
      out[to] = isRim ? edge : full
    }
  }
  context.putImageData(image, left, top)
}

function createBitmap(raster: MaskRaster, color: string): MaskBitmap | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, raster.width)
  canvas.height = Math.max(1, raster.height)
  const context = canvas.getContext('2d')
  if (!context) return null
  const bitmap = { canvas, context, color }
  refresh(bitmap, raster, raster)
  return bitmap
}

/** Draws masks from pictures that it keeps; of one that is being painted, only what changed anew. */
export function createMaskPainter(): (
  context: CanvasRenderingContext2D,
  mask: MaskGeometry,
  look: PaintLook,
) => void {
  // By run lengths: they are the same object wherever the mask is moved to. Oldest use first.
  const kept = new Map<readonly number[], MaskBitmap>()
  const painted = new WeakMap<MaskRaster, { bitmap: MaskBitmap; data: Uint8Array }>()
  let pixels = 0

  const keptBitmap = (mask: MaskGeometry, color: string): MaskBitmap | null => {
    const { counts } = mask
    const found = kept.get(counts)
    kept.delete(counts)
    if (found?.color === color) {
      kept.set(counts, found)
      return found
    }
    if (found) pixels -= found.canvas.width * found.canvas.height
    const bitmap = createBitmap(rasterOf(mask), color)
    if (!bitmap) return null
    kept.set(counts, bitmap)
    pixels += bitmap.canvas.width * bitmap.canvas.height
    for (const [key, { canvas }] of kept) {
      if (pixels <= roomForPixels || key === counts) break
      kept.delete(key)
      pixels -= canvas.width * canvas.height
    }
    return bitmap
  }

  const paintedBitmap = (raster: MaskRaster, color: string): MaskBitmap | null => {
    const found = painted.get(raster)
    // It grew: its bytes lie elsewhere.
    if (found?.data === raster.data && found.bitmap.color === color) {
      if (raster.dirty) refresh(found.bitmap, raster, raster.dirty)
      raster.dirty = null
      return found.bitmap
    }
    const bitmap = createBitmap(raster, color)
    raster.dirty = null
    if (bitmap) painted.set(raster, { bitmap, data: raster.data })
    return bitmap
  }

  return (context, mask, { style, state, unit }) => {
    const raster = draftRaster(mask)
    const bitmap = raster ? paintedBitmap(raster, style.stroke) : keptBitmap(mask, style.stroke)
    if (!bitmap) return
    const [x, y] = raster ? [raster.x, raster.y] : (mask.offset ?? [0, 0])
    context.save()
    context.globalAlpha *= style.dash ? strengths[state] / 2 : strengths[state]
    // Large pixels are shown as such.
    context.imageSmoothingEnabled = unit > 0.4
    context.drawImage(bitmap.canvas, x, y)
    context.restore()
  }
}
