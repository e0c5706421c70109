import type { AnnotationDocument } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker, toId } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { issueEvent } from '../issues/issue-event.js'
import type { SourceFile } from '../source/source-file.js'
import { crowdExtension } from './losses.js'
import { annotationsOfFindings, type OffsetUnit, readElement } from './read-element.js'
import { readInputs } from './read-inputs.js'
import { type CrowdRecord, readRecords } from './read-records.js'
import { readValue } from './read-value.js'

/** How answers of crowd elements are read. */
export interface CrowdParseOptions {
  /** What offsets of entities count. @default 'utf-16' */
  offsets?: OffsetUnit
}

/** Reads answers of crowd elements: one document for what one worker sent. */
export async function* parseCrowd(
  files: readonly SourceFile[],
  options: CrowdParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const labels = new LabelBook()
  const makeId = createIdMaker()
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) {
      let n = 0
      for await (const record of readRecords(file)) {
        if (environment.signal?.aborted) return
        if ('kind' in record) {
          yield record
          continue
        }
        n++
        const { AssignmentId: assignment } = record.about
        const id = makeId(
          typeof assignment === 'string' ? assignment : `${stemOf(baseName(file.name))}-${n}`,
        )
        yield* readRecord(record, id, labels, options?.offsets ?? 'utf-16')
      }
      if (n === 0) {
        const data = { what: 'An answer' }
        yield issueEvent('TW-FORMATS-003', data, { file: file.name })
      }
    }
  }
  yield* datasetFirst(all(), () => labels.dataset(), environment)
}

function* readRecord(
  record: CrowdRecord,
  id: string,
  labels: LabelBook,
  unit: OffsetUnit,
): Generator<ParseEvent> {
  const document = bareDocument(id)
  const { image, text } = readInputs(record.inputs)
  const labelOf = (name: string) => labels.take(name).id
  const makeWidget = createIdMaker()
  const names: Record<string, string> = {}
  const kept: Record<string, unknown> = {}
  const elements: Record<string, unknown> = {}
  let n = 0
  let size: { width: number; height: number } | undefined
  for (const [name, value] of Object.entries(record.answers)) {
    const widget = makeWidget(toId(name))
    if (widget !== name) names[widget] = name
    const element = readElement(value, text, unit)
    if (element) {
      const take = { label: labelOf, id: () => `a-${++n}` }
      document.annotations.push(...annotationsOfFindings(element.findings, widget, take))
      size ??= element.size
      elements[widget] = { kind: element.kind, ...element.rest }
      for (const { path, expected } of element.problems) {
        const data = { what: [name, ...path].join('.'), expected }
        yield issueEvent('TW-FORMATS-011', data, record.location, [name, ...path])
      }
      continue
    }
    const read = readValue(value, labelOf)
    if (read !== undefined) document.responses[widget] = { state: 'answered', value: read }
    else yield issueEvent('TW-FORMATS-009', { what: `The output "${name}"` }, record.location)
    if (read !== value) kept[widget] = value
  }
  const hasText = document.annotations.some(({ media }) => media === 'text')
  if (image || size || document.annotations.length > 0) addMedia(document, image, size)
  if (hasText) document.media.push({ id: 'text', type: 'text' })
  if (!document.annotations.some(({ media }) => media === 'image') && !image && !size) {
    document.media = document.media.filter((medium) => medium.id !== 'image')
  }
  readAbout(document, record.about)
  const said = { inputs: record.inputs, about: record.about, names, kept, elements }
  const filled = Object.entries(said).filter(([, value]) => Object.keys(value).length > 0)
  Object.assign(document, keepUnder(crowdExtension, Object.fromEntries(filled)))
  yield { kind: 'document', document }
}

function addMedia(
  document: AnnotationDocument,
  image: string | undefined,
  size: { width: number; height: number } | undefined,
): void {
  document.media.push({
    id: 'image',
    type: 'image',
    ...(image && { src: image, fileName: baseName(image.replace(/[?#].*$/, '')) || image }),
    ...size,
  })
}

function readAbout(document: AnnotationDocument, about: Record<string, unknown>): void {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const assignment = text(about.AssignmentId)
  const annotator = text(about.WorkerId) ?? text(about.workerId)
  const time = (value: unknown) => {
    const stated = text(value)
    return stated && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(stated) ? stated : undefined
  }
  const startedAt = time(about.acceptanceTime) ?? time(about.AcceptTime)
  const submittedAt = time(about.submissionTime) ?? time(about.SubmitTime)
  Object.assign(document.provenance, {
    ...(assignment && { assignment }),
    ...(annotator && { annotator }),
    ...(startedAt && { startedAt }),
    ...(submittedAt && { submittedAt }),
  })
}
