import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { toId } from '../convert/ids.js'
import { plainName } from '../convert/names.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import { createLossCounter, type LossDeclaration } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { encodeChunks } from '../text/encode-chunks.js'
import { noteLosses, type SpeechAspect } from './aspects.js'
import { createFileNames, type Recording, recordingsOf } from './recordings.js'
import { isSorted, type Segment, segmentOf, sortSegments } from './segments.js'
import { saysMoreOfSpeakers, speakerNamer } from './speaker-names.js'
import { speechExtension } from './speech-extension.js'

/** What a format of timelines tells the writing that they share. */
export interface SpeechFormat {
  id: string
  losses: readonly LossDeclaration[]
  missing: readonly SpeechAspect[]
  /** Its key in extensions. */
  extension?: string
  /** It has a place for the length of a recording. */
  keepsDuration?: boolean
  /** It has a place for several media and their addresses, and names its files by the document. */
  keepsMedia?: boolean
  /** It has a place for annotations without a time of their own. */
  keepsUntimed?: boolean
  /** It has a place for the score of a model. */
  keepsScore?: boolean
  /** Its segments may come in any order. */
  keepsOrder?: boolean
  /** It writes tier after tier and tells by itself when an order is lost. */
  writesByTier?: boolean
}

/** One recording as it is written. */
export interface WritableRecording extends Recording {
  /** By time. */
  segments: Segment[]
  /** Annotations with a parent in place of a time; only when the format keeps them. */
  untimed: Annotation[]
  speakerName(id: string): string
  /** The text of an annotation, or the names of its labels when it has none. */
  textOf(annotation: Annotation): string
  lose(key: string, annotation?: Annotation, member?: string): void
  report(issue: FormatIssue): void
}

/** Goes through the recordings of a corpus, noting the losses that they share. */
export async function* writableRecordings(
  corpus: Corpus,
  format: SpeechFormat,
  environment: FormatEnvironment,
  out: { counter: ReturnType<typeof createLossCounter>; issues: FormatIssue[] },
): AsyncGenerator<WritableRecording> {
  const { ontology } = corpus.dataset
  const labelNames = new Map(ontology.labels.map(({ id, name }) => [id, plainName(name)]))
  for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
    if (environment.signal?.aborted) return
    const lose = (key: string, annotation?: Annotation, member?: string) =>
      out.counter.add(`${format.id}.${key}`, {
        document: document.id,
        ...(annotation ? { annotation: annotation.id } : {}),
        ...(member ? { member } : {}),
      })
    const recordings = recordingsOf(document, (annotation) => lose('geometry', annotation))
    if (hasMore(document, recordings, format)) lose('document')
    const speakerName = speakerNamer(document, ontology)
    for (const recording of recordings) {
      const segments: Segment[] = []
      const untimed: Annotation[] = []
      for (const annotation of recording.annotations) {
        const segment = segmentOf(annotation)
        if (segment) segments.push(segment)
        else if (format.keepsUntimed && !annotation.geometry && annotation.parent)
          untimed.push(annotation)
        else {
          lose('geometry', annotation)
          continue
        }
        noteLosses(annotation, format.missing, ownOf(format), (key) => lose(key, annotation))
      }
      if (!format.keepsOrder && !format.writesByTier && !isSorted(segments)) lose('order')
      yield {
        ...recording,
        segments: format.keepsOrder ? segments : sortSegments(segments),
        untimed,
        lose,
        report: (issue) => out.issues.push(issue),
        speakerName,
        textOf: ({ text, labels }) =>
          text || (labels ?? []).map((id) => labelNames.get(id) ?? id).join(', '),
      }
    }
  }
}

/** Writes a file for each recording, then the losses. */
export async function* serializeRecordings(
  corpus: Corpus,
  format: SpeechFormat,
  ending: string,
  environment: FormatEnvironment,
  write: (recording: WritableRecording) => Iterable<string>,
): AsyncGenerator<SerializeEvent> {
  const out = { counter: createLossCounter(format.losses), issues: [] as FormatIssue[] }
  const fileName = createFileNames()
  for await (const recording of writableRecordings(corpus, format, environment, out)) {
    const { document, medium, isFirst } = recording
    // Further media of a document that stand in its file need none of their own.
    if (format.keepsMedia && !isFirst && recording.annotations.length === 0) continue
    const own = isFirst ? document.id : `${document.id}-${medium.id}`
    const content = encodeChunks(write(recording))
    const path = fileName(format.keepsMedia ? own : recording.name, ending)
    yield { kind: 'file', file: { path, content } }
  }
  yield* outcome(out)
}

/** The losses and issues of a run, as events. */
export function* outcome(out: {
  counter: ReturnType<typeof createLossCounter>
  issues: FormatIssue[]
}): Generator<SerializeEvent> {
  for (const issue of out.issues) yield { kind: 'issue', issue }
  for (const loss of out.counter.list()) yield { kind: 'loss', loss }
}

const ownOf = ({ id, extension, keepsScore = false }: SpeechFormat) => ({
  source: id,
  keepsScore,
  ...(extension ? { extension } : {}),
})

/** Whether a document says more of itself than the name of its recordings. */
function hasMore(
  document: AnnotationDocument,
  recordings: readonly Recording[],
  format: SpeechFormat,
): boolean {
  const { id, status, revision, taskId, relations, responses, provenance, extensions, ...rest } =
    document
  const { kind: _, schemaVersion: __, media, annotations: ___, speakers: ____, ...more } = rest
  const foreign = (keys: object | undefined) =>
    Object.keys(keys ?? {}).some((key) => key !== format.extension && key !== speechExtension)
  return (
    Object.keys(more).length > 0 ||
    saysMoreOfSpeakers(document) ||
    status !== 'submitted' ||
    revision !== 0 ||
    taskId !== id ||
    (!format.keepsMedia && recordings[0] !== undefined && id !== toId(recordings[0].name)) ||
    relations.length > 0 ||
    Object.keys(responses).length > 0 ||
    Object.keys(provenance).length > 0 ||
    foreign(extensions) ||
    (media.length > 1 && !format.keepsMedia) ||
    media.some(
      ({ id: _id, type: _type, fileName, src, duration, extensions: own, ...facts }) =>
        Object.keys(facts).length > 0 ||
        (duration !== undefined && !format.keepsDuration) ||
        (src !== undefined && !format.keepsMedia) ||
        (fileName !== undefined && fileName !== recordings[0]?.name && !format.keepsMedia) ||
        foreign(own),
    )
  )
}
