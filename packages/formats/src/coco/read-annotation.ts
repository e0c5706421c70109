import type { Annotation, AttributeValue, Label } from '@tagwright/schema'
import { geometryArea, geometryBounds } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import type { FormatIssue, SourceLocation } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import { type CocoAnnotation, cocoExtension } from './coco-types.js'
import { readBox, readKeypoints, readRotatedBox, readSegmentation } from './read-geometry.js'

/** What reading one annotation needs to know. */
export interface AnnotationContext {
  /** Unique id for the annotation's own id. */
  id: string
  media: string
  label: Label | undefined
  location: SourceLocation
  report(issue: FormatIssue): void
}

/**
 * Reads one COCO annotation. A segmentation is its geometry, else its box; keypoints beside them
 * become a second annotation whose parent it is. Numbers that the geometry does not state itself
 * (a box or area that disagrees) ride in the extensions.
 */
export function readAnnotation(raw: CocoAnnotation, context: AnnotationContext): Annotation[] {
  const { id, image_id: _image, category_id: _category, ...rest } = raw
  const {
    bbox,
    segmentation,
    area,
    iscrowd,
    keypoints,
    num_keypoints,
    score,
    attributes,
    ...others
  } = rest
  const problem = (what: string, reason: string) =>
    context.report(
      formatIssue(
        'TW-FORMATS-011',
        { what: `${what} of annotation ${id ?? context.id}`, expected: reason },
        context.location,
      ),
    )
  const outline = readSegmentation(segmentation)
  if (outline && 'problem' in outline)
    problem('The segmentation', `another shape of data (${outline.problem})`)
  const turned = readRotatedBox(bbox, segmentation, attributes)
  const box = turned ? { geometry: turned } : readBox(bbox)
  const boxOk = box && 'geometry' in box
  const outlineOk = !turned && outline && 'geometry' in outline
  if (box && 'problem' in box && !outlineOk)
    problem('The box', `[x, y, width, height] (${box.problem})`)
  const names = context.label?.skeleton?.points ?? []
  const pose = readKeypoints(keypoints, names)
  if (pose && 'problem' in pose) problem('The keypoints', `[x, y, v, …] (${pose.problem})`)
  const poseOk = pose && 'geometry' in pose
  const geometry = outlineOk
    ? outline.geometry
    : boxOk
      ? box.geometry
      : poseOk
        ? pose.geometry
        : undefined
  if (!geometry) return []

  const kept: Record<string, unknown> = { ...others }
  if (typeof id !== 'undefined' && `coco-${id}` !== context.id) kept.id = id
  if (iscrowd !== undefined && iscrowd !== 0) kept.iscrowd = iscrowd
  if (
    typeof segmentation === 'object' &&
    isRecord(segmentation) &&
    Array.isArray(segmentation.counts)
  ) {
    kept.uncompressed = true
  }
  const bounds = geometryBounds(geometry)
  if (geometry.type !== 'box' && bbox !== undefined) {
    const same =
      bounds &&
      Array.isArray(bbox) &&
      bbox[0] === bounds.x &&
      bbox[1] === bounds.y &&
      bbox[2] === bounds.width &&
      bbox[3] === bounds.height
    if (!same) kept.bbox = bbox
  }
  if (geometry.type === 'box' && Array.isArray(segmentation)) kept.segmentation = segmentation
  if (area !== undefined && area !== geometryArea(geometry)) kept.area = area
  const { plain, odd } = splitAttributes(turned ? withoutRotation(attributes) : attributes)
  if (odd) kept.attributes = odd

  const annotation: Annotation = {
    id: context.id,
    media: context.media,
    geometry,
    labels: context.label ? [context.label.id] : [],
    origin:
      typeof score === 'number'
        ? { kind: 'model', source: 'coco', score: Math.min(1, Math.max(0, score)) }
        : { kind: 'import', source: 'coco' },
  }
  if (typeof score === 'number' && (score < 0 || score > 1)) kept.score = score
  if (plain) annotation.attributes = plain
  if (Object.keys(kept).length > 0) annotation.extensions = { [cocoExtension]: kept }
  if (!poseOk || geometry === pose.geometry) {
    if (num_keypoints !== undefined && poseOk) keepCount(annotation, num_keypoints)
    return [annotation]
  }
  const child: Annotation = {
    id: `${context.id}-keypoints`,
    media: context.media,
    parent: context.id,
    geometry: pose.geometry,
    labels: annotation.labels ?? [],
    origin: annotation.origin ?? { kind: 'import' },
  }
  keepCount(child, num_keypoints)
  return [annotation, child]
}

function keepCount(annotation: Annotation, stated: unknown): void {
  const geometry = annotation.geometry
  if (geometry?.type !== 'keypoints' || stated === undefined) return
  const points = geometry.points as Record<string, { v: number }>
  const counted = Object.values(points).filter((point) => point.v > 0).length
  if (stated === counted) return
  const old = annotation.extensions?.[cocoExtension]
  annotation.extensions = {
    [cocoExtension]: { ...(isRecord(old) ? old : {}), num_keypoints: stated },
  }
}

function splitAttributes(attributes: unknown): {
  plain?: Record<string, AttributeValue>
  odd?: unknown
} {
  if (attributes === undefined) return {}
  if (!isRecord(attributes)) return { odd: attributes }
  const plain: Record<string, AttributeValue> = Object.create(null)
  const odd: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (/^[A-Za-z0-9._:-]{1,128}$/.test(key) && isAttributeValue(value)) plain[key] = value
    else odd[key] = value
  }
  return {
    ...(Object.keys(plain).length ? { plain } : {}),
    ...(Object.keys(odd).length ? { odd } : {}),
  }
}

const withoutRotation = (attributes: unknown): Record<string, unknown> => {
  const { rotation: _, ...rest } = isRecord(attributes) ? attributes : {}
  return rest
}

const isAttributeValue = (value: unknown): value is AttributeValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'))
