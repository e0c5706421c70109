import type { AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { annotationsOf } from '../convert/annotations-of.js'
import { plainName } from '../convert/names.js'
import { baseName, createPathMaker, mediumName, stemOf } from '../convert/paths.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { SizeCollector } from '../image-size/size-file.js'
import { formatIssue } from '../issues/catalogue.js'
import { beginNotes } from '../losses/begin-notes.js'
import type { LossNotes } from '../losses/note-losses.js'
import { encodeGrey } from '../png/mask-images.js'
import { fillGeometry } from '../shapes/fill.js'
import { pngMaskCommon, pngMaskLosses } from './losses.js'

/** How pictures of masks are written. */
export interface PngMaskSerializeOptions {
  /** Whether a second picture tells annotations of one label apart. @default true */
  instances?: boolean
}

/** The most pixels of a picture that is written. */
const mostPixels = 200_000_000

/**
 * Writes a picture of class numbers for each image, another of instance numbers, and the names of
 * the classes: 0 is background, classes count from 1 in the order of the ontology.
 */
export async function* serializePngMask(
  corpus: Corpus,
  options: PngMaskSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const { notes, events } = beginNotes(corpus, {
    format: 'png-mask',
    kinds: pngMaskCommon,
    losses: pngMaskLosses,
    extension: 'png-mask',
  })
  const classes = new Map<string, number>()
  const names = ['background']
  for (const { id, name } of corpus.dataset.ontology.labels) {
    classes.set(id, names.length)
    names.push(plainName(name))
  }
  const classOf = (id = 'unlabelled') => {
    const found = classes.get(id)
    if (found !== undefined) return found
    classes.set(id, names.length)
    return names.push(id) - 1
  }
  const pathOf = createPathMaker()
  const sizes = new SizeCollector()
  const both = options?.instances ?? true
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    notes.document(document)
    for (const medium of document.media) {
      if (medium.type !== 'image') continue
      const name = stemOf(baseName(mediumName(medium) ?? '')) || document.id
      const { width = 0, height = 0 } = medium
      if (!(width > 0 && height > 0) || width * height > mostPixels) {
        const reason = width > 0 ? 'it is too large' : 'its size is not known'
        const data = { what: `The image "${name}"`, format: 'a PNG', reason }
        yield { kind: 'issue', issue: formatIssue('TW-FORMATS-018', data) }
        for (const one of annotationsOf(document, medium)) notes.lose('geometry', document, one)
        continue
      }
      const drawn = draw(document, medium, { classOf, notes, both })
      const path = pathOf(`SegmentationClass/${name}.png`)
      const file = (at: string, values: Uint16Array): SerializeEvent => ({
        kind: 'file',
        file: { path: at, content: [encodeGrey(width, height, values)] },
      })
      yield file(path, drawn.classes)
      if (both) yield file(path.replace('Class', 'Object'), drawn.instances)
      sizes.add(medium.fileName ?? `${name}.jpg`, medium)
    }
  }
  const map = Object.fromEntries(names.map((name, i) => [i, name]))
  const content = [new TextEncoder().encode(`${JSON.stringify({ label_map: map }, null, 2)}\n`)]
  yield { kind: 'file', file: { path: 'label_map.json', content } }
  yield sizes.event()
  yield* events()
}

function draw(
  document: AnnotationDocument,
  medium: DocumentMedium,
  { classOf, notes, both }: { classOf(label?: string): number; notes: LossNotes; both: boolean },
): { classes: Uint16Array; instances: Uint16Array } {
  const size = { width: medium.width!, height: medium.height! }
  const classes = new Uint16Array(size.width * size.height)
  const instances = new Uint16Array(size.width * size.height)
  const annotations = annotationsOf(document, medium)
  const areas: number[] = []
  for (const [i, { geometry, labels }] of annotations.entries()) {
    const value = classOf(labels?.[0])
    let area = 0
    if (geometry) {
      fillGeometry(geometry, size, (y, left, right) => {
        const [from, to] = [y * size.width + left, y * size.width + right]
        // Parts of one annotation may cover a pixel twice.
        for (let at = from; at < to; at++) if (instances[at] !== i + 1) area++
        classes.fill(value, from, to)
        instances.fill(i + 1, from, to)
      })
    }
    areas.push(area)
  }
  const seen = new Uint32Array(annotations.length + 1)
  for (const value of instances) seen[value]!++
  const taken = new Set<string>()
  for (const [i, annotation] of annotations.entries()) {
    const lose = (loss: string) => notes.lose(loss, document, annotation)
    const shown = seen[i + 1]!
    if (shown === 0) {
      lose('geometry')
      continue
    }
    notes.annotation(document, annotation)
    if (shown < areas[i]!) lose('overlap')
    if (annotation.geometry?.type !== 'mask') lose('shape')
    const label = annotation.labels?.[0] ?? ''
    if (!both && taken.has(label)) lose('merged')
    taken.add(label)
  }
  return { classes, instances }
}
