import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import type { OffsetUnit } from '../crowd-html/read-element.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { beginNotes } from '../losses/begin-notes.js'
import type { LossNotes } from '../losses/note-losses.js'
import type { AttributeKind } from './attribute.js'
import { groundTruthCommon, groundTruthExtension, groundTruthLosses } from './losses.js'
import {
  type AttributeWriting,
  kindOf,
  newMetadata,
  writeBoxes,
  writeClasses,
  writeSpans,
} from './write-attributes.js'
import { drawClasses, pictureName } from './write-masks.js'

/** How augmented manifests are written. */
export interface GroundTruthSerializeOptions {
  /** What offsets of entities count. @default 'code-points' */
  offsets?: OffsetUnit
  /** @default 'output.manifest' */
  fileName?: string
}

/** Writes an augmented manifest, a line a document, and the pictures of segmentations beside it. */
export async function* serializeGroundTruth(
  corpus: Corpus,
  options: GroundTruthSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const { notes, events } = beginNotes(corpus, {
    format: 'ground-truth',
    kinds: groundTruthCommon,
    losses: groundTruthLosses,
    extension: groundTruthExtension,
  })
  const order = corpus.dataset.ontology.labels.map(({ id }) => id)
  const shared = {
    nameOf: createLabelNames(corpus.dataset),
    indexOf: (label: string) => Math.max(0, order.indexOf(label)),
    unit: options?.offsets ?? ('code-points' as const),
    now: () => environment.now().replace(/\.\d+Z$/, ''),
  }
  async function* lines(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    for await (const document of corpus.documents()) {
      if (environment.signal?.aborted) break
      notes.document(document)
      const writing: AttributeWriting = {
        ...shared,
        document,
        lose: (loss, annotation) => notes.lose(loss, document, annotation),
      }
      yield encoder.encode(`${JSON.stringify(writeLine(document, writing, notes))}\n`)
    }
  }
  const path = options?.fileName ?? 'output.manifest'
  yield { kind: 'file', file: { path, content: lines() } }
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    for (const [widget, annotations] of groupsOf(document, () => {})) {
      if (kindOf(annotations[0]!) !== 'masks') continue
      const { picture } = drawClasses(annotations, document, shared.nameOf)
      const file = pictureName(document, widget)
      yield { kind: 'file', file: { path: file, content: [picture] } }
    }
  }
  yield* events()
}

/** Annotations by attribute: each holds one kind. */
function groupsOf(
  document: AnnotationDocument,
  leave: (annotation: Annotation) => void,
): Map<string, Annotation[]> {
  const groups = new Map<string, Annotation[]>()
  const first = document.media.find(({ type }) => type === 'image' || type === 'text')
  for (const annotation of document.annotations) {
    const kind = kindOf(annotation)
    const medium = kind === 'spans' ? 'text' : 'image'
    const isOf = annotation.media === undefined || annotation.media === first?.id
    if (!kind || first?.type !== medium || !isOf) {
      leave(annotation)
      continue
    }
    const widget = annotation.widget ?? defaultNames[kind]
    const found = groups.get(widget)
    const key = found && kindOf(found[0]!) !== kind ? `${widget}-${kind}` : widget
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(annotation)
  }
  return groups
}

const defaultNames: Record<AttributeKind, string> = {
  boxes: 'bounding-box',
  spans: 'entities',
  masks: 'segmentation',
  class: 'class',
  classes: 'classes',
}

function writeLine(
  document: AnnotationDocument,
  writing: AttributeWriting,
  notes: LossNotes,
): Record<string, unknown> {
  const kept = keptUnder(groundTruthExtension, document.extensions)
  const attributes = isRecord(kept.attributes) ? kept.attributes : {}
  noteDocument(document, notes)
  const line: Record<string, unknown> = { ...writeSource(document) }
  if (isRecord(kept.rest)) Object.assign(line, kept.rest)
  const set = (name: string, written: { value: unknown; metadata: Record<string, unknown> }) => {
    line[name] = written.value
    line[`${name}-metadata`] = written.metadata
  }
  const groups = groupsOf(document, (annotation) => writing.lose('geometry', annotation))
  // Attributes without an annotation say that there was none.
  for (const [widget, one] of Object.entries(attributes)) {
    const isEmpty = isRecord(one) && (one.kind === 'boxes' || one.kind === 'spans')
    if (isEmpty && !groups.has(widget)) groups.set(widget, [])
  }
  for (const [widget, annotations] of groups) {
    const old = isRecord(attributes[widget]) ? attributes[widget] : {}
    const name = typeof old.name === 'string' ? old.name : widget
    const kind = annotations[0] ? kindOf(annotations[0]) : (old.kind as AttributeKind)
    const metadata = isRecord(old.metadata) && old.kind === kind ? old.metadata : undefined
    for (const annotation of annotations) {
      notes.annotation(document, annotation)
      noteOrigin(document, annotation, notes)
    }
    if (kind === 'boxes') {
      set(
        name,
        writeBoxes(annotations, metadata ?? newMetadata('object-detection', writing), writing),
      )
    } else if (kind === 'spans') {
      set(name, writeSpans(annotations, metadata ?? newMetadata('text-span', writing), writing))
    } else {
      const { map, hidden } = drawClasses(annotations, document, writing.nameOf)
      for (const annotation of hidden) writing.lose('merged', annotation)
      for (const one of annotations) if (one.origin?.score !== undefined) writing.lose('score', one)
      const base = metadata ?? newMetadata('semantic-segmentation', writing)
      set(name.endsWith('-ref') ? name : `${name}-ref`, {
        value: pictureName(document, widget),
        metadata: { ...base, 'internal-color-map': map },
      })
    }
  }
  for (const [path, { value }] of Object.entries(document.responses)) {
    const old = isRecord(attributes[path]) ? attributes[path] : {}
    const isList = Array.isArray(value) && value.every((one) => typeof one === 'string')
    if (typeof value !== 'string' && !isList) notes.lose('responses', document)
    else set(typeof old.name === 'string' ? old.name : path, writeClasses(value, old, writing))
  }
  return line
}

function writeSource(document: AnnotationDocument): Record<string, unknown> {
  const medium = document.media.find(({ type }) => type === 'image' || type === 'text')
  const { source } = keptUnder(groundTruthExtension, medium?.extensions)
  const ref = medium?.src ?? medium?.fileName
  if (source !== undefined) return { ...(ref !== undefined && { 'source-ref': ref }), source }
  return medium?.type === 'text' && ref === undefined
    ? { source: '' }
    : { 'source-ref': ref ?? document.id }
}

function noteDocument(document: AnnotationDocument, notes: LossNotes): void {
  const plain = document.status === 'submitted' && document.revision === 0
  if (!plain || Object.keys(document.provenance).length > 0) notes.lose('provenance', document)
  const isOne = document.media.length === 1
  if (!isOne || !['image', 'text'].includes(document.media[0]!.type)) notes.lose('media', document)
}

function noteOrigin(
  document: AnnotationDocument,
  { origin, createdAt, updatedAt, annotator }: Annotation,
  notes: LossNotes,
): void {
  const { score: _, ...rest } = origin ?? {}
  const plain = origin?.source === 'ground-truth' && Object.keys(rest).length === 2
  if (!plain || createdAt || updatedAt || annotator) notes.lose('provenance', document)
}
