import type { MaskGeometry } from './mask.js'

/** A bitmap by rows: `data[y * width + x]` is 0 or not. */
export interface Bitmap {
  width: number
  height: number
  data: Uint8Array
}

/** Run lengths of a bitmap, column-major and zeros first (COCO). */
export function encodeMask(bitmap: Bitmap, offset?: [number, number]): MaskGeometry {
  const { width, height, data } = bitmap
  const counts: number[] = []
  let run = 0
  let value = 0
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const here = data[y * width + x] ? 1 : 0
      if (here !== value) {
        counts.push(run)
        run = 0
        value = here
      }
      run++
    }
  }
  counts.push(run)
  return { type: 'mask', size: [height, width], counts, ...(offset && { offset }) }
}

/**
 * The bitmap of a mask, by rows; runs beyond its size are left out.
 * @throws RangeError when the size is more than can be held in memory.
 */
export function decodeMask(mask: MaskGeometry): Bitmap {
  const [height, width] = mask.size
  const data = new Uint8Array(width * height)
  forEachRun(mask, (x, top, bottom) => {
    for (let y = top; y < bottom; y++) data[y * width + x] = 1
  })
  return { width, height, data }
}

/** Calls back for each stretch of ones within a column: rows [top, bottom) of column x of the bitmap. */
export function forEachRun(
  mask: MaskGeometry,
  visit: (x: number, top: number, bottom: number) => void,
): void {
  const [height, width] = mask.size
  const end = height * width
  let at = 0
  for (let i = 0; i < mask.counts.length; i++) {
    const next = Math.min(end, at + mask.counts[i]!)
    if (i % 2 === 1) {
      while (at < next) {
        const x = Math.floor(at / height)
        const stop = Math.min(next, (x + 1) * height)
        visit(x, at - x * height, stop - x * height)
        at = stop
      }
    }
    at = next
  }
}

/** Whether the run lengths add up to height times width. */
export function maskCountsAddUp(mask: MaskGeometry): boolean {
  let sum = 0
  for (const count of mask.counts) sum += count
  return sum === mask.size[0] * mask.size[1]
}
