import type { Annotation, AnnotationDocument, Task } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SourceLocation } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { ImageIndex, type ImageSizeOptions } from '../image-size/image-index.js'
import { formatIssue } from '../issues/catalogue.js'
import { streamJson } from '../json/stream-json.js'
import type { SourceFile } from '../source/source-file.js'
import { buildTask, withPredictions } from './build-task.js'
import { lsExtension } from './ls-types.js'
import { type LsConfig, readConfig } from './read-config.js'
import { isParsedConfig, readParsedConfig } from './read-parsed-config.js'
import { readResults } from './read-results.js'
import { Targets } from './targets.js'

/** Reads Label Studio tasks: one document for each annotation and prediction; a configuration beside them becomes tasks. */
export async function* parseLabelStudio(
  files: readonly SourceFile[],
  options: ImageSizeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  let config: LsConfig | undefined
  const events: ParseEvent[] = []
  for (const file of files) {
    if (!/\.xml$/i.test(file.name)) continue
    config ??= await readConfig(file, (issue) => events.push({ kind: 'issue', issue }))
    for (const tag of config?.unknown ?? []) {
      const issue = formatIssue('TW-FORMATS-009', { what: `<${tag}>` }, { file: file.name })
      events.push({ kind: 'issue', issue })
    }
  }
  yield* events
  const labels = new LabelBook()
  const context: Context = {
    config,
    labels,
    images: new ImageIndex(files, options),
    documentId: createIdMaker(),
    taskId: createIdMaker(),
  }
  for (const control of config?.controls ?? []) {
    if (/labels$/i.test(control.tag)) for (const { value } of control.options) labels.take(value)
  }
  const sources = files.filter((file) => /\.json(l|)$/i.test(file.name))
  if (config && sources.length === 0) {
    yield { kind: 'task', task: buildTask(config, 'task', {}, (name) => labels.take(name).id) }
  }
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of sources) yield* parseFile(file, context)
  }
  yield* datasetFirst(all(), () => labels.dataset(), environment)
}

interface Context {
  config: LsConfig | undefined
  labels: LabelBook
  images: ImageIndex
  documentId: (text: string) => string
  taskId: (text: string) => string
}

async function* parseFile(file: SourceFile, context: Context): AsyncGenerator<ParseEvent> {
  const single: Record<string, unknown> = Object.create(null)
  let isList = false
  for await (const event of streamJson(file, [])) {
    if (event.kind === 'member') single[event.name] = event.value
    else if (event.kind === 'progress') {
      yield {
        kind: 'progress',
        done: event.bytes,
        unit: 'bytes',
        ...(file.size && { total: file.size }),
      }
    } else if (event.kind === 'elements') {
      isList = true
      for (const [i, value] of event.values.entries()) {
        const index = event.index + i
        yield* parseTask(value, index, context, { file: file.name, byte: event.byte })
      }
    } else if (event.kind === 'broken') {
      const what = event.index === undefined ? event.name || 'The text' : `[${event.index}]`
      const data = { what, expected: `JSON (${event.reason})` }
      yield {
        kind: 'issue',
        issue: formatIssue('TW-FORMATS-011', data, { file: file.name, byte: event.byte }),
      }
    } else if (event.kind === 'truncated') {
      const issue = formatIssue('TW-FORMATS-002', { what: 'the JSON text' }, { file: file.name })
      yield { kind: 'issue', issue }
    }
  }
  if (isParsedConfig(single)) yield* parseConfig(single, file.name, context)
  else if (!isList && Object.keys(single).length > 0)
    yield* parseTask(single, 0, context, { file: file.name })
}

function* parseConfig(
  value: Parameters<typeof readParsedConfig>[0],
  file: string,
  { labels, taskId }: Context,
): Generator<ParseEvent> {
  const config = readParsedConfig(value)
  for (const tag of config.unknown) {
    yield { kind: 'issue', issue: formatIssue('TW-FORMATS-009', { what: `<${tag}>` }, { file }) }
  }
  const id = taskId('task')
  yield { kind: 'task', task: buildTask(config, id, {}, (name) => labels.take(name).id) }
}

