import type { AnnotationDocument } from '@tagwright/schema'
import type { LossCounter } from '../format/loss.js'
import { zooniverseExtension } from './losses.js'
import { writeMark } from './read-mark.js'

const carried = ['id', 'widget', 'media', 'geometry', 'labels', 'origin', 'extensions']

const some = (value: unknown): boolean =>
  value !== undefined &&
  value !== '' &&
  (typeof value !== 'object' || value === null || Object.keys(value).length > 0)

/** Tells what a document loses as a classification. */
export function noteZooniverseLosses(document: AnnotationDocument, counter: LossCounter): void {
  const lose = (key: string, annotation?: string) =>
    counter.add(`zooniverse.${key}`, {
      document: document.id,
      ...(annotation === undefined ? {} : { annotation }),
    })
  const foreign = (extensions: object | undefined) =>
    Object.keys(extensions ?? {}).some((key) => key !== zooniverseExtension)
  for (const annotation of document.annotations) {
    const { id, labels, origin, widget } = annotation
    if (!writeMark(annotation.geometry)) {
      lose('geometry', id)
      continue
    }
    if ((labels?.length ?? 0) > 1) lose('labels', id)
    if (!labels?.length) lose('unlabelled', id)
    if (widget === undefined || document.responses[widget]) lose('widget', id)
    const isPlain = origin?.source === 'zooniverse' && Object.keys(origin).length === 2
    const more = Object.entries(annotation).some(
      ([key, value]) => !carried.includes(key) && some(value),
    )
    if (more || (origin && !isPlain) || foreign(annotation.extensions)) lose('details', id)
  }
  const responses = Object.values(document.responses)
  if (responses.some(({ state }) => state === 'cannot-tell')) lose('states')
  if (
    responses.some(
      ({ state, value }) => state === 'answered' && (value === null || value === undefined),
    )
  )
    lose('states')
  const {
    annotator: _a,
    startedAt: _s,
    submittedAt: _e,
    locale: _l,
    ...facts
  } = document.provenance
  const isMore =
    document.status !== 'submitted' ||
    document.revision !== 0 ||
    document.relations.length > 0 ||
    Object.keys(facts).length > 0 ||
    responses.some(({ evidence, updatedAt }) => evidence || updatedAt) ||
    [document.reason, document.basedOn, document.taskRevision, document.ontologyRef].some(some) ||
    foreign(document.extensions)
  if (isMore) lose('document')
  const [first] = document.media
  const isPlain = document.media.every(({ id, type, fileName, width, height, ...rest }, i) => {
    const expected = i === 0 ? id : `${first!.id}-${i}`
    const hasSize = (width === undefined) === (height === undefined)
    const isNamed = i > 0 ? fileName === undefined : true
    return (
      type === 'image' && id === expected && hasSize && isNamed && Object.keys(rest).length === 0
    )
  })
  if (!isPlain || !first || !document.taskId.endsWith(`-${first.id}`)) lose('media')
}
