import type { Annotation, AnnotationDocument, DocumentMedium, Geometry } from '@tagwright/schema'
import { isKnownGeometry } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { createLossNotes, type LossNotes } from '../losses/note-losses.js'
import { viaCommon, viaLosses } from './losses.js'
import { viaExtension } from './read-region.js'
import { readMetadata, valuesOf } from './read-via3.js'
import { writeAttributes, writeShape, writeValue } from './write-region.js'
import { writeVia3Values } from './write-via3-values.js'

/** Writes a project of VIA 2, and one of VIA 3 with the views that came from one. */
export async function* serializeVia(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(viaLosses)
  const notes = createLossNotes({
    format: 'via',
    kinds: viaCommon,
    counter,
    extensions: [viaExtension],
  })
  notes.dataset(corpus.dataset)
  const nameOf = createLabelNames(corpus.dataset)
  const { via3, ...settings } = keptUnder(viaExtension, corpus.dataset.extensions)
  const images: Record<string, unknown> = Object.create(null)
  const metadata: Record<string, unknown> = Object.create(null)
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    const { vid } = keptUnder(viaExtension, document.extensions)
    if (isRecord(via3) && typeof vid === 'string')
      writeView(document, metadata, via3.attribute, nameOf, notes)
    else writeImages(document, images, nameOf, notes)
  }
  const encoder = new TextEncoder()
  const file = (path: string, value: unknown): SerializeEvent => ({
    kind: 'file',
    file: { path, content: [encoder.encode(`${JSON.stringify(value, null, 2)}\n`)] },
  })
  const project = {
    _via_settings: {},
    ...settings,
    _via_img_metadata: images,
    _via_attributes: settings._via_attributes ?? { region: {}, file: {} },
  }
  if (!isRecord(via3) || Object.keys(images).length > 0) yield file('via_project.json', project)
  if (isRecord(via3)) yield file('via3_project.json', { ...via3, metadata })
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

function writeImages(
  document: AnnotationDocument,
  images: Record<string, unknown>,
  nameOf: (label: string | undefined) => string,
  notes: LossNotes,
): void {
  notes.document(document)
  for (const medium of document.media) {
    if (medium.type !== 'image') continue
    const kept = keptUnder(viaExtension, medium.extensions)
    const filename = kept.filename ?? medium.fileName ?? medium.src ?? document.id
    const size = kept.size ?? -1
    let key = `${filename}${size}`
    for (let n = 2; key in images; n++) key = `${filename}${size}-${n}`
    const regions = writeRegions(document, medium, nameOf, notes)
    images[key] = { filename, size, regions, file_attributes: writeResponses(document, notes) }
  }
}

function writeRegions(
  document: AnnotationDocument,
  medium: DocumentMedium,
  nameOf: (label: string | undefined) => string,
  notes: LossNotes,
): unknown[] {
  const only = document.media.length === 1 ? medium.id : undefined
  const regions: unknown[] = []
  for (const annotation of document.annotations) {
    if ((annotation.media ?? only) !== medium.id) continue
    const lose = (loss: string) => notes.lose(loss, document, annotation)
    const shape = writeShape(annotation.geometry, lose)
    if (!shape) {
      lose('geometry')
      continue
    }
    notes.annotation(document, annotation)
    regions.push({
      shape_attributes: shape,
      region_attributes: writeAttributes(annotation, nameOf, lose),
    })
  }
  return regions
}

function writeResponses(document: AnnotationDocument, notes: LossNotes): Record<string, unknown> {
  const { names } = keptUnder(viaExtension, document.extensions)
  const result: Record<string, unknown> = {}
  for (const [path, { value }] of Object.entries(document.responses)) {
    const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
    if (typeof value !== 'string' && !isList) {
      notes.lose('responses', document)
      continue
    }
    const name = isRecord(names) && typeof names[path] === 'string' ? names[path] : path
    result[name] = writeValue(value as string | string[], () => notes.lose('responses', document))
  }
  return result
}

/** Entries of VIA 3 go back as they came while they say the same; what was changed of spans and attributes is written anew. */
function writeView(
  document: AnnotationDocument,
  metadata: Record<string, unknown>,
  attributes: unknown,
  nameOf: (label: string | undefined) => string,
  notes: LossNotes,
): void {
  const { unread } = keptUnder(viaExtension, document.extensions)
  for (const old of Array.isArray(unread) ? unread : []) {
    if (isRecord(old) && typeof old.mid === 'string') metadata[old.mid] = old.entry
  }
  for (const annotation of document.annotations) {
    const { mid, entry } = keptUnder(viaExtension, annotation.extensions)
    const lose = (loss: string) => notes.lose(loss, document, annotation)
    const z = isRecord(entry) ? timesOf(annotation, entry) : undefined
    if (typeof mid !== 'string' || !isRecord(entry) || !z) {
      lose('geometry')
      continue
    }
    const now = writeAttributes(annotation, nameOf, () => lose('attributes'))
    const isSame = sameMembers(now, valuesOf(entry.av, attributes))
    metadata[mid] = { ...entry, z, ...(!isSame && { av: writeVia3Values(now, attributes, lose) }) }
    notes.annotation(document, annotation)
  }
}

/** The times of an entry: as they were while its geometry is the same, or those of a span that was moved. */
function timesOf({ geometry }: Annotation, entry: Record<string, unknown>): unknown {
  const before: Geometry | 'file' | undefined = readMetadata(entry)
  if (JSON.stringify(before) === JSON.stringify(geometry)) return entry.z
  const isSameKind = typeof before === 'object' && before.type === geometry?.type
  const known = isSameKind && geometry && isKnownGeometry(geometry) ? geometry : undefined
  if (known?.type === 'span') return [known.start, known.end]
  return known?.type === 'instant' ? [known.time] : undefined
}

const sameMembers = (a: Record<string, unknown>, b: Record<string, unknown>): boolean => {
  const sorted = (value: Record<string, unknown>) =>
    JSON.stringify(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
  return sorted(a) === sorted(b)
}
