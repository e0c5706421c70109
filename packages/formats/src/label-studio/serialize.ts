import type { AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { plainName } from '../convert/names.js'
import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { createLossNotes, type LossNotes } from '../losses/note-losses.js'
import { lsCommon, lsLosses } from './losses.js'
import { lsExtension } from './ls-types.js'
import { writeResults } from './write-results.js'

/** How Label Studio tasks are written. */
export interface LabelStudioSerializeOptions {
  /** @default 'tasks.json' */
  fileName?: string
}

/** Writes a list of tasks with their annotations; documents of one task that follow each other share it. */
export async function* serializeLabelStudio(
  corpus: Corpus,
  options: LabelStudioSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(lsLosses)
  const notes = createLossNotes({
    format: 'label-studio',
    kinds: lsCommon,
    counter,
    extensions: [lsExtension],
  })
  notes.dataset(corpus.dataset)
  const content = writeTasks(corpus, notes, environment)
  yield { kind: 'file', file: { path: options?.fileName ?? 'tasks.json', content } }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

async function* writeTasks(
  corpus: Corpus,
  notes: LossNotes,
  environment: FormatEnvironment,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const nameOf = createLabelNames(corpus.dataset)
  const labels = new Map(
    corpus.dataset.ontology.labels.map(({ id, name }) => [plainName(name), id]),
  )
  const labelOf = (name: string) => labels.get(name) ?? name
  let task: Record<string, unknown> | undefined
  let taskId: string | undefined
  let separator = '[\n'
  const flush = () => {
    const text = task ? `${separator}${JSON.stringify(task, null, 2)}` : ''
    if (task) separator = ',\n'
    return encoder.encode(text)
  }
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    if (document.taskId !== taskId) {
      if (task) yield flush()
      task = beginTask(document)
      taskId = document.taskId
    }
    const kept = keptUnder(lsExtension, document.extensions)
    if (kept.kind === 'task') continue
    const results = writeResults(document, {
      nameOf,
      labelOf,
      task: corpus.dataset.tasks?.[document.taskId],
      lose: (loss, annotation) => notes.lose(loss, document, annotation),
      note: (annotation) => noteMore(document, annotation, notes),
    })
    notes.document(document)
    const list = task?.[kept.kind === 'prediction' ? 'predictions' : 'annotations']
    if (Array.isArray(list)) list.push({ ...beginEntry(document), result: results })
  }
  yield flush()
  yield encoder.encode(separator === '[\n' ? '[]\n' : '\n]\n')
}

function noteMore(
  document: AnnotationDocument,
  annotation: AnnotationDocument['annotations'][number],
  notes: LossNotes,
): void {
  notes.annotation(document, annotation)
  const { language, direction, words, events, tier, speaker, order, group } = annotation
  const more = [language, direction, words, events, tier, speaker, order]
  if (more.some((member) => member !== undefined)) notes.lose('text', document, annotation)
  if (group !== undefined) notes.lose('structure', document, annotation)
}

function beginTask(document: AnnotationDocument): Record<string, unknown> {
  const { kind, task, data } = keptUnder(lsExtension, document.extensions)
  const members = isRecord(task) ? task : {}
  const address = (medium: DocumentMedium) => medium.src ?? medium.fileName ?? ''
  const media = Object.fromEntries(document.media.map((medium) => [medium.id, address(medium)]))
  // What came without data goes out without.
  const shown = isRecord(data) ? { data } : kind === undefined ? { data: media } : {}
  return { ...members, ...shown, annotations: [], predictions: [] }
}

function beginEntry(document: AnnotationDocument): Record<string, unknown> {
  const { annotation } = keptUnder(lsExtension, document.extensions)
  if (isRecord(annotation)) return annotation
  const { effort } = document.provenance
  return {
    was_cancelled: document.status === 'skipped',
    ...(effort && { lead_time: effort.activeMs / 1000 }),
  }
}
