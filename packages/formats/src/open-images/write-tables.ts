import type { Annotation, AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { geometryBounds } from '@tagwright/schema'
import { annotationsOf } from '../convert/annotations-of.js'
import { decimal } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName, mediumName, stemOf } from '../convert/paths.js'
import type { LossNotes } from '../losses/note-losses.js'
import { flagColumns, openImagesExtension } from './tables.js'

/** What writing rows needs to know. */
export interface Writing {
  notes: LossNotes
  midOf(label: string | undefined): string
}

/** The tables that are written. */
export type WrittenTable = 'bbox' | 'labels' | 'masks' | 'images'

/** The columns of each table, as version 6 has them. */
export const tableColumns: Record<WrittenTable, readonly string[]> = {
  images: [
    'ImageID',
    'Subset',
    'OriginalURL',
    'OriginalLandingURL',
    'License',
    'AuthorProfileURL',
    'Author',
    'Title',
    'OriginalSize',
    'OriginalMD5',
    'Thumbnail300KURL',
    'Rotation',
  ],
  bbox: [
    'ImageID',
    'Source',
    'LabelName',
    'Confidence',
    'XMin',
    'XMax',
    'YMin',
    'YMax',
    ...Object.keys(flagColumns),
    'XClick1X',
    'XClick2X',
    'XClick3X',
    'XClick4X',
    'XClick1Y',
    'XClick2Y',
    'XClick3Y',
    'XClick4Y',
  ],
  labels: ['ImageID', 'Source', 'LabelName', 'Confidence'],
  masks: [
    'MaskPath',
    'ImageID',
    'LabelName',
    'BoxID',
    'BoxXMin',
    'BoxXMax',
    'BoxYMin',
    'BoxYMax',
    'PredictedIoU',
    'Clicks',
  ],
}

/** The id of an image: the one that it was read with, else its file name without ending. */
export function imageId(document: AnnotationDocument, medium: DocumentMedium): string {
  const { ImageID: id } = keptUnder(openImagesExtension, medium.extensions)
  if (typeof id === 'string') return id
  return stemOf(baseName(mediumName(medium) ?? '')) || document.id
}

/** The edges of a geometry as fractions of its image; undefined without an area or size. */
export function edgesOf(annotation: Annotation, medium: DocumentMedium): string[] | undefined {
  const { geometry } = annotation
  const hasArea = geometry && ['box', 'polygon', 'ellipse', 'mask'].includes(geometry.type)
  const bounds = hasArea ? geometryBounds(geometry) : undefined
  if (!bounds || !(bounds.width > 0 && bounds.height > 0)) return undefined
  const { width = 0, height = 0 } = medium
  if (!(width > 0 && height > 0)) return undefined
  const edges = [
    bounds.x / width,
    (bounds.x + bounds.width) / width,
    bounds.y / height,
    (bounds.y + bounds.height) / height,
  ]
  return edges.map(decimal)
}

/** Where the picture of a mask lies. */
export function maskPath(image: string, annotation: Annotation): string {
  const { mask } = keptUnder(openImagesExtension, annotation.extensions)
  return typeof mask === 'string' && mask !== '' ? baseName(mask) : `${image}_${annotation.id}.png`
}

/** Writes the row of a box, or nothing with a loss. */
export function boxRow(
  document: AnnotationDocument,
  medium: DocumentMedium,
  annotation: Annotation,
  { notes, midOf }: Writing,
): Record<string, string> | undefined {
  const lose = (loss: string) => notes.lose(loss, document, annotation)
  const edges = edgesOf(annotation, medium)
  if (!edges) {
    lose('geometry')
    return undefined
  }
  const { geometry, attributes = {}, labels, origin } = annotation
  if (geometry?.type !== 'box' || geometry.rotation !== 0) lose('shape')
  notes.annotation(document, annotation)
  const kept = keptUnder(openImagesExtension, annotation.extensions)
  const flags = Object.entries(flagColumns)
  const names = new Set<string>(flags.map(([, attribute]) => attribute))
  const isLost = ([name, value]: [string, unknown]) =>
    !names.has(name) || typeof value !== 'boolean'
  if (Object.entries(attributes).some(isLost)) lose('attributes')
  const row: Record<string, string> = {
    ...(isRecord(kept.columns) ? (kept.columns as Record<string, string>) : {}),
    ImageID: imageId(document, medium),
    Source: typeof kept.Source === 'string' ? kept.Source : 'xclick',
    LabelName: midOf(labels?.[0]),
    Confidence: isNumber(origin?.score) ? decimal(origin.score) : '1',
  }
  for (const [i, name] of ['XMin', 'XMax', 'YMin', 'YMax'].entries()) row[name] = edges[i]!
  for (const [column, attribute] of flags) {
    const value = attributes[attribute]
    row[column] = typeof value === 'boolean' ? String(Number(value)) : '-1'
  }
  return row
}

/** Writes the rows of masks, whose pictures lie beside. */
export function maskRows(
  document: AnnotationDocument,
  medium: DocumentMedium,
  { midOf }: Writing,
): Record<string, string>[] {
  const image = imageId(document, medium)
  return annotationsOf(document, medium)
    .filter(({ geometry }) => geometry?.type === 'mask')
    .map((annotation) => {
      const { columns } = keptUnder(openImagesExtension, annotation.extensions)
      const row: Record<string, string> = {
        ...(isRecord(columns) ? (columns as Record<string, string>) : {}),
        MaskPath: maskPath(image, annotation),
        ImageID: image,
        LabelName: midOf(annotation.labels?.[0]),
      }
      const edges = edgesOf(annotation, medium)
      for (const [i, name] of ['BoxXMin', 'BoxXMax', 'BoxYMin', 'BoxYMax'].entries()) {
        row[name] ??= edges?.[i] ?? ''
      }
      return row
    })
}

/** Writes the rows of labels of a whole image. */
export function labelRows(
  document: AnnotationDocument,
  medium: DocumentMedium,
  { notes, midOf }: Writing,
): Record<string, string>[] {
  const kept = keptUnder(openImagesExtension, document.extensions).labels
  const said = (Array.isArray(kept) ? kept : []) as [string, string, string][]
  const rows: Record<string, string>[] = []
  for (const [path, { value }] of Object.entries(document.responses)) {
    const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
    if ((path !== 'labels' && path !== 'labels-absent') || !isList) {
      notes.lose('responses', document)
      continue
    }
    for (const id of value as string[]) {
      const [, source, confidence] = said.find(([label]) => label === id) ?? []
      rows.push({
        ImageID: imageId(document, medium),
        Source: source ?? 'verification',
        LabelName: midOf(id),
        Confidence: confidence ?? (path === 'labels' ? '1' : '0'),
      })
    }
  }
  return rows
}
