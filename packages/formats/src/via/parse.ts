import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import { readCsv } from '../csv/read-csv.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue, SourceLocation } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { ImageIndex, type ImageSizeOptions } from '../image-size/image-index.js'
import { formatIssue } from '../issues/catalogue.js'
import { readJson } from '../source/read-json.js'
import type { SourceFile } from '../source/source-file.js'
import { addRegion, beginImage, type ViaContext } from './image-builder.js'
import { viaExtension } from './read-region.js'
import { readVia3 } from './read-via3.js'

/** How files of VIA are read. */
export interface ViaParseOptions extends ImageSizeOptions {
  /** Region attribute that holds the label. @default the first of label, labels, class, category, type that is there */
  labelAttribute?: string
}

/** Reads annotations of VIA 1 and 2 (JSON, CSV, projects) and projects of VIA 3: one document a file or view. */
export async function* parseVia(
  files: readonly SourceFile[],
  options: ViaParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  let waiting: FormatIssue[] = []
  const context: ViaContext = {
    labels: new LabelBook(),
    makeId: createIdMaker(),
    images: new ImageIndex(files, options),
    labelAttribute: options?.labelAttribute,
    report: (issue) => waiting.push(issue),
  }
  const kept: Record<string, unknown> = {}
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) {
      if (/\.csv$/i.test(file.name)) yield* drain(parseTable(file, context))
      else if (/\.json$/i.test(file.name)) {
        const read = await readJson(file, 'VIA JSON')
        if ('event' in read) yield read.event
        else yield* drain(parseProject(read.value, file.name, context, kept))
      }
    }
  }
  async function* drain(documents: AsyncIterable<AnnotationDocument>): AsyncGenerator<ParseEvent> {
    for await (const document of documents) {
      for (const issue of waiting) yield { kind: 'issue', issue }
      waiting = []
      yield { kind: 'document', document }
    }
    for (const issue of waiting) yield { kind: 'issue', issue }
    waiting = []
  }
  const dataset = (): DatasetHeader => context.labels.dataset(keepUnder(viaExtension, kept))
  yield* datasetFirst(all(), dataset, environment)
}

async function* parseProject(
  value: unknown,
  file: string,
  context: ViaContext,
  kept: Record<string, unknown>,
): AsyncGenerator<AnnotationDocument> {
  const location = { file }
  if (isRecord(value) && isRecord(value.metadata) && isRecord(value.file)) {
    yield* readVia3(value, location, context, kept)
    return
  }
  const isProject = isRecord(value) && isRecord(value._via_img_metadata)
  const images = isProject ? value._via_img_metadata : value
  const isMap =
    isRecord(images) && Object.values(images).every((one) => isRecord(one) && 'regions' in one)
  if (!isRecord(images) || !isMap) {
    const data = { format: 'VIA JSON', reason: 'it has no images with regions' }
    context.report(formatIssue('TW-FORMATS-001', data, location))
    return
  }
  if (isProject) {
    const { _via_img_metadata: _, ...others } = value
    Object.assign(kept, others)
  }
  for (const [key, image] of Object.entries(images)) {
    const {
      filename,
      size,
      regions,
      file_attributes: attributes,
    } = image as Record<string, unknown>
    const document = await beginImage(
      typeof filename === 'string' ? filename : key,
      size,
      attributes,
      context,
    )
    const list = Array.isArray(regions) ? regions : Object.values(isRecord(regions) ? regions : {})
    for (const [i, region] of list.entries()) {
      const { shape_attributes: shape, region_attributes: own } = isRecord(region) ? region : {}
      addRegion(document, shape, own, i, context, location, [key, 'regions', i])
    }
    yield document
  }
}

async function* parseTable(
  file: SourceFile,
  context: ViaContext,
): AsyncGenerator<AnnotationDocument> {
  let columns: string[] | undefined
  let document: AnnotationDocument | undefined
  let current: string | undefined
  for await (const record of readCsv(file)) {
    const location: SourceLocation = { file: file.name, line: record.line }
    if ('reason' in record) {
      context.report(formatIssue('TW-FORMATS-017', { reason: record.reason }, location))
      continue
    }
    if (!columns) {
      columns = record.values.map((name) => name.trim().replace(/^#/, ''))
      const missing = ['filename', 'region_shape_attributes'].find(
        (name) => !columns?.includes(name),
      )
      if (missing === undefined) continue
      context.report(formatIssue('TW-FORMATS-003', { what: `The column "${missing}"` }, location))
      return
    }
    const cell = (name: string) => record.values[columns?.indexOf(name) ?? -1] ?? ''
    const key = `${cell('filename')} ${cell('file_size')}`
    if (!document || key !== current) {
      if (document) yield document
      const attributes = readCell(cell('file_attributes'), location, context)
      document = await beginImage(cell('filename'), Number(cell('file_size')), attributes, context)
      current = key
    }
    const shape = readCell(cell('region_shape_attributes'), location, context)
    if (!isRecord(shape) || Object.keys(shape).length === 0) continue
    const attributes = readCell(cell('region_attributes'), location, context)
    const index = document.annotations.length
    addRegion(document, shape, attributes, index, context, location, [])
  }
  if (document) yield document
}

function readCell(text: string, location: SourceLocation, context: ViaContext): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    context.report(formatIssue('TW-FORMATS-017', { reason }, location))
    return {}
  }
}
