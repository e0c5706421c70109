import type { AnnotationDocument, AttributeValue } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { keepUnder, unsafeNames } from '../convert/extensions.js'
import { toId } from '../convert/ids.js'
import type { LabelBook } from '../convert/label-book.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatIssue, SourceLocation } from '../format/issue.js'
import { describeMedium, type ImageIndex } from '../image-size/image-index.js'
import { formatIssue } from '../issues/catalogue.js'
import { readAnnotation, readAttributeValue, readRegion, viaExtension } from './read-region.js'

/** What reading files of VIA needs to know. */
export interface ViaContext {
  labels: LabelBook
  makeId(text: string): string
  images: ImageIndex
  labelAttribute: string | undefined
  report(issue: FormatIssue): void
}

/** Begins the document of an image of VIA 1 or 2. */
export async function beginImage(
  filename: string,
  size: unknown,
  attributes: unknown,
  context: ViaContext,
): Promise<AnnotationDocument> {
  const document = bareDocument(context.makeId(stemOf(baseName(filename)) || 'image'))
  const isAddress = /^https?:/i.test(filename)
  document.media.push({
    id: 'image',
    type: 'image',
    fileName: baseName(filename) || filename,
    ...(isAddress && { src: filename }),
    ...keepUnder(viaExtension, {
      filename: baseName(filename) === filename ? undefined : filename,
      size: isNumber(size) && size !== -1 ? size : undefined,
    }),
  })
  const known = await context.images.find(filename)
  if (known) describeMedium(document.media[0]!, known)
  addResponses(document, attributes)
  return document
}

/** Attributes of a file are responses; names that are no ids are kept beside. */
export function addResponses(document: AnnotationDocument, attributes: unknown): void {
  const names: Record<string, string> = {}
  for (const [name, item] of Object.entries(isRecord(attributes) ? attributes : {})) {
    const value: AttributeValue | undefined = readAttributeValue(item)
    if (value === undefined || value === '' || unsafeNames.has(name)) continue
    const path = toId(name)
    if (path !== name) names[path] = name
    document.responses[path] = { state: 'answered', value: value as string }
  }
  if (Object.keys(names).length > 0) Object.assign(document, keepUnder(viaExtension, { names }))
}

/** Adds a region of VIA 1 or 2 to its image. */
export function addRegion(
  document: AnnotationDocument,
  shape: unknown,
  attributes: unknown,
  index: number,
  context: ViaContext,
  location: SourceLocation,
  path: (string | number)[],
): void {
  const what = `region ${index} of "${document.media[0]?.fileName}"`
  if (!isRecord(shape)) {
    context.report(formatIssue('TW-FORMATS-011', { what, expected: 'an object' }, location, path))
    return
  }
  const read = readRegion(shape)
  if ('geometry' in read) {
    const raw = isRecord(attributes) ? attributes : {}
    const id = `region-${index + 1}`
    document.annotations.push(
      readAnnotation(id, read.geometry, raw, context.labelAttribute, context.labels),
    )
    return
  }
  const detail = `${read.what} of ${what}`
  const issue =
    read.wrong === 'number'
      ? formatIssue('TW-FORMATS-004', { what: detail, value: read.value }, location, path)
      : read.wrong === 'size'
        ? formatIssue('TW-FORMATS-005', { what: detail, value: read.value }, location, path)
        : formatIssue(
            'TW-FORMATS-011',
            { what: detail, expected: `a shape (not ${read.value})` },
            location,
            path,
          )
  context.report(issue)
}
