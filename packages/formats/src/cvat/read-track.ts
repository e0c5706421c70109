import type { Annotation, AnnotationDocument, AttributeValue, Keyframe } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { readDecimal, tidy } from '../convert/decimals.js'
import { keepUnder } from '../convert/extensions.js'
import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import { placeOf, type XmlNode } from '../xml/read-xml.js'
import { childOf, childrenOf, textOf } from '../xml/xml-element.js'
import { type CvatLabels, cvatExtension } from './cvat-labels.js'
import { readAttributes, shapeIssue } from './read-image.js'
import { readShape, shapeNames } from './read-shape.js'

/** A video whose tracks are being read. */
export interface VideoReading {
  document: AnnotationDocument
  /** Frames a second. */
  rate: number
}

/** Begins the document of a video by what the head says of it. */
export function createVideo(id: string, meta: XmlNode | undefined, rate: number): VideoReading {
  const document = bareDocument(id)
  const size = meta && childOf(childOf(meta, 'task') ?? meta, 'original_size')
  const [width, height] = ['width', 'height'].map(
    (name) => size && readDecimal(textOf(childOf(size, name))),
  )
  const source = meta ? textOf(childOf(meta, 'source')).trim() : ''
  document.media.push({
    id: 'video',
    type: 'video',
    frameRate: rate,
    ...(source !== '' && { fileName: source }),
    ...(width && width > 0 && { width }),
    ...(height && height > 0 && { height }),
  })
  return { document, rate }
}

/** Reads a `<track>`; frames between keyframes are left out, since they follow from these. */
export function* readTrack(
  node: XmlNode,
  { document, rate }: VideoReading,
  labels: CvatLabels,
  file: string,
): Generator<ParseEvent> {
  const { id = String(node.index), label: name = '', group_id: group, ...others } = node.attributes
  const label = labels.of(name)
  const keyframes: Keyframe[] = []
  const frames: Record<string, unknown> = {}
  let first: Record<string, AttributeValue> | undefined
  for (const child of childrenOf(node) as XmlNode[]) {
    if (!shapeNames.has(child.name)) continue
    const { frame: text = '', outside, occluded, keyframe, z_order: z } = child.attributes
    if (keyframe === '0' && outside !== '1') continue
    const frame = readDecimal(text)
    const read = readShape(child)
    if (frame === undefined) {
      const issue = formatIssue(
        'TW-FORMATS-004',
        { what: '@frame', value: text },
        placeOf(child, file),
      )
      yield { kind: 'issue', issue }
      continue
    }
    if (!('geometry' in read)) {
      yield shapeIssue(read, child, file)
      continue
    }
    const attributes = readAttributes(child, label)
    if (occluded === '1') attributes.occluded = true
    first ??= attributes
    frames[frame] = {
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(z !== undefined && z !== '0' && { z_order: z }),
    }
    keyframes.push({
      time: tidy(frame / rate),
      geometry: read.geometry as Keyframe['geometry'],
      ...(outside === '1' && { outside: true }),
    })
  }
  if (keyframes.length === 0) {
    yield {
      kind: 'issue',
      issue: formatIssue('TW-FORMATS-003', { what: 'A shape of the track' }, placeOf(node, file)),
    }
    return
  }
  keyframes.sort((a, b) => a.time - b.time)
  const annotation: Annotation = {
    id: `track-${/^[A-Za-z0-9._:-]{1,100}$/.test(id) ? id : node.index}`,
    media: 'video',
    geometry: { type: 'track', keyframes },
    labels: label ? [label.id] : [],
    origin: { kind: 'import', source: 'cvat' },
    ...keepUnder(cvatExtension, { ...others, frames }),
  }
  if (first && Object.keys(first).length > 0) annotation.attributes = first
  if (group !== undefined && group !== '0') annotation.group = group
  if (document.annotations.some((one) => one.id === annotation.id)) {
    yield { kind: 'issue', issue: formatIssue('TW-FORMATS-006', { id }, placeOf(node, file)) }
    annotation.id = `track-at-${node.index}`
  }
  document.annotations.push(annotation)
}
