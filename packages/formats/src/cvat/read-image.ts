import type { Annotation, AnnotationDocument, AttributeValue, Label } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { readDecimal } from '../convert/decimals.js'
import { keepUnder } from '../convert/extensions.js'
import { baseName } from '../convert/paths.js'
import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import { placeOf, plainElement, type XmlNode } from '../xml/read-xml.js'
import { childrenOf, textOf, type XmlElement } from '../xml/xml-element.js'
import { attributeId, type CvatLabels, cvatExtension, readAttribute } from './cvat-labels.js'
import { readShape, type ShapeReading, shapeNames } from './read-shape.js'

/** Reads an `<image>`: shapes become annotations, tags the response `tags`. */
export function* readImage(
  node: XmlNode,
  id: string,
  labels: CvatLabels,
  file: string,
): Generator<ParseEvent> {
  const document = bareDocument(id)
  const { name = '', width, height, ...others } = node.attributes
  const [w, h] = [readDecimal(width ?? ''), readDecimal(height ?? '')]
  document.media.push({
    id: 'image',
    type: 'image',
    fileName: baseName(name) || name,
    ...(w !== undefined && w > 0 && { width: w }),
    ...(h !== undefined && h > 0 && { height: h }),
    ...(others.subset && { split: others.subset }),
    ...keepUnder(cvatExtension, { ...others, name: baseName(name) === name ? undefined : name }),
  })
  const unread: XmlElement[] = []
  const tags: XmlElement[] = []
  for (const child of childrenOf(node) as XmlNode[]) {
    if (child.name === 'tag') tags.push(plainElement(child))
    else if (!shapeNames.has(child.name)) unread.push(plainElement(child))
    else {
      const read = readShape(child)
      if ('geometry' in read) addShape(document, child, read, labels)
      else {
        yield shapeIssue(read, child, file)
        unread.push(plainElement(child))
      }
    }
  }
  if (tags.length > 0) {
    const value = tags.map(({ attributes }) => labels.of(attributes.label ?? '')?.id ?? 'x')
    document.responses.tags = { state: 'answered', value }
  }
  const kept = { tags: tags.length ? tags : undefined, unread: unread.length ? unread : undefined }
  Object.assign(document, keepUnder(cvatExtension, kept))
  yield { kind: 'document', document }
}

/** What is wrong with a shape, as an issue. */
export function shapeIssue(
  read: Exclude<ShapeReading, { geometry: unknown }>,
  node: XmlNode,
  file: string,
): ParseEvent {
  const place = placeOf(node, file)
  const { wrong, what, value } = read
  const issue =
    wrong === 'number'
      ? formatIssue('TW-FORMATS-004', { what, value }, place)
      : wrong === 'size'
        ? formatIssue('TW-FORMATS-005', { what, value }, place)
        : wrong === 'points'
          ? formatIssue('TW-FORMATS-011', { what, expected: value }, place)
          : formatIssue('TW-FORMATS-009', { what }, place)
  return { kind: 'issue', issue }
}

/** The members of shapes that geometry says. */
const geometric = new Set(
  'label occluded group_id points xtl ytl xbr ybr rotation cx cy rx ry rle left top width height'.split(
    ' ',
  ),
)

function addShape(
  document: AnnotationDocument,
  node: XmlNode,
  read: Extract<ShapeReading, { geometry: unknown }>,
  labels: CvatLabels,
): void {
  const { label: name = '', occluded, group_id: group } = node.attributes
  const label = labels.of(name)
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node.attributes))
    if (!geometric.has(key)) kept[key] = value
  const attributes = readAttributes(node, label)
  if (occluded === '1') attributes.occluded = true
  if (node.name === 'skeleton')
    kept.skeleton = childrenOf(node, 'points').map((one) => plainElement(one as XmlNode))
  const annotation: Annotation = {
    id: `${node.name}-${node.index}`,
    media: 'image',
    geometry: read.geometry,
    labels: label ? [label.id] : [],
    origin: { kind: 'import', source: 'cvat' },
    ...keepUnder(cvatExtension, kept),
  }
  if (Object.keys(attributes).length > 0) annotation.attributes = attributes
  if (group !== undefined && group !== '0') annotation.group = group
  document.annotations.push(annotation)
}

/** The attributes of a shape by the definitions of its label. */
export function readAttributes(
  node: XmlElement,
  label: Label | undefined,
): Record<string, AttributeValue> {
  const values: Record<string, AttributeValue> = Object.create(null)
  for (const child of childrenOf(node, 'attribute')) {
    const id = attributeId(child.attributes.name ?? '')
    const definition = label?.attributes?.find((one) => one.id === id)
    if (id !== '__proto__') values[id] = readAttribute(textOf(child), definition)
  }
  return values
}
