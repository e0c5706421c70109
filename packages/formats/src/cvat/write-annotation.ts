import type { Annotation, AttributeValue, Label, TrackGeometry } from '@tagwright/schema'
import { isKnownGeometry } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { plainName } from '../convert/names.js'
import { isRecord } from '../convert/numbers.js'
import { hasImpossible, toElement } from '../xml/write-xml.js'
import type { XmlElement } from '../xml/xml-element.js'
import { cvatExtension, writeAttribute } from './cvat-labels.js'
import { writeShape } from './write-shape.js'

/** What writing an annotation needs to know. */
export interface AnnotationContext {
  label: Label | undefined
  name: string
  lose(loss: string): void
}

/** Writes an annotation of an image; undefined when CVAT has no shape for it. */
export function writeAnnotation(
  annotation: Annotation,
  context: AnnotationContext,
): XmlElement | undefined {
  const { geometry, attributes = {} } = annotation
  const shape =
    geometry && isKnownGeometry(geometry) ? writeShape(geometry, context.lose) : undefined
  if (!shape) return undefined
  const {
    z_order: z = '0',
    source = 'manual',
    ...others
  } = textsOf(keptUnder(cvatExtension, annotation.extensions))
  const { group } = annotation
  if (group !== undefined && !/^\d{1,15}$/.test(group)) context.lose('structure')
  if (annotation.parent !== undefined) context.lose('structure')
  return {
    name: shape.name,
    attributes: {
      label: context.name,
      source,
      occluded: attributes.occluded === true ? '1' : '0',
      ...shape.attributes,
      z_order: z,
      ...(group !== undefined && /^\d{1,15}$/.test(group) && { group_id: group }),
      ...others,
    },
    children: [...shape.children, ...writeAttributes(attributes, context)],
  }
}

/** Writes a track with a shape for each keyframe. */
export function writeTrack(
  annotation: Annotation,
  id: number,
  rate: number,
  context: AnnotationContext,
): XmlElement | undefined {
  const { keyframes } = annotation.geometry as TrackGeometry
  const { frames, ...others } = keptUnder(cvatExtension, annotation.extensions)
  const kept = isRecord(frames) ? frames : {}
  const children: XmlElement[] = []
  for (const { time, geometry, outside, interpolation } of keyframes) {
    const frame = Math.round(time * rate)
    if (Math.abs(frame / rate - time) > 1e-6 || interpolation === 'hold') context.lose('frames')
    const shape = writeShape(geometry, context.lose)
    if (!shape) continue
    const own = kept[frame]
    const old = isRecord(own) ? own : {}
    const attributes = isRecord(old.attributes)
      ? (old.attributes as Record<string, AttributeValue>)
      : isRecord(own)
        ? {}
        : (annotation.attributes ?? {})
    children.push({
      name: shape.name,
      attributes: {
        frame: String(frame),
        outside: outside ? '1' : '0',
        occluded: attributes.occluded === true ? '1' : '0',
        keyframe: '1',
        ...shape.attributes,
        z_order: typeof old.z_order === 'string' ? old.z_order : '0',
      },
      children: [...shape.children, ...writeAttributes(attributes, context)],
    })
  }
  if (children.length === 0) return undefined
  const old = /^track-(\d{1,15})$/.exec(annotation.id)?.[1]
  const { group } = annotation
  return {
    name: 'track',
    attributes: {
      id: old ?? String(id),
      label: context.name,
      ...(group !== undefined && /^\d{1,15}$/.test(group) && { group_id: group }),
      ...textsOf(others),
    },
    children,
  }
}

function writeAttributes(
  attributes: Record<string, AttributeValue>,
  { label, lose }: AnnotationContext,
): XmlElement[] {
  const elements: XmlElement[] = []
  for (const [id, value] of Object.entries(attributes)) {
    if (id === 'occluded' && typeof value === 'boolean') {
      if (!value) lose('attributes')
      continue
    }
    const definition = label?.attributes?.find((one) => one.id === id)
    const written = writeAttribute(value, definition)
    if (!written?.isKept) lose('attributes')
    if (!written) continue
    if (hasImpossible(written.text)) lose('characters')
    const name = definition?.name ? plainName(definition.name) : id
    const children = written.text === '' ? [] : [written.text]
    elements.push({ name: 'attribute', attributes: { name }, children })
  }
  return elements
}

const textsOf = (kept: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

/** Elements that were kept as they came. */
export const elementsOf = (value: unknown): XmlElement[] =>
  (Array.isArray(value) ? value : [])
    .map((one) => toElement(one))
    .filter((one) => one !== undefined)