async function* parseTask(
  value: unknown,
  index: number,
  context: Context,
  location: SourceLocation,
): AsyncGenerator<ParseEvent> {
  const isTask =
    isRecord(value) &&
    ['data', 'annotations', 'completions', 'predictions'].some((key) => key in value)
  if (!isTask) {
    const data = { what: `[${index}]`, expected: 'a task with data and annotations' }
    yield { kind: 'issue', issue: formatIssue('TW-FORMATS-011', data, location, [index]) }
    return
  }
  const { data, annotations, completions, predictions, ...members } = value as Record<
    string,
    unknown
  >
  const dataMap = isRecord(data) ? data : {}
  const taskId = context.taskId(`task-${value.id ?? index + 1}`)
  const lists = [
    { name: 'annotations', entries: annotations ?? completions },
    { name: 'predictions', entries: predictions },
  ]
  // All entries speak of the same media, so a size that one states holds for all.
  const targets = new Targets(dataMap, context.config)
  const results = lists
    .flatMap(({ entries }) => (Array.isArray(entries) ? entries : []))
    .flatMap((entry) => (isRecord(entry) && Array.isArray(entry.result) ? entry.result : []))
  await targets.findSizes(results, context.images)
  let models: Annotation[] | undefined
  let written = 0
  for (const { name, entries } of lists) {
    for (const [i, entry] of (Array.isArray(entries) ? entries : []).entries()) {
      if (!isRecord(entry)) continue
      const kind = name === 'predictions' ? 'prediction' : 'annotation'
      const id = context.documentId(`${taskId}-${kind}-${entry.id ?? i + 1}`)
      const path = [index, name, i, 'result']
      const document = yield* parseEntry(entry, {
        id,
        taskId,
        kind,
        targets,
        context,
        location,
        path,
      })
      const kept = { kind, task: members, ...(isRecord(data) && { data }) }
      const old = document.extensions?.[lsExtension]
      document.extensions = { [lsExtension]: { ...(isRecord(old) ? old : {}), ...kept } }
      if (kind === 'prediction') models ??= document.annotations
      yield { kind: 'document', document }
      written++
    }
  }
  if (written === 0) {
    const document = bareDocument(context.documentId(taskId))
    Object.assign(document, { taskId, status: 'draft' })
    document.media = targets.media
    document.extensions = {
      [lsExtension]: { kind: 'task', task: members, ...(isRecord(data) && { data }) },
    }
    yield { kind: 'document', document }
  }
  if (context.config) {
    const labelOf = (name: string) => context.labels.take(name).id
    const task: Task = buildTask(context.config, taskId, dataMap, labelOf)
    yield { kind: 'task', task: withPredictions(task, models ?? []) }
  }
}

interface EntryContext {
  id: string
  taskId: string
  kind: 'annotation' | 'prediction'
  targets: Targets
  context: Context
  location: SourceLocation
  path: (string | number)[]
}

async function* parseEntry(
  entry: Record<string, unknown>,
  { id, taskId, kind, targets, context, location, path }: EntryContext,
): AsyncGenerator<ParseEvent, AnnotationDocument> {
  const { result, ...members } = entry
  const document = bareDocument(id)
  document.taskId = taskId
  const results = Array.isArray(result) ? result : []
  const read = readResults(results, {
    target: (one) => targets.of(one),
    label: (name) => context.labels.take(name).id,
    options: context.config?.options ?? new Map(),
  })
  for (const { index, kind: problem, detail } of read.problems) {
    const at = [...path, index]
    const what = `result[${index}]`
    const issue =
      problem === 'size'
        ? formatIssue('TW-FORMATS-008', { name: detail, what }, location, at)
        : formatIssue('TW-FORMATS-011', { what, expected: detail }, location, at)
    yield { kind: 'issue', issue }
  }
  document.media = targets.media
  document.annotations = read.annotations
  if (kind === 'prediction') {
    for (const annotation of document.annotations) {
      annotation.origin = { ...annotation.origin, kind: 'model', source: 'label-studio' }
    }
    document.status = 'draft'
  }
  document.relations = read.relations
  document.responses = read.responses
  if (members.was_cancelled === true) document.status = 'skipped'
  const seconds = members.lead_time
  if (isNumber(seconds) && seconds >= 0) document.provenance.effort = { activeMs: seconds * 1000 }
  const by = isRecord(members.completed_by) ? members.completed_by.id : members.completed_by
  if (typeof by === 'number' || typeof by === 'string') document.provenance.annotator = String(by)
  Object.assign(
    document,
    keepUnder(lsExtension, {
      annotation: members,
      responses: Object.keys(read.kept.responses).length ? read.kept.responses : undefined,
      unread: read.kept.unread.length ? read.kept.unread : undefined,
    }),
  )
  return document
}
