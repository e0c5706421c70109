import type { Annotation, AttributeValue, Geometry } from '@tagwright/schema'
import { isNumber } from '../convert/numbers.js'
import type { FormatIssueCode } from '../issues/catalogue.js'
import { addDecimals, toDecimal } from '../time/decimal.js'
import { languageOf, stretch } from '../time/json-segments.js'
import { readNames, readNumber, readText } from './cells.js'
import { type ColumnRole, secondsPerUnit, type TableColumns } from './column-map.js'
import { tableExtension } from './losses.js'

/** What a row of a table says, or why it cannot be read. */
export type ReadRow =
  | { annotation: Annotation; labels: string[]; speaker: string | undefined }
  | { code: FormatIssueCode; data: Record<string, string | number> }

/** Reads a row that is a segment or a box; ids of labels and speakers are the caller's. */
export function readRow(
  values: readonly string[],
  columns: TableColumns,
  id: string,
  unit: 's' | 'ms' | undefined,
): ReadRow {
  const cell = (role: ColumnRole): string | undefined => {
    const index = columns.at[role]
    const value = index === undefined ? undefined : values[index]
    return value === undefined || value.trim() === '' ? undefined : value
  }
  const geometry = columns.kind === 'boxes' ? readBox(cell) : readSpan(cell, columns, unit)
  if ('code' in geometry) return geometry
  const annotation: Annotation = { id, geometry: geometry.geometry }
  const text = cell('text')
  if (text !== undefined) annotation.text = readText(text)
  const language = cell('language')
  if (languageOf(language) !== undefined) annotation.language = language!
  const tier = cell('tier')
  if (tier !== undefined && isId(tier)) annotation.tier = tier
  const score = readNumber(cell('score'))
  if (score !== undefined && score >= 0 && score <= 1)
    annotation.origin = { kind: 'import', source: 'table', score }
  const used = new Set<number>(Object.values(columns.at))
  const kept: Record<string, AttributeValue> = {}
  for (const [i, value] of values.entries()) {
    const title = columns.titles[i] ?? `column-${i}`
    if (!used.has(i) && value !== '' && !refused.has(title)) kept[title] = value
  }
  if (tier !== undefined && !isId(tier)) kept[columns.titles[columns.at.tier!] ?? 'tier'] = tier
  if (Object.keys(kept).length > 0) annotation.extensions = { [tableExtension]: kept }
  return { annotation, labels: readNames(cell('label') ?? ''), speaker: cell('speaker') }
}

const refused = new Set(['__proto__', 'constructor', 'prototype'])
const isId = (text: string): boolean => /^[A-Za-z0-9._:-]{1,128}$/.test(text)
type Cell = (role: ColumnRole) => string | undefined
type Found = { geometry: Geometry } | Extract<ReadRow, { code: unknown }>

const notNumber = (what: string, value: string | undefined): Found =>
  value === undefined
    ? { code: 'TW-FORMATS-003', data: { what: `The ${what}` } }
    : { code: 'TW-FORMATS-004', data: { what: `The ${what}`, value } }

function readSpan(cell: Cell, { at, titles }: TableColumns, unit: 's' | 'ms' | undefined): Found {
  const time = (role: 'start' | 'end' | 'duration'): number | undefined => {
    const text = cell(role)
    const value = readTime(text)
    if (value === undefined) return undefined
    const scale =
      unit === undefined ? secondsPerUnit(titles[at[role] ?? -1]) : unit === 'ms' ? 0.001 : 1
    // Through the decimal text, so that 1234 ms are 1.234 s.
    return scale === 1 ? value : Number(`${toDecimal(value)}e-3`)
  }
  const start = time('start')
  if (start === undefined) return notNumber('start', cell('start'))
  const length = time('duration')
  const end = time('end') ?? (length === undefined ? undefined : addDecimals(start, length))
  if (end === undefined) return notNumber('end', cell('end') ?? cell('duration'))
  if (end < start) return { code: 'TW-FORMATS-012', data: { what: 'The segment', start, end } }
  const geometry = stretch(start, end)
  if (geometry.type !== 'span') return { geometry }
  const channel = readNumber(cell('channel'))
  const low = readNumber(cell('low'))
  const high = readNumber(cell('high'))
  return {
    geometry: {
      ...geometry,
      ...(isNumber(channel) && Number.isInteger(channel) && channel > 0
        ? { channel: channel - 1 }
        : {}),
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    },
  }
}

/** Seconds, or a clock: `1:02.5`, `00:01:02.500`. */
function readTime(text: string | undefined): number | undefined {
  const clock = text && /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/.exec(text.trim())
  if (!clock) return readNumber(text)
  const [, hours = '0', minutes = '0', seconds = '0'] = clock
  const rest = readNumber(seconds)
  return rest === undefined
    ? undefined
    : addDecimals(Number(hours) * 3600 + Number(minutes) * 60, rest)
}

function readBox(cell: Cell): Found {
  const numbers: Partial<Record<ColumnRole, number>> = {}
  for (const role of ['x', 'y', 'right', 'bottom', 'width', 'height', 'rotation'] as const) {
    const text = cell(role)
    const value = readNumber(text)
    if (text !== undefined && value === undefined) return notNumber(role, text)
    if (value !== undefined) numbers[role] = value
  }
  const { x, y, right, bottom, rotation = 0 } = numbers
  if (x === undefined) return notNumber('left edge', undefined)
  if (y === undefined) return notNumber('top edge', undefined)
  const width = numbers.width ?? (right === undefined ? undefined : addDecimals(right, -x))
  const height = numbers.height ?? (bottom === undefined ? undefined : addDecimals(bottom, -y))
  if (width === undefined) return notNumber('width', undefined)
  if (height === undefined) return notNumber('height', undefined)
  if (width <= 0) return { code: 'TW-FORMATS-005', data: { what: 'The width', value: width } }
  if (height <= 0) return { code: 'TW-FORMATS-005', data: { what: 'The height', value: height } }
  const turn = rotation > -180 && rotation <= 180 ? rotation : 0
  return { geometry: { type: 'box', x, y, width, height, rotation: turn } }
}
