import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { tidy } from '../convert/decimals.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName, folderOf, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { describeMedium, ImageIndex, type ImageSizeOptions } from '../image-size/image-index.js'
import { type FormatIssueCode, formatIssue } from '../issues/catalogue.js'
import { streamJson } from '../json/stream-json.js'
import type { SourceFile } from '../source/source-file.js'

/** The key of what CreateML says beyond the contract, in `extensions`. */
export const createmlExtension = 'com.apple.createml'

/** Reads CreateML object detection: one document an image; centres become corners. */
export async function* parseCreateml(
  files: readonly SourceFile[],
  options: ImageSizeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const context = {
    labels: new LabelBook(),
    makeId: createIdMaker(),
    images: new ImageIndex(files, options),
  }
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) if (/\.json$/i.test(file.name)) yield* parseFile(file, context)
  }
  yield* datasetFirst(all(), () => context.labels.dataset(), environment)
}

interface Context {
  labels: LabelBook
  makeId(text: string): string
  images: ImageIndex
}

async function* parseFile(file: SourceFile, context: Context): AsyncGenerator<ParseEvent> {
  const location = { file: file.name }
  let isList = false
  for await (const event of streamJson(file, [])) {
    if (event.kind === 'elements' && event.name === '') {
      isList = true
      for (const [i, value] of event.values.entries()) {
        yield* parseImage(value, event.index + i, file.name, context)
      }
    } else if (event.kind === 'broken') {
      const data = { what: `[${event.index ?? 0}]`, expected: `JSON (${event.reason})` }
      yield {
        kind: 'issue',
        issue: formatIssue('TW-FORMATS-011', data, { ...location, byte: event.byte }),
      }
    } else if (event.kind === 'truncated') {
      yield {
        kind: 'issue',
        issue: formatIssue('TW-FORMATS-002', { what: 'the JSON text' }, location),
      }
    }
  }
  if (isList) return
  const data = { format: 'CreateML JSON', reason: 'it is no list of images' }
  yield { kind: 'issue', issue: formatIssue('TW-FORMATS-001', data, location) }
}

async function* parseImage(
  value: unknown,
  index: number,
  file: string,
  { labels, makeId, images }: Context,
): AsyncGenerator<ParseEvent> {
  const problem = (
    code: FormatIssueCode,
    data: Record<string, string>,
    path: (string | number)[],
  ): ParseEvent => ({
    kind: 'issue',
    issue: formatIssue(code, data, { file }, [index, ...path]),
  })
  const name = isRecord(value) ? (value.image ?? value.imagefilename) : undefined
  const entries = isRecord(value) ? (value.annotations ?? value.annotation) : undefined
  if (!isRecord(value) || typeof name !== 'string' || !Array.isArray(entries)) {
    yield problem(
      'TW-FORMATS-011',
      { what: `[${index}]`, expected: 'an image with annotations' },
      [],
    )
    return
  }
  const { image: _i, imagefilename: _f, annotations: _a, annotation: _b, ...others } = value
  const document = bareDocument(makeId(stemOf(name)))
  const folder = folderOf(file)
  document.media.push({
    id: 'image',
    type: 'image',
    fileName: baseName(name) || name,
    ...keepUnder(createmlExtension, {
      ...others,
      image: baseName(name) === name ? undefined : name,
      folder: folder === '' ? undefined : folder,
    }),
  })
  const known = await images.find(name)
  if (known) describeMedium(document.media[0]!, known)
  for (const [i, entry] of entries.entries()) {
    const path = ['annotations', i]
    const box = isRecord(entry) && isRecord(entry.coordinates) ? entry.coordinates : undefined
    if (!isRecord(entry) || !box) {
      yield problem(
        'TW-FORMATS-011',
        { what: `annotations[${i}]`, expected: 'an object with coordinates' },
        path,
      )
      continue
    }
    const { x, y, width, height } = box
    const wrong = ['x', 'y', 'width', 'height'].find((key) => !isNumber(box[key]))
    if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) {
      yield problem('TW-FORMATS-004', { what: String(wrong), value: String(box[wrong!]) }, [
        ...path,
        'coordinates',
      ])
      continue
    }
    if (!(width > 0 && height > 0)) {
      yield problem('TW-FORMATS-005', { what: 'The size', value: `${width} x ${height}` }, [
        ...path,
        'coordinates',
      ])
      continue
    }
    const { label, coordinates: _, ...more } = entry
    document.annotations.push({
      id: `box-${i + 1}`,
      media: 'image',
      geometry: {
        type: 'box',
        x: tidy(x - width / 2),
        y: tidy(y - height / 2),
        width,
        height,
        rotation: 0,
      },
      labels: typeof label === 'string' && label !== '' ? [labels.take(label).id] : [],
      origin: { kind: 'import', source: 'createml' },
      ...keepUnder(createmlExtension, more),
    })
  }
  yield { kind: 'document', document }
}
