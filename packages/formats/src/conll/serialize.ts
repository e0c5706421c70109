import {
  type Annotation,
  type AnnotationDocument,
  type DatasetHeader,
  sliceCodePoints,
  type TextSpanGeometry,
  toUtf16Index,
} from '@tagwright/schema'
import { textExtension, textOfMedium } from '../answers/text-of-medium.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { conllExtension, conllLosses } from './losses.js'
import { type TagScheme, type TokenSpan, writeTags } from './read-tags.js'
import { type Token, tokenize } from './tokens.js'

/** How columns are written. */
export interface ConllSerializeOptions {
  /** @default 'bio' */
  scheme?: TagScheme
  /** @default ' ' */
  delimiter?: ' ' | '\t'
  /** @default 'spans.conll' */
  fileName?: string
}

interface Context {
  dataset: DatasetHeader
  nameOf: (id: string | undefined) => string
  scheme: TagScheme
  delimiter: string
  lose: (key: string, document: AnnotationDocument, annotation?: Annotation) => void
}

/** Writes one file, each document after a `-DOCSTART-` line. */
export async function* serializeConll(
  corpus: Corpus,
  options: ConllSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(conllLosses)
  const { scheme = 'bio', delimiter = ' ', fileName = 'spans.conll' } = options ?? {}
  const context: Context = {
    dataset: corpus.dataset,
    nameOf: createLabelNames(corpus.dataset),
    scheme,
    delimiter,
    lose(key, document, annotation) {
      const more = annotation ? { annotation: annotation.id } : {}
      counter.add(`conll.${key}`, { document: document.id, ...more })
    },
  }
  async function* content(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
      if (environment.signal?.aborted) return
      const text = writeDocument(document, context)
      if (text !== '') yield encoder.encode(text)
    }
  }
  yield { kind: 'file', file: { path: fileName, content: content() } }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

type Placed = { annotation: Annotation; start: number; end: number; label: string }

function writeDocument(document: AnnotationDocument, context: Context): string {
  const { dataset, delimiter, scheme } = context
  const lose = (key: string, annotation?: Annotation) => context.lose(key, document, annotation)
  const medium = document.media.find(({ type }) => type === 'text')
  const text = medium && textOfMedium(medium, document, dataset)
  if (medium === undefined || text === undefined || text.trim() === '') {
    lose('empty')
    return ''
  }
  lose('ids')
  noteDocument(document, lose)
  const kept = keptUnder(conllExtension, document.extensions)
  const placed = placeSpans(document, medium.id, text, context)
  const cuts = new Set(placed.flatMap(({ start, end }) => [start, end]))
  const sentences = tokenize(text, cuts, kept.tokenized === true)
  if (text !== sentences.map((tokens) => tokens.map((token) => token.text).join(' ')).join('\n'))
    lose('spacing')
  const columns = columnsOf(kept, sentences)
  const parts = ['-DOCSTART- -X- -X- O\n\n'.replaceAll(' ', delimiter)]
  if (Array.isArray(kept.comments)) parts.push(...kept.comments.map((line) => `${line}\n`))
  let next = 0
  for (const [s, tokens] of sentences.entries()) {
    const spans: TokenSpan[] = []
    let free = 0
    while (next < placed.length && placed[next]!.start < tokens.at(-1)!.end) {
      const { annotation, start, end, label } = placed[next++]!
      const first = tokens.findIndex((token) => token.end > start)
      let last = first
      while (last < tokens.length && tokens[last]!.start < end) last++
      const isCut = tokens[first]?.start !== start || tokens[last - 1]?.end !== end
      // One that overlaps another, or that begins or ends in white space or goes over a line's end.
      if (first < free || isCut || last <= first) lose('overlap', annotation)
      if (first < free || last <= first) continue
      spans.push({ label, start: first, end: last })
      free = last
    }
    const tags = writeTags(tokens.length, spans, scheme)
    for (const [i, token] of tokens.entries()) {
      const middle = columns?.[s]?.[i]
      const cells = [token.text, ...(middle ? middle.split('\t') : []), tags[i]!]
      parts.push(`${cells.join(delimiter)}\n`)
    }
    parts.push('\n')
  }
  while (next < placed.length) lose('overlap', placed[next++]!.annotation)
  return parts.join('')
}

const carried = ['id', 'media', 'geometry', 'labels', 'origin']
const some = (value: unknown): boolean =>
  value !== undefined &&
  value !== '' &&
  (typeof value !== 'object' || value === null || Object.keys(value).length > 0)

/** The spans of the text in its order, with the names of their labels. */
function placeSpans(
  document: AnnotationDocument,
  medium: string,
  text: string,
  { nameOf, lose }: Context,
): Placed[] {
  const placed: Placed[] = []
  for (const annotation of document.annotations) {
    const geometry = annotation.geometry as TextSpanGeometry | undefined
    const on = geometry?.media ?? annotation.media
    const isOurs =
      geometry?.type === 'text-span' &&
      geometry.response === undefined &&
      (on === undefined || on === medium) &&
      sliceCodePoints(text, geometry.start, geometry.end) === geometry.quote &&
      geometry.quote.trim() !== ''
    if (!isOurs) {
      lose('geometry', document, annotation)
      continue
    }
    const { labels, origin } = annotation
    const name = nameOf(labels?.[0])
    const label = name.trim().replace(/\s+/g, '_') || 'unlabelled'
    if ((labels?.length ?? 0) > 1) lose('labels', document, annotation)
    if (!labels?.length) lose('unlabelled', document, annotation)
    // A reader would take these for marks of edges.
    if (label !== name) lose('names', document, annotation)
    const isPlain = origin?.source === 'conll' && Object.keys(origin).length === 2
    const more = Object.entries(annotation).some(
      ([key, value]) => !carried.includes(key) && some(value),
    )
    if (more || (origin && !isPlain)) lose('details', document, annotation)
    const start = toUtf16Index(text, geometry.start)
    placed.push({ annotation, start, end: toUtf16Index(text, geometry.end), label })
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end)
  return placed
}

/** Columns of a file that was read, as long as its tokens are the same. */
function columnsOf(
  kept: Record<string, unknown>,
  sentences: readonly Token[][],
): string[][] | undefined {
  const { columns } = kept
  if (!Array.isArray(columns) || columns.length !== sentences.length) return undefined
  const isSame = columns.every(
    (list, i) =>
      Array.isArray(list) &&
      list.length === sentences[i]!.length &&
      list.every((cell) => typeof cell === 'string'),
  )
  return isSame ? (columns as string[][]) : undefined
}

function noteDocument(document: AnnotationDocument, lose: (key: string) => void): void {
  const isMore =
    document.status !== 'submitted' ||
    document.revision !== 0 ||
    document.taskId !== document.id ||
    document.media.length !== 1 ||
    document.relations.length > 0 ||
    Object.keys(document.responses).length > 0 ||
    Object.keys(document.provenance).length > 0 ||
    [document.reason, document.basedOn, document.taskRevision, document.ontologyRef].some(some) ||
    Object.keys(document.extensions ?? {}).some((key) => key !== conllExtension) ||
    Object.keys(document.media[0]?.extensions ?? {}).some((key) => key !== textExtension)
  if (isMore) lose('document')
}
