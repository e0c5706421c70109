import type {
  Annotation,
  AttributeValue,
  DocumentMedium,
  Geometry,
  Point2,
} from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { readDecimal } from '../convert/decimals.js'
import { keepUnder } from '../convert/extensions.js'
import type { LabelBook } from '../convert/label-book.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { ParseEvent } from '../format/parse-event.js'
import { issueEvent } from '../issues/issue-event.js'
import { maskOfPicture, valuePicture } from '../png/mask-images.js'
import { readPng } from '../png/read-png.js'
import { boxOfCorners } from '../shapes/rectangle.js'
import { readBytes } from '../source/read.js'
import type { SourceFile } from '../source/source-file.js'
import { placeOf, readXml, type XmlNode } from '../xml/read-xml.js'
import { childOf, childrenOf, textOf } from '../xml/xml-element.js'
import { labelmeExtension } from './read-shape.js'

/** Reads an annotation file of the LabelMe web tool of MIT: polygons, boxes, and masks from pictures beside. */
export async function* parseWebXml(
  file: SourceFile,
  id: string,
  labels: LabelBook,
  files: readonly SourceFile[],
): AsyncGenerator<ParseEvent> {
  const document = bareDocument(id)
  const medium: DocumentMedium & { fileName: string } = { id: 'image', type: 'image', fileName: '' }
  document.media.push(medium)
  let folder = ''
  for await (const event of readXml(file, ({ depth }) => depth === 1)) {
    if (event.kind === 'issue') yield event
    else if (event.kind === 'open' && event.node.name !== 'annotation') {
      const data = { format: 'LabelMe XML', reason: `its root is <${event.node.name}>` }
      yield issueEvent('TW-FORMATS-001', data, placeOf(event.node, file.name))
      return
    } else if (event.kind === 'element') {
      const { node } = event
      if (node.name === 'filename') medium.fileName = textOf(node).trim()
      else if (node.name === 'folder') folder = textOf(node).trim()
      else if (node.name === 'imagesize') {
        const width = Number(textOf(childOf(node, 'ncols')))
        const height = Number(textOf(childOf(node, 'nrows')))
        if (width > 0 && height > 0) Object.assign(medium, { width, height })
      } else if (node.name === 'object' && textOf(childOf(node, 'deleted')).trim() !== '1') {
        const at = placeOf(node, file.name)
        const read = await readGeometry(node, medium, files)
        if ('missing' in read) yield issueEvent('TW-FORMATS-003', { what: read.missing }, at)
        if (read.geometry) document.annotations.push(readObject(node, read.geometry, labels))
        else if (!('missing' in read)) {
          const expected = 'a polygon of at least 3 points or a mask'
          yield issueEvent('TW-FORMATS-011', { what: 'The object', expected }, at)
        }
      }
    }
  }
  medium.fileName ||= `${stemOf(baseName(file.name))}.jpg`
  const ids = new Set(document.annotations.map((annotation) => annotation.id))
  for (const annotation of document.annotations) {
    // A whole that was deleted, or is not in the file, is no parent.
    if (annotation.parent !== undefined && !ids.has(annotation.parent)) delete annotation.parent
  }
  if (folder !== '') Object.assign(document, keepUnder(labelmeExtension, { folder }))
  yield { kind: 'document', document }
}

async function readGeometry(
  node: XmlNode,
  medium: { width?: number; height?: number },
  files: readonly SourceFile[],
): Promise<{ geometry?: Geometry; missing?: string }> {
  const polygon = childOf(node, 'polygon')
  if (polygon) {
    const points = childrenOf(polygon, 'pt').flatMap((pt): Point2[] => {
      const x = readDecimal(textOf(childOf(pt, 'x')))
      const y = readDecimal(textOf(childOf(pt, 'y')))
      return x === undefined || y === undefined ? [] : [[x, y]]
    })
    const isBox = /bounding_box/.test(textOf(childOf(node, 'type')))
    const box = isBox ? boxOfCorners(points, 0.01) : undefined
    if (box) return { geometry: box }
    if (points.length < 3) return {}
    return { geometry: { type: 'polygon', parts: [{ exterior: points, holes: [] }] } }
  }
  const segment = childOf(node, 'segm')
  const name = textOf(segment && childOf(segment, 'mask')).trim()
  if (!segment || name === '') return {}
  const picture = files.find((file) => baseName(file.name) === name)
  const bytes = picture && (await readBytes(picture, 200 * 1024 * 1024))
  const read = bytes && readPng(bytes)
  if (read && 'png' in read) {
    const values = valuePicture(read.png)
    const { width = values.width, height = values.height } = medium
    return { geometry: maskOfPicture(values, { width, height }) }
  }
  const reason = read ? ` (${read.reason})` : ''
  const missing = `The mask "${name}"${reason}`
  const box = childOf(segment, 'box')
  const [left, top, right, bottom] = ['xmin', 'ymin', 'xmax', 'ymax'].map((edge) =>
    readDecimal(textOf(box && childOf(box, edge))),
  )
  if (left === undefined || top === undefined || !(right! > left) || !(bottom! > top)) {
    return { missing }
  }
  const size = { width: right! - left, height: bottom! - top }
  return { missing, geometry: { type: 'box', x: left, y: top, ...size, rotation: 0 } }
}

function readObject(node: XmlNode, geometry: Geometry, labels: LabelBook): Annotation {
  const text = (name: string) => textOf(childOf(node, name)).trim()
  const attributes: Record<string, AttributeValue> = Object.create(null)
  if (text('occluded') !== '') attributes.occluded = text('occluded') === 'yes'
  for (const part of text('attributes').split(',')) {
    const [, name = '', value] = /^\s*([^=]+?)\s*(?:=\s*(.*?))?\s*$/.exec(part) ?? []
    if (/^[A-Za-z0-9._:-]{1,128}$/.test(name)) attributes[name] = value ?? true
  }
  const parts = childOf(node, 'parts')
  const whole = textOf(parts && childOf(parts, 'ispartof')).trim()
  const name = text('name')
  return {
    id: `object-${text('id') || node.index}`,
    media: 'image',
    geometry,
    labels: name === '' ? [] : [labels.take(name).id],
    origin: { kind: 'import', source: 'labelme' },
    ...(/^\d+$/.test(whole) && { parent: `object-${whole}` }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...keepUnder(labelmeExtension, {
      date: text('date') || undefined,
      verified: text('verified') === '1' ? 1 : undefined,
    }),
  }
}
