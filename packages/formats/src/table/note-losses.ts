import type { AnnotationDocument } from '@tagwright/schema'
import type { LossCounter } from '../format/loss.js'
import { speechExtension } from '../time/speech-extension.js'
import type { TableKind } from './column-map.js'
import { kindOf } from './kind-of.js'
import { tableExtension } from './losses.js'

const lost = [
  ...[
    'attributes',
    'words',
    'events',
    'parent',
    'order',
    'group',
    'widget',
    'confidence',
    'review',
  ],
  ...['comments', 'direction'],
] as const

const some = (value: unknown): boolean =>
  value !== undefined &&
  (typeof value !== 'object' || value === null || Object.keys(value).length > 0)

/** Tells what a document loses when it is written as tables. */
export function noteTableLosses(
  document: AnnotationDocument,
  format: string,
  counter: LossCounter,
  isWanted: (kind: TableKind) => boolean,
): void {
  const lose = (key: string, annotation?: string) =>
    counter.add(`${format}.${key}`, {
      document: document.id,
      ...(annotation === undefined ? {} : { annotation }),
    })
  const foreign = (extensions: object | undefined) =>
    Object.keys(extensions ?? {}).some((key) => key !== tableExtension && key !== speechExtension)
  const shown = new Set<string>()
  let rows = 0
  for (const annotation of document.annotations) {
    const kind = kindOf(annotation)
    if (!kind || !isWanted(kind)) {
      lose('geometry', annotation.id)
      continue
    }
    rows += 1
    const medium = annotation.media ?? document.media[0]?.id ?? ''
    shown.add(medium)
    // Readers take boxes to be of pictures and segments of recordings.
    const type = document.media.find(({ id }) => id === medium)?.type
    if ((kind === 'boxes') !== (type === 'image')) lose('media', annotation.id)
    if (lost.some((key) => some(annotation[key as keyof typeof annotation])))
      lose('details', annotation.id)
    const { origin, createdAt, updatedAt, annotator } = annotation
    const { score: _, ...made } = origin ?? {}
    const isOurs = origin?.kind === 'import' && origin.source === 'table'
    const isPlain = origin === undefined || (isOurs && Object.keys(made).length === 2)
    if (!isPlain || createdAt || updatedAt || annotator !== undefined)
      lose('provenance', annotation.id)
    if (foreign(annotation.extensions)) lose('extensions', annotation.id)
  }
  const answers = Object.values(document.responses)
  if (isWanted('responses')) rows += answers.length
  if (rows === 0) lose('empty')
  if (foreign(document.extensions)) lose('extensions')
  const { annotator: _a, submittedAt, ...facts } = document.provenance
  const isMore =
    document.relations.length > 0 ||
    answers.some(({ evidence, updatedAt }) => evidence || updatedAt) ||
    document.revision !== 0 ||
    Object.keys(facts).length > 0 ||
    // They stand in the table of responses only.
    ((submittedAt !== undefined || document.status !== 'submitted') && answers.length === 0) ||
    [document.reason, document.basedOn, document.taskRevision, document.ontologyRef].some(some)
  if (isMore) lose('document')
  const isWhole = document.media.every(
    ({ id, type, src, width: _w, height: _h, ...rest }) =>
      shown.has(id) && src !== undefined && Object.keys(rest).length === 0 && id === type,
  )
  if (!isWhole) lose('media')
}
