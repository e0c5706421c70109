import type { AnnotationNote, DocumentDifference } from './compare-documents.js'

/** What is different between two datasets, in numbers. */
export interface DiffTotals {
  documents: { same: number; changed: number; onlyA: number; onlyB: number }
  annotations: { same: number; changed: number; removed: number; added: number }
}

/** Nothing yet. */
export const noTotals = (): DiffTotals => ({
  documents: { same: 0, changed: 0, onlyA: 0, onlyB: 0 },
  annotations: { same: 0, changed: 0, removed: 0, added: 0 },
})

const note = ({ id, labels, geometry }: AnnotationNote): string =>
  [id, geometry, labels.join('+')].filter((part) => part !== '').join(' ')

/** One document's differences for people: `-` removed, `+` added, `~` changed. */
export function differenceText(difference: DocumentDifference): string {
  const { a, b, removed, added, changed, responses, relations, exact } = difference
  const lines = [
    a === b ? a : `${a} | ${b}`,
    ...removed.map((one) => `  - ${note(one)}`),
    ...added.map((one) => `  + ${note(one)}`),
    ...changed.map(({ a: first, b: second, iou, members }) => {
      const labels = members.includes('labels')
        ? ` (${first.labels.join('+') || 'none'} -> ${second.labels.join('+') || 'none'})`
        : ''
      const overlap = members.includes('geometry') ? `, IoU ${iou.toFixed(3)}` : ''
      const other = first.id === second.id ? '' : ` = ${second.id}`
      return `  ~ ${note(first)}${other}: ${members.join(', ')}${labels}${overlap}`
    }),
    ...responses.map((path) => `  ~ response ${path}`),
    ...(relations.removed ? [`  - ${relations.removed} relations`] : []),
    ...(relations.added ? [`  + ${relations.added} relations`] : []),
    ...(exact ? [] : ['  (many on one spot: matched approximately)']),
  ]
  return `${lines.join('\n')}\n`
}

/** The sum in two lines. */
export function totalsText({ documents, annotations }: DiffTotals): string {
  const { same, changed, onlyA, onlyB } = documents
  return [
    `documents: ${same} the same, ${changed} changed, ${onlyA} only in the first, ${onlyB} only in the second`,
    `annotations: ${annotations.same} the same, ${annotations.changed} changed, ${annotations.removed} removed, ${annotations.added} added`,
    '',
  ].join('\n')
}
