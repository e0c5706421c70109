import type { Matrix } from '../viewport/viewport.js'
import type { AnnotationStyle } from './annotation-style.js'
import type { PaintScene } from './paint-scene.js'

/** Pixels that can be written to: a number each, in the order of canvas bytes. */
export interface PixelSheet {
  width: number
  height: number
  data: Uint32Array
}

/** Below this many screen pixels on both sides, an annotation is a dot of its colour. */
const dotSize = 4
/** Below this many, it is the outline of its bounds; in a crowd, below the second. */
const frameSizes = [8, 14] as const
/** From this many in sight on, they are a crowd. */
const crowd = 15_000
/** Fewer tiny ones in a row are drawn by the canvas: a sheet costs something by itself. */
const leastRun = 2000

/** Whether so many are drawn at once that detail is lost in any case. */
export const isCrowd = (count: number): boolean => count >= crowd

/** Finds out which annotations are so small on screen that they are drawn as a dot or a frame. */
export function tinyTest(
  { extents, at, selected, crowded }: PaintScene,
  scale: number,
): (slot: number) => boolean {
  const most = frameSizes[crowded ? 1 : 0] / scale
  return (slot) => {
    const place = slot * 4
    const width = extents[place + 2]! - extents[place]!
    const height = extents[place + 3]! - extents[place + 1]!
    // A point has no size and is never small.
    if (!(width < most && height < most) || (width === 0 && height === 0)) return false
    return !selected?.has(at(slot)?.id ?? '')
  }
}

/**
 * Divides a list, in its order, into stretches of many tiny ones and what lies between.
 * @param isTiny - told of each slot
 * @param on - called for each stretch: from and before which place, and whether all in it are tiny
 */
export function divideTiny(
  slots: ArrayLike<number>,
  isTiny: (slot: number) => boolean,
  on: (from: number, to: number, tiny: boolean) => void,
): void {
  let done = 0
  let start = 0
  for (let i = 0; i <= slots.length; i++) {
    if (i < slots.length && isTiny(slots[i]!)) continue
    if (i - start >= leastRun) {
      if (start > done) on(done, start, false)
      on(start, i, true)
      done = i
    }
    start = i + 1
  }
  if (done < slots.length) on(done, slots.length, false)
}

/** A style's outline, a hex colour, as one opaque number in the order of canvas bytes. */
function packedColor({ stroke }: AnnotationStyle): number {
  const long = stroke.length < 7 ? stroke.replace(/[^#]/g, '$&$&') : stroke
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16))
  return new Uint32Array(new Uint8Array([r!, g!, b!, 255]).buffer)[0]!
}

function fill(
  sheet: PixelSheet,
  left: number,
  top: number,
  right: number,
  bottom: number,
  color: number,
) {
  const { width, height, data } = sheet
  const from = Math.max(0, left)
  const to = Math.min(width, right)
  const last = Math.min(height, bottom)
  for (let y = Math.max(0, top); y < last; y++) {
    const row = y * width
    for (let x = row + from; x < row + to; x++) data[x] = color
  }
}

/**
 * Where a tiny annotation is drawn, in whole pixels of the canvas.
 * @param at - place of its bounds in `extents`
 * @param into - left, top, right, bottom
 * @returns whether it is a dot, else a frame
 */
export function placeTiny(
  extents: Float64Array,
  at: number,
  [a, b, c, d, e, f]: Matrix,
  line: number,
  into: Int32Array,
): boolean {
  const x = extents[at]!
  const y = extents[at + 1]!
  const farX = extents[at + 2]!
  const farY = extents[at + 3]!
  // The view turns by right angles only: opposite corners stay opposite.
  const x1 = a * x + c * y + e
  const x2 = a * farX + c * farY + e
  const y1 = b * x + d * y + f
  const y2 = b * farX + d * farY + f
  const across = Math.abs(x2 - x1)
  const down = Math.abs(y2 - y1)
  const isDot = across < dotSize * line && down < dotSize * line
  const left = Math.round(Math.min(x1, x2))
  const top = Math.round(Math.min(y1, y2))
  into[0] = left
  into[1] = top
  into[2] = left + (isDot ? Math.max(1, Math.round(across)) : Math.round(across) + line)
  into[3] = top + (isDot ? Math.max(1, Math.round(down)) : Math.round(down) + line)
  return isDot
}

/**
 * Draws tiny annotations, lowest first, straight into pixels: a hundred thousand calls of a canvas
 * take several frames.
 * @param matrix - from image pixels to those of the sheet
 * @param line - width of a frame's line, pixels of the sheet
 * @returns how many were drawn
 */
export function paintTiny(
  sheet: PixelSheet,
  slots: ArrayLike<number>,
  [from, to]: readonly [number, number],
  { extents, at, skip, styleOf }: PaintScene,
  matrix: Matrix,
  line: number,
): number {
  const colors = new Map<AnnotationStyle, number>()
  const place = new Int32Array(4)
  let drawn = 0
  for (let i = from; i < to; i++) {
    const slot = slots[i]!
    const annotation = at(slot)
    if (!annotation || skip(annotation)) continue
    const style = styleOf(annotation)
    let color = colors.get(style)
    if (color === undefined) {
      color = packedColor(style)
      colors.set(style, color)
    }
    drawn++
    const isDot = placeTiny(extents, slot * 4, matrix, line, place)
    const [left, top, right, bottom] = place as unknown as [number, number, number, number]
    if (isDot) {
      fill(sheet, left, top, right, bottom, color)
      continue
    }
    fill(sheet, left, top, right, top + line, color)
    fill(sheet, left, bottom - line, right, bottom, color)
    fill(sheet, left, top + line, left + line, bottom - line, color)
    fill(sheet, right - line, top + line, right, bottom - line, color)
  }
  return drawn
}
