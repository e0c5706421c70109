import type { Annotation, AnnotationDocument, RelationType } from '@tagwright/schema'
import { toId } from '../convert/ids.js'
import type { FormatIssue } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import type { MidLabels } from './mid-labels.js'
import { type PixelSize, readBox } from './read-box.js'
import type { TableRow } from './tables.js'

/** What a row of relationships is read into. */
export interface RelationContext {
  labels: MidLabels
  relationTypes: Map<string, RelationType>
}

/**
 * Reads a row of the visual relationships: two boxes, which may be those of the table of boxes, and
 * what the first is to the second. A box that "is" something has it as a further label.
 */
export function readRelation(
  row: TableRow,
  document: AnnotationDocument,
  size: PixelSize,
  { labels, relationTypes }: RelationContext,
): FormatIssue | undefined {
  const at = { file: row.file, line: row.line }
  const name = row.cells.RelationLabel ?? row.cells.RelationshipLabel ?? ''
  if (name === '') return formatIssue('TW-FORMATS-003', { what: 'The RelationLabel' }, at)
  const first = boxOf(row, '1', document, size, labels)
  if ('code' in first) return first
  if (name === 'is' && isSameBox(row)) {
    const label = labels.take(row.cells.LabelName2 ?? '').id
    if (!first.labels?.includes(label)) first.labels = [...(first.labels ?? []), label]
    return undefined
  }
  const second = boxOf(row, '2', document, size, labels)
  if ('code' in second) return second
  const type = toId(name)
  relationTypes.set(type, { id: type, name })
  const id = `relation-${document.relations.length + 1}`
  document.relations.push({ id, type, from: first.id, to: second.id })
  return undefined
}

const edges = ['XMin', 'XMax', 'YMin', 'YMax']

const isSameBox = ({ cells }: TableRow): boolean =>
  edges.every((edge) => cells[`${edge}1`] === cells[`${edge}2`])

/** The box of a side: one that is there already, or a new one. */
function boxOf(
  row: TableRow,
  side: '1' | '2',
  document: AnnotationDocument,
  size: PixelSize,
  labels: MidLabels,
): Annotation | FormatIssue {
  const cells: Record<string, string> = Object.create(null)
  for (const edge of edges) cells[edge] = row.cells[edge + side] ?? ''
  const read = readBox({ ...row, cells }, size)
  if ('code' in read) return read
  const label = labels.take(row.cells[`LabelName${side}`] ?? '').id
  const place = JSON.stringify(read.geometry)
  const found = document.annotations.find(
    (one) => one.labels?.[0] === label && JSON.stringify(one.geometry) === place,
  )
  if (found) return found
  const added = { ...read, id: `box-${document.annotations.length + 1}`, labels: [label] }
  document.annotations.push(added)
  return added
}
