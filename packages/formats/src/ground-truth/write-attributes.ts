import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { geometryBounds, sliceCodePoints } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import type { OffsetUnit } from '../crowd-html/read-element.js'
import type { AttributeKind } from './attribute.js'
import { groundTruthExtension } from './losses.js'

/** What writing attributes needs to know. */
export interface AttributeWriting {
  document: AnnotationDocument
  /** The number of a label in the order of the ontology. */
  indexOf(label: string): number
  nameOf(label: string | undefined): string
  unit: OffsetUnit
  lose(loss: string, annotation?: Annotation): void
  now(): string
}

/** The attribute that an annotation belongs to; undefined when there is none for its geometry. */
export function kindOf({ geometry }: Annotation): AttributeKind | undefined {
  if (geometry?.type === 'text-span') return 'spans'
  if (geometry?.type === 'mask') return 'masks'
  const hasArea = geometry && ['box', 'polygon', 'ellipse'].includes(geometry.type)
  const bounds = hasArea ? geometryBounds(geometry) : undefined
  return bounds && bounds.width > 0 && bounds.height > 0 ? 'boxes' : undefined
}

/** The metadata of a new attribute of some kind. */
export const newMetadata = (type: string, writing: AttributeWriting): Record<string, unknown> => ({
  type: `groundtruth/${type}`,
  'human-annotated': 'yes',
  'creation-date': writing.now(),
  'job-name': 'tagwright',
})

/** The classes of an attribute by number: as they were, and what is new in the order of the ontology. */
export function createClassMap(metadata: Record<string, unknown>, writing: AttributeWriting) {
  const old = isRecord(metadata['class-map']) ? metadata['class-map'] : {}
  const map: Record<string, unknown> = { ...old }
  const byName = new Map(Object.entries(old).map(([id, name]) => [name, id]))
  const take = (label: string | undefined): number => {
    const name = writing.nameOf(label)
    const found = byName.get(name)
    if (found !== undefined) return Number(found)
    let id = writing.indexOf(label ?? 'unlabelled')
    while (String(id) in map) id++
    map[String(id)] = name
    byName.set(name, String(id))
    return id
  }
  return { map, take }
}

/** Writes boxes with their classes and confidences. */
export function writeBoxes(
  annotations: readonly Annotation[],
  metadata: Record<string, unknown>,
  writing: AttributeWriting,
): { value: unknown; metadata: Record<string, unknown> } {
  const { map, take } = createClassMap(metadata, writing)
  const image = writing.document.media.find(({ type }) => type === 'image')
  const objects: unknown[] = []
  const entries = annotations.map((annotation) => {
    const { geometry, labels, extensions } = annotation
    const { x, y, width, height } = geometryBounds(geometry!)!
    if (geometry?.type !== 'box' || geometry.rotation !== 0) writing.lose('shape', annotation)
    objects.push({ confidence: scoreOf(annotation, writing) })
    const kept = keptUnder(groundTruthExtension, extensions)
    return { class_id: take(labels?.[0]), top: y, left: x, height, width, ...kept }
  })
  const known = image?.width && image.height
  const size = known ? [{ width: image.width, height: image.height, depth: 3 }] : []
  const { 'class-map': _, ...rest } = metadata
  return {
    value: { image_size: size, annotations: entries },
    metadata: { objects, 'class-map': map, ...rest },
  }
}

/** Writes named entities with their confidences. */
export function writeSpans(
  annotations: readonly Annotation[],
  metadata: Record<string, unknown>,
  writing: AttributeWriting,
): { value: unknown; metadata: Record<string, unknown> } {
  const medium = writing.document.media.find(({ type }) => type === 'text')
  const { source } = keptUnder(groundTruthExtension, medium?.extensions)
  const at = (offset: number) =>
    writing.unit === 'utf-16' && typeof source === 'string'
      ? sliceCodePoints(source, 0, offset).length
      : offset
  const scores: unknown[] = []
  const labels = new Set<string>()
  const entities = annotations.map((annotation) => {
    const { start, end } = annotation.geometry as { start: number; end: number }
    const label = writing.nameOf(annotation.labels?.[0])
    labels.add(label)
    scores.push({ confidence: scoreOf(annotation, writing) })
    const kept = keptUnder(groundTruthExtension, annotation.extensions)
    return { endOffset: at(end), startOffset: at(start), label, ...kept }
  })
  const list = [...labels].map((label) => ({ label }))
  return {
    value: { annotations: { labels: list, entities } },
    metadata: { entities: scores, ...metadata },
  }
}

function scoreOf(annotation: Annotation, writing: AttributeWriting): number {
  const { origin } = annotation
  if (!isNumber(origin?.score)) writing.lose('score', annotation)
  return origin?.score ?? 1
}

/** Writes a class, or a list of them, with its names. */
export function writeClasses(
  value: string | readonly string[],
  kept: Record<string, unknown>,
  writing: AttributeWriting,
): { value: unknown; metadata: Record<string, unknown> } {
  const old = isRecord(kept.metadata) ? kept.metadata : undefined
  const isList = typeof value !== 'string'
  const medium = writing.document.media[0]?.type === 'text' ? 'text' : 'image'
  const fresh = newMetadata(`${medium}-classification${isList ? '-multilabel' : ''}`, writing)
  if (typeof value === 'string') {
    const name = writing.nameOf(value)
    // A class that was not changed keeps its number, which nothing else tells.
    if (old?.['class-name'] === name) return { value: kept.value, metadata: old }
    const { confidence: _, ...rest } = old ?? fresh
    return {
      value: writing.indexOf(value),
      metadata: { confidence: 1, ...rest, 'class-name': name },
    }
  }
  const { map, take } = createClassMap(old ?? {}, writing)
  const ids = value.map(take)
  const before = Array.isArray(kept.value) ? kept.value.map(Number) : undefined
  if (old && JSON.stringify(ids) === JSON.stringify(before)) {
    return { value: kept.value, metadata: old }
  }
  const confidence = Object.fromEntries(ids.map((id) => [id, 1]))
  return {
    value: ids,
    metadata: { ...(old ?? fresh), 'class-map': map, 'confidence-map': confidence },
  }
}
