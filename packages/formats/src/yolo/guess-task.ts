import type { Point2 } from '@tagwright/schema'
import { boxOfCorners } from '../shapes/rectangle.js'
import type { YoloTask } from './yolo-types.js'

/**
 * What rows mean when nothing says it: nine columns in every row, each of them the corners of a
 * rectangle, are oriented boxes, which nothing else tells from polygons of four points.
 */
export function guessTask(
  rows: readonly string[],
  size: { width: number; height: number },
): YoloTask | undefined {
  if (rows.length === 0) return undefined
  const isOriented = rows.every((row) => {
    const columns = row.trim().split(/\s+/).map(Number)
    if (columns.length !== 9 || columns.some(Number.isNaN)) return false
    const points: Point2[] = [1, 3, 5, 7].map((i) => [
      columns[i]! * size.width,
      columns[i + 1]! * size.height,
    ])
    const wide = Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x))
    return wide > 0 && boxOfCorners(points, wide * 0.02) !== undefined
  })
  return isOriented ? 'obb' : undefined
}
