import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import { mediumName } from '../convert/paths.js'
import {
  type CocoAnnotation,
  type CocoCategory,
  type CocoImage,
  cocoExtension,
} from './coco-types.js'
import type { CocoLossCode } from './losses.js'
import { writeAnnotation } from './write-annotation.js'
import { plainBoxOf, writePlainBox } from './write-plain-box.js'

/** What writing one document needs to know. */
export interface DocumentContext {
  categoryOf(label: string | undefined): CocoCategory
  takeAnnotationId(wanted: unknown): number
  takeImageId(wanted: unknown): number
  lose(code: CocoLossCode, annotation?: string): void
}

/** Writes a document's images, and its annotations as JSON. */
export function writeDocument(
  document: AnnotationDocument,
  context: DocumentContext,
): { images: CocoImage[]; annotations: string[] } {
  const images: CocoImage[] = []
  const annotations: string[] = []
  const poses = new Map<string, Annotation>()
  for (const annotation of document.annotations) {
    if (
      annotation.parent &&
      annotation.geometry?.type === 'keypoints' &&
      !poses.has(annotation.parent)
    ) {
      poses.set(annotation.parent, annotation)
    }
  }
  const ids = new Set(poses.size > 0 ? document.annotations.map(({ id }) => id) : [])
  const only = document.media.length === 1 ? document.media[0]?.id : undefined
  for (const medium of document.media) {
    if (medium.type !== 'image') {
      context.lose('coco.media')
      continue
    }
    const kept = medium.extensions?.[cocoExtension]
    const { id, ...others } = isRecord(kept) ? kept : {}
    const name = mediumName(medium)
    const image: CocoImage = {
      id: typeof id === 'string' ? id : context.takeImageId(id),
      ...(medium.width !== undefined ? { width: medium.width } : {}),
      ...(medium.height !== undefined ? { height: medium.height } : {}),
      ...(name !== undefined ? { file_name: name } : {}),
      // Where the picture is, when its name does not say so.
      ...(medium.src !== undefined && medium.src !== name ? { coco_url: medium.src } : {}),
      ...others,
    } as CocoImage
    images.push(image)
    const imageId = JSON.stringify(image.id)
    for (const annotation of document.annotations) {
      if ((annotation.media ?? only) !== medium.id) continue
      const plain = poses.size === 0 ? plainBoxOf(annotation) : undefined
      if (plain) {
        const category = JSON.stringify(context.categoryOf(plain.label).id)
        const number = context.takeAnnotationId(plain.id)
        annotations.push(writePlainBox(plain, number, imageId, category))
        continue
      }
      // Keypoints of an annotation that is written itself go into it.
      if (
        annotation.parent &&
        ids.has(annotation.parent) &&
        poses.get(annotation.parent) === annotation
      )
        continue
      const written = writeAnnotation(annotation, poses.get(annotation.id), {
        image: image.id,
        medium,
        categoryOf: context.categoryOf,
        takeId: context.takeAnnotationId,
        lose: context.lose,
      })
      if (written) annotations.push(JSON.stringify(written))
    }
    if (images.length === 1) {
      for (const one of writeResponses(document, image, context)) {
        annotations.push(JSON.stringify(one))
      }
    }
  }
  if (document.relations.length > 0) context.lose('coco.text')
  const { source: _source, ...provenance } = document.provenance as Record<string, unknown>
  if (Object.keys(provenance).length > 0) context.lose('coco.provenance')
  return { images, annotations }
}

function writeResponses(
  document: AnnotationDocument,
  image: CocoImage,
  context: DocumentContext,
): CocoAnnotation[] {
  const kept = document.extensions?.[cocoExtension]
  const { captions, labels } = isRecord(kept) ? kept : {}
  const result: CocoAnnotation[] = []
  for (const [path, response] of Object.entries(document.responses)) {
    const caption = /^captions\[(\d+)\]\.caption$/.exec(path)
    if (caption && typeof response.value === 'string') {
      const old: unknown = Array.isArray(captions) ? captions[Number(caption[1])] : undefined
      const { id, category_id } = isRecord(old) ? old : {}
      result.push({
        id: context.takeAnnotationId(id),
        image_id: image.id,
        ...(category_id !== undefined ? { category_id: category_id as number } : {}),
        caption: response.value,
      })
    } else if (path === 'labels' && Array.isArray(response.value)) {
      response.value.forEach((label: unknown, i) => {
        const id: unknown = Array.isArray(labels) ? labels[i] : undefined
        const category = context.categoryOf(String(label))
        result.push({
          id: context.takeAnnotationId(id),
          image_id: image.id,
          category_id: category.id,
        })
      })
    } else {
      context.lose('coco.response')
    }
  }
  return result
}
