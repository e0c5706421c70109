import type { AnnotationDocument } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { readDecimal } from '../convert/decimals.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { placeOf, plainElement, readXml, type XmlNode } from '../xml/read-xml.js'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.js'
import { readObject, vocExtension } from './read-object.js'

/** How Pascal VOC is read. */
export interface VocParseOptions {
  /** `one-based`: pixels from 1, inclusive, as the VOC kit has them; most tools write edges from 0. @default 'edges' */
  pixels?: 'edges' | 'one-based'
}

/** Reads Pascal VOC annotations: one document a file. */
export async function* parseVoc(
  files: readonly SourceFile[],
  options: VocParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const labels = new LabelBook()
  const makeId = createIdMaker()
  const oneBased = options?.pixels === 'one-based'
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) {
      if (!/\.xml$/i.test(file.name)) continue
      yield* parseFile(file, makeId(stemOf(file.name)), labels, oneBased)
    }
  }
  yield* datasetFirst(all(), () => labels.dataset(), environment)
}

async function* parseFile(
  file: SourceFile,
  id: string,
  labels: LabelBook,
  oneBased: boolean,
): AsyncGenerator<ParseEvent> {
  const document = bareDocument(id)
  const medium: AnnotationDocument['media'][number] = { id: 'image', type: 'image' }
  document.media.push(medium)
  const others: XmlElement[] = []
  let root = false
  for await (const event of readXml(file, (node) => node.depth === 1)) {
    if (event.kind === 'issue') {
      yield event
    } else if (event.kind === 'open') {
      root = event.node.name === 'annotation'
      if (root) continue
      const data = { format: 'Pascal VOC', reason: `its root is <${event.node.name}>` }
      const issue = formatIssue('TW-FORMATS-001', data, placeOf(event.node, file.name))
      yield { kind: 'issue', issue }
      return
    } else if (event.kind === 'element') {
      const { node } = event
      if (node.name === 'object')
        yield* addObject(node, document, { labels, oneBased, file: file.name })
      else if (node.name === 'filename') medium.fileName = textOf(node)
      else if (node.name === 'size') readSize(node, medium, others)
      else others.push(plainElement(node))
    }
  }
  if (!root) return
  medium.fileName ??= `${stemOf(baseName(file.name))}.jpg`
  // The name of the file, where it is not that of the image.
  const path = stemOf(file.name) === stemOf(medium.fileName) ? undefined : file.name
  Object.assign(
    medium,
    keepUnder(vocExtension, { elements: others.length ? others : undefined, path }),
  )
  yield { kind: 'document', document }
}

function readSize(
  node: XmlElement,
  medium: AnnotationDocument['media'][number],
  others: XmlElement[],
): void {
  const width = readDecimal(textOf(childOf(node, 'width')))
  const height = readDecimal(textOf(childOf(node, 'height')))
  if (width !== undefined && width > 0) medium.width = width
  if (height !== undefined && height > 0) medium.height = height
  const rest = childrenOf(node).filter(({ name }) => name !== 'width' && name !== 'height')
  if (rest.length > 0)
    others.push({
      name: 'size',
      attributes: {},
      children: rest.map((child) => plainElement(child as XmlNode)),
    })
}

interface Place {
  labels: LabelBook
  oneBased: boolean
  file: string
}

function* addObject(
  node: XmlNode,
  document: AnnotationDocument,
  place: Place,
  parent?: string,
): Generator<ParseEvent> {
  const object = readObject(node, place.oneBased)
  const location = placeOf(node, place.file)
  for (const { what, value, kind } of object.problems) {
    const issue =
      kind === 'missing'
        ? formatIssue('TW-FORMATS-003', { what: `<${what}>` }, location)
        : kind === 'number'
          ? formatIssue('TW-FORMATS-004', { what: `<${what}>`, value }, location)
          : formatIssue('TW-FORMATS-005', { what, value }, location)
    yield { kind: 'issue', issue }
  }
  if (!object.geometry) return
  const id = parent ? `${parent}-part-${node.index}` : `object-${node.index}`
  const { geometry } = object
  document.annotations.push({
    id,
    media: 'image',
    ...(parent && { parent }),
    geometry,
    labels: object.name === '' ? [] : [place.labels.take(object.name).id],
    ...(Object.keys(object.attributes).length > 0 && { attributes: object.attributes }),
    origin: { kind: 'import', source: 'voc' },
    ...keepUnder(vocExtension, {
      elements: object.others.length
        ? object.others.map((child) => plainElement(child as XmlNode))
        : undefined,
      box: object.box,
    }),
  })
  for (const part of object.parts) yield* addObject(part as XmlNode, document, place, id)
}
