import type { Annotation, BoxGeometry } from '@tagwright/schema'
import { readDecimal, tidy } from '../convert/decimals.js'
import { keepUnder } from '../convert/extensions.js'
import { kittiColumns, kittiExtension, unknownBox3d } from './kitti-columns.js'

/** What one row says; or why it cannot be read. */
export type KittiRow =
  | { type: string; annotation: Omit<Annotation, 'id' | 'labels'> }
  | { wrong: 'columns' | 'number' | 'size'; what: string; value: string }

/** Reads a row of a label file: 15 columns, 16 with a detector's score. */
export function readRow(text: string): KittiRow {
  const columns = text.trim().split(/\s+/)
  if (columns.length !== 15 && columns.length !== 16) {
    const tracking = columns.length === 17 || columns.length === 18
    const hint = tracking ? ', as tracking labels have, which are not read' : ''
    return { wrong: 'columns', what: '', value: `${columns.length}${hint}` }
  }
  const numbers: number[] = []
  for (let i = 1; i < columns.length; i++) {
    const value = readDecimal(columns[i]!)
    if (value === undefined) {
      return { wrong: 'number', what: kittiColumns[i - 1] ?? 'score', value: columns[i]! }
    }
    numbers.push(value)
  }
  const [truncated, occluded, alpha, left, top, right, bottom, h, w, l, x, y, z, turn, score] =
    numbers as [number, number, number, number, number, number, number, ...number[]]
  const [width, height] = [tidy(right - left), tidy(bottom - top)]
  if (!(width > 0 && height > 0)) {
    return { wrong: 'size', what: 'The size of the box', value: `${width} x ${height}` }
  }
  const geometry: BoxGeometry = { type: 'box', x: left, y: top, width, height, rotation: 0 }
  const attributes: Record<string, number> = Object.create(null)
  if (truncated >= 0) attributes.truncated = truncated
  if (occluded >= 0) attributes.occluded = occluded
  const dimensions = [h, w, l] as number[]
  const location = [x, y, z] as number[]
  const isUnknown = (values: readonly number[], unknown: readonly number[]) =>
    values.every((value, i) => value === unknown[i])
  return {
    type: columns[0]!,
    annotation: {
      media: 'image',
      geometry,
      origin: { kind: 'import', source: 'kitti', ...(score !== undefined && { score }) },
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...keepUnder(kittiExtension, {
        alpha: alpha === unknownBox3d.alpha ? undefined : alpha,
        dimensions: isUnknown(dimensions, unknownBox3d.dimensions) ? undefined : dimensions,
        location: isUnknown(location, unknownBox3d.location) ? undefined : location,
        rotation_y: turn === unknownBox3d.rotation_y ? undefined : turn,
      }),
    },
  }
}
