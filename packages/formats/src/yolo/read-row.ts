import type { Geometry, Keypoint, Point2 } from '@tagwright/schema'
import { readDecimal, tidy } from '../convert/decimals.js'
import { boxOfCorners } from '../shapes/rectangle.js'
import type { KeypointShape, YoloTask } from './yolo-types.js'

/** What a row says. */
export interface YoloRow {
  /** Class index, or the name where rows state it (DOTA). */
  label: number | string
  geometry: Geometry
  keypoints?: Geometry
  /** A model's certainty in [0, 1]. */
  score?: number
  /** Difficulty of a DOTA row. */
  difficult?: string
  /** Some normalised coordinate lies outside [0, 1]. */
  outside: boolean
}

/** What reading rows needs to know. */
export interface RowContext {
  width: number
  height: number
  task: YoloTask | undefined
  keypoints: KeypointShape | undefined
  keypointNames: readonly string[] | undefined
}

/** Reads one row of a label file; says what is wrong with it as a number, a size or a reason. */
export function readRow(
  text: string,
  context: RowContext,
): YoloRow | { reason: string } | { size: string } | { number: string } {
  const columns = text.trim().split(/\s+/)
  const name = columns[8]
  if (name !== undefined && columns.length <= 10 && readDecimal(name) === undefined) {
    return readDota(columns)
  }
  const numbers: number[] = []
  for (const column of columns) {
    const number = readDecimal(column)
    if (number === undefined) return { number: column }
    numbers.push(number)
  }
  const [label, ...values] = numbers as [number, ...number[]]
  if (!Number.isInteger(label) || label < 0) return { reason: `${label} is no class index` }
  const { width, height, keypoints } = context
  const poseLength = keypoints ? 4 + keypoints.count * keypoints.numbers : -1
  if (values.length === poseLength || values.length === 4 || values.length === 5) {
    const isPose = values.length === poseLength
    const [cx, cy, w, h] = values as [number, number, number, number]
    if (!(w > 0 && h > 0)) return { size: `${w} x ${h}` }
    const box: Geometry = {
      type: 'box',
      x: tidy((cx - w / 2) * width),
      y: tidy((cy - h / 2) * height),
      width: tidy(w * width),
      height: tidy(h * height),
      rotation: 0,
    }
    const outside = [cx - w / 2, cy - h / 2, 1 - cx - w / 2, 1 - cy - h / 2].some((v) => v < -1e-5)
    const row: YoloRow = { label, geometry: box, outside }
    if (isPose) row.keypoints = readKeypoints(values.slice(4), context)
    else if (values.length === 5) row.score = values[4]!
    return row
  }
  if (values.length < 6) {
    return { reason: `it has ${columns.length} columns; 5, or 7 and more are expected` }
  }
  // A last number that makes no pair is a certainty, as predictions have it.
  const score = values.length % 2 === 1 ? values.pop() : undefined
  const points: Point2[] = []
  for (let i = 0; i < values.length; i += 2) {
    points.push([tidy(values[i]! * width), tidy(values[i + 1]! * height)])
  }
  const outside = values.some((value) => value < -1e-5 || value > 1 + 1e-5)
  const rectangle =
    context.task === 'obb' ? boxOfCorners(points, Math.max(width, height) * 1e-4) : undefined
  return {
    label,
    geometry: rectangle ?? { type: 'polygon', parts: [{ exterior: points, holes: [] }] },
    outside,
    ...(score !== undefined && { score }),
  }
}

/** A DOTA row: four corners in pixels, the class by name, difficulty. */
function readDota(columns: readonly string[]): YoloRow | { number: string } {
  const points: Point2[] = []
  for (let i = 0; i < 8; i += 2) {
    const x = readDecimal(columns[i]!)
    const y = readDecimal(columns[i + 1]!)
    if (x === undefined || y === undefined) return { number: columns[x === undefined ? i : i + 1]! }
    points.push([x, y])
  }
  const difficult = columns[9]
  return {
    label: columns[8]!,
    geometry: boxOfCorners(points, 0.01) ?? {
      type: 'polygon',
      parts: [{ exterior: points, holes: [] }],
    },
    outside: false,
    ...(difficult !== undefined && { difficult }),
  }
}

function readKeypoints(values: readonly number[], context: RowContext): Geometry {
  const { count, numbers } = context.keypoints!
  const points: Record<string, Keypoint> = Object.create(null)
  for (let i = 0; i < count; i++) {
    const [x, y, v] = values.slice(i * numbers, (i + 1) * numbers) as [number, number, number?]
    // Without visibility, a point in the very corner stands for one that is not there.
    const shown = v ?? (x === 0 && y === 0 ? 0 : 2)
    points[context.keypointNames?.[i] ?? `point-${i + 1}`] = {
      x: tidy(x * context.width),
      y: tidy(y * context.height),
      v: shown >= 2 ? 2 : shown > 0 ? 1 : 0,
    }
  }
  return { type: 'keypoints', points }
}
