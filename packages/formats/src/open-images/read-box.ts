import type { Annotation, BoxGeometry } from '@tagwright/schema'
import { readDecimal, tidy } from '../convert/decimals.js'
import { keepUnder } from '../convert/extensions.js'
import type { FormatIssue } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import { flagColumns, openImagesExtension, type TableRow } from './tables.js'

/** Pixels of an image as displayed. */
export interface PixelSize {
  width: number
  height: number
}

/** Reads edges that are fractions of the image. */
export function readEdges(
  { cells, file, line }: TableRow,
  size: PixelSize,
  prefix = '',
): BoxGeometry | FormatIssue {
  const edges: number[] = []
  for (const name of ['XMin', 'XMax', 'YMin', 'YMax']) {
    const text = cells[prefix + name] ?? ''
    const value = readDecimal(text)
    if (value === undefined) {
      const data = { what: prefix + name, value: text }
      return formatIssue('TW-FORMATS-004', data, { file, line })
    }
    edges.push(value)
  }
  const [left, right, top, bottom] = edges as [number, number, number, number]
  const width = tidy((right - left) * size.width)
  const height = tidy((bottom - top) * size.height)
  if (!(width > 0 && height > 0)) {
    const data = { what: 'The size of the box', value: `${width} x ${height}` }
    return formatIssue('TW-FORMATS-005', data, { file, line })
  }
  const [x, y] = [tidy(left * size.width), tidy(top * size.height)]
  return { type: 'box', x, y, width, height, rotation: 0 }
}

const known = new Set([
  'ImageID',
  'LabelName',
  'Source',
  'Confidence',
  'XMin',
  'XMax',
  'YMin',
  'YMax',
  ...Object.keys(flagColumns),
])

/** Reads a row of boxes, without id and label. */
export function readBox(row: TableRow, size: PixelSize): Annotation | FormatIssue {
  const geometry = readEdges(row, size)
  if (!('type' in geometry)) return geometry
  const { cells } = row
  const attributes: Record<string, boolean> = Object.create(null)
  for (const [column, attribute] of Object.entries(flagColumns)) {
    // -1 means that nobody said.
    if (cells[column] === '1' || cells[column] === '0')
      attributes[attribute] = cells[column] === '1'
  }
  const confidence = readDecimal(cells.Confidence ?? '')
  const others: Record<string, string> = {}
  for (const [column, value] of Object.entries(cells)) {
    if (!known.has(column) && value !== '') others[column] = value
  }
  return {
    id: '',
    media: 'image',
    geometry,
    origin: {
      kind: 'import',
      source: 'open-images',
      ...(confidence !== undefined && confidence !== 1 && { score: confidence }),
    },
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...keepUnder(openImagesExtension, {
      Source: cells.Source === 'xclick' || cells.Source === '' ? undefined : cells.Source,
      columns: Object.keys(others).length > 0 ? others : undefined,
    }),
  }
}
