import type { Annotation, AnnotationDocument, BoxGeometry } from '@tagwright/schema'
import { geometryArea, geometryBounds } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import { type CocoAnnotation, cocoExtension } from './coco-types.js'
import type { CocoLossCode } from './losses.js'
import { writeGeometry } from './write-geometry.js'

/** What writing one annotation needs to know. */
export interface WriteContext {
  image: number | string
  medium: AnnotationDocument['media'][number]
  /** The COCO category of a label id, made when it is new. */
  categoryOf(label: string | undefined): { id: number | string; keypoints?: readonly string[] }
  takeId(wanted: unknown): number
  lose(code: CocoLossCode, annotation: string): void
}

/** Writes an annotation and the keypoints that belong to it; undefined when COCO has nothing for it. */
export function writeAnnotation(
  annotation: Annotation,
  pose: Annotation | undefined,
  context: WriteContext,
): CocoAnnotation | undefined {
  const kept = annotation.extensions?.[cocoExtension]
  const old: Record<string, unknown> = isRecord(kept) ? kept : {}
  const { geometry } = annotation
  const category = context.categoryOf(annotation.labels?.[0])
  const names = category.keypoints ?? []
  const written =
    geometry && writeGeometry(geometry, names, context.medium, old.uncompressed === true)
  if (!geometry || !written) {
    context.lose('coco.geometry', annotation.id)
    return undefined
  }
  for (const code of written.losses) context.lose(code, annotation.id)
  noteLosses(annotation, context)

  const {
    id,
    uncompressed: _,
    bbox,
    area,
    segmentation,
    attributes,
    score,
    category_id,
    ...others
  } = old
  const isEdited = annotation.origin?.edited === true
  const bounds = geometryBounds(geometry)
  // A rotated box is written as CVAT does: before rotation, with its angle among the attributes.
  const exact = geometry.type === 'box' ? (geometry as BoxGeometry) : bounds
  const turned = geometry.type === 'box' && geometry.rotation !== 0 ? geometry.rotation : undefined
  const result: CocoAnnotation = {
    id: context.takeId(id ?? numberOf(annotation.id)),
    image_id: context.image,
    category_id: annotation.labels?.length
      ? category.id
      : ((category_id as number | undefined) ?? category.id),
  }
  if (segmentation !== undefined && !isEdited) result.segmentation = segmentation as number[][]
  else if (written.segmentation) result.segmentation = written.segmentation
  result.area = area !== undefined && !isEdited ? (area as number) : (geometryArea(geometry) ?? 0)
  if (bbox !== undefined && !isEdited) result.bbox = bbox as number[]
  else if (exact) result.bbox = [exact.x, exact.y, exact.width, exact.height]
  const points = pose?.geometry
    ? writeGeometry(pose.geometry, names, context.medium, false)
    : written
  if (points?.keypoints) {
    const counted = pose ? pose.extensions?.[cocoExtension] : old
    result.keypoints = points.keypoints
    result.num_keypoints =
      isRecord(counted) && typeof counted.num_keypoints === 'number' && !isEdited
        ? counted.num_keypoints
        : (points.num_keypoints ?? 0)
  }
  Object.assign(result, others, points?.keypoints ? { num_keypoints: result.num_keypoints } : {})
  if (typeof result.iscrowd !== 'number') result.iscrowd = 0
  if (turned !== undefined && annotation.attributes?.rotation !== undefined) {
    context.lose('coco.rotation-attribute', annotation.id)
  }
  if (annotation.attributes || isRecord(attributes) || turned !== undefined) {
    result.attributes = {
      ...annotation.attributes,
      ...(isRecord(attributes) ? attributes : {}),
      ...(turned === undefined ? {} : { rotation: turned }),
    }
  }
  const stated = score ?? annotation.origin?.score
  if (typeof stated === 'number') result.score = stated
  return result
}

const numberOf = (id: string): number | undefined => {
  const match = /^coco-(\d{1,15})$/.exec(id)
  return match ? Number(match[1]) : undefined
}

function noteLosses(annotation: Annotation, { lose }: WriteContext): void {
  const { id } = annotation
  if (!/^coco-\d+$/.test(id)) lose('coco.ids', id)
  if ((annotation.labels?.length ?? 0) > 1) lose('coco.labels', id)
  if (!annotation.labels?.length) lose('coco.unlabelled', id)
  const {
    text,
    language,
    direction,
    comments,
    review,
    group,
    confidence,
    words,
    events,
    tier,
    speaker,
    order,
  } = annotation
  const parent = annotation.geometry?.type === 'keypoints' ? undefined : annotation.parent
  if (
    [
      text,
      language,
      direction,
      comments,
      review,
      group,
      confidence,
      words,
      events,
      tier,
      speaker,
      order,
      parent,
    ].some((member) => member !== undefined)
  ) {
    lose('coco.text', id)
  }
  const { origin, createdAt, updatedAt, annotator } = annotation
  const plain =
    origin?.kind === 'import' && origin.source === 'coco' && Object.keys(origin).length === 2
  if ((origin && !plain) || createdAt || updatedAt || annotator) lose('coco.provenance', id)
}
