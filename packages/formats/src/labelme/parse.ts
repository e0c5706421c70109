import type { Annotation, AttributeValue } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder, unsafeNames } from '../convert/extensions.js'
import { createIdMaker } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { type FormatIssueCode, formatIssue } from '../issues/catalogue.js'
import { readJson } from '../source/read-json.js'
import type { SourceFile } from '../source/source-file.js'
import { labelmeExtension, readShape } from './read-shape.js'
import { parseWebXml } from './read-web-xml.js'

/** Reads LabelMe files, and those of the older web tool: one document a file. Coordinates are those of the upright picture, as LabelMe shows it. */
export async function* parseLabelme(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const labels = new LabelBook()
  const makeId = createIdMaker()
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) {
      if (/\.xml$/i.test(file.name)) {
        yield* parseWebXml(file, makeId(stemOf(file.name)), labels, files)
      }
      if (!/\.json$/i.test(file.name)) continue
      const read = await readJson(file, 'LabelMe JSON')
      if ('event' in read) yield read.event
      else yield* parseFile(read.value, file.name, makeId(stemOf(file.name)), labels)
    }
  }
  yield* datasetFirst(all(), () => labels.dataset(), environment)
}

function* parseFile(
  value: unknown,
  file: string,
  id: string,
  labels: LabelBook,
): Generator<ParseEvent> {
  const problem = (
    code: FormatIssueCode,
    data: Record<string, string>,
    path: (string | number)[] = [],
  ): ParseEvent => ({ kind: 'issue', issue: formatIssue(code, data, { file }, path) })
  if (!isRecord(value) || !Array.isArray(value.shapes)) {
    yield problem('TW-FORMATS-001', { format: 'LabelMe JSON', reason: 'it has no list "shapes"' })
    return
  }
  const { shapes, imagePath, imageWidth, imageHeight, imageData, flags, ...others } = value
  const document = bareDocument(id)
  const name = typeof imagePath === 'string' ? imagePath : `${stemOf(baseName(file))}.jpg`
  const isInline = typeof imageData === 'string' ? imageData : undefined
  document.media.push({
    id: 'image',
    type: 'image',
    fileName: baseName(name),
    ...(isNumber(imageWidth) && imageWidth > 0 && { width: imageWidth }),
    ...(isNumber(imageHeight) && imageHeight > 0 && { height: imageHeight }),
    ...keepUnder(labelmeExtension, {
      imagePath: baseName(name) === name ? undefined : name,
      imageData: isInline,
      path: stemOf(file) === stemOf(baseName(name)) ? undefined : file,
    }),
  })
  const flagNames = isRecord(flags) ? Object.keys(flags) : []
  const isIds = flagNames.every((flag) => /^[A-Za-z0-9._:-]{1,128}$/.test(flag))
  if (isRecord(flags) && flagNames.length > 0 && isIds) {
    const set = flagNames.filter((flag) => flags[flag] === true)
    document.responses.flags = { state: 'answered', value: set }
  }
  Object.assign(
    document,
    keepUnder(labelmeExtension, {
      ...others,
      flags: flagNames.length === 0 ? undefined : isIds ? flagNames : flags,
    }),
  )
  for (const [i, shape] of shapes.entries()) {
    const path = ['shapes', i]
    if (!isRecord(shape)) {
      yield problem('TW-FORMATS-011', { what: `shapes[${i}]`, expected: 'an object' }, path)
      continue
    }
    const read = readShape(shape)
    if ('geometry' in read) {
      document.annotations.push(readAnnotation(shape, `shape-${i + 1}`, read, labels))
    } else if (read.wrong === 'size') {
      yield problem(
        'TW-FORMATS-005',
        { what: `The size of shapes[${i}]`, value: read.detail },
        path,
      )
    } else if (read.wrong === 'points') {
      yield problem('TW-FORMATS-011', { what: `shapes[${i}].points`, expected: read.detail }, path)
    } else {
      const expected = `a shape type (${read.detail} is not known)`
      yield problem('TW-FORMATS-011', { what: `shapes[${i}].shape_type`, expected }, path)
    }
  }
  yield { kind: 'document', document }
}

function readAnnotation(
  shape: Record<string, unknown>,
  id: string,
  read: Extract<ReturnType<typeof readShape>, { geometry: unknown }>,
  labels: LabelBook,
): Annotation {
  const {
    label,
    points: _points,
    shape_type: _type,
    mask: _mask,
    group_id: group,
    description,
    flags,
    attributes,
    ...others
  } = shape
  const values: Record<string, AttributeValue> = Object.create(null)
  const odd: Record<string, unknown> = {}
  for (const source of [flags, attributes]) {
    for (const [key, value] of Object.entries(isRecord(source) ? source : {})) {
      if (unsafeNames.has(key)) continue
      const fits = /^[A-Za-z0-9._:-]{1,128}$/.test(key) && isAttributeValue(value)
      if (fits) values[key] = value
      else if (source === flags) odd[key] = value
    }
  }
  const annotation: Annotation = {
    id,
    media: 'image',
    geometry: read.geometry,
    labels: typeof label === 'string' && label !== '' ? [labels.take(label).id] : [],
    origin: { kind: 'import', source: 'labelme' },
    ...keepUnder(labelmeExtension, {
      ...others,
      ...read.kept,
      flags: Object.keys(odd).length > 0 ? odd : undefined,
    }),
  }
  if (Object.keys(values).length > 0) annotation.attributes = values
  if (typeof description === 'string' && description !== '') annotation.text = description
  if (group !== null && group !== undefined) annotation.group = String(group)
  return annotation
}

const isAttributeValue = (value: unknown): value is AttributeValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'))
