import type { FormatEnvironment, FormatIssue } from '@tagwright/formats'
import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import type { InputGroup } from '../input/group-inputs.js'
import type { Run } from '../run/run.js'
import { addTask, emptyHeader, mergeHeaders } from './merge-headers.js'

/** What was read of one group. */
export interface GroupSummary {
  format: string
  input: string
  files: number
  documents: number
  annotations: number
  tasks: number
  errors: number
  warnings: number
}

/** What reading hands on. */
export interface ReadHandlers {
  /** Whether a document is passed over, before its id is taken. */
  skip?(document: AnnotationDocument): boolean
  /** Each input has ids of its own, since they are not put together. @default false */
  apart?: boolean
  document(document: AnnotationDocument, group: InputGroup): void | Promise<void>
}

/** What reading found beside the documents. */
export interface ReadResult {
  header: DatasetHeader
  groups: GroupSummary[]
}

/** Reads groups one after the other; issues go to the run's reporter, documents to the handlers. */
export async function readInputs(
  groups: readonly InputGroup[],
  run: Run,
  options: Record<string, unknown> | undefined,
  handlers: ReadHandlers,
): Promise<ReadResult> {
  let header = emptyHeader()
  const summaries: GroupSummary[] = []
  const keepIds = () => createIdKeeper((id) => run.reporter.issue(doubled(id)))
  let takeId = keepIds()
  for (const group of groups) {
    if (handlers.apart) takeId = keepIds()
    const before = { errors: run.reporter.errors, warnings: run.reporter.warnings }
    const summary: GroupSummary = {
      format: group.format.id,
      input: group.shown,
      files: group.files.length,
      documents: 0,
      annotations: 0,
      tasks: 0,
      errors: 0,
      warnings: 0,
    }
    for await (const event of group.format.parse!(group.files, options, run.environment)) {
      if (event.kind === 'document') {
        const { document } = event
        summary.documents += 1
        summary.annotations += document.annotations.length
        if (handlers.skip?.(document)) continue
        const id = takeId(document.id)
        await handlers.document(id === document.id ? document : { ...document, id }, group)
      } else if (event.kind === 'issue') run.reporter.issue(event.issue)
      else if (event.kind === 'progress') run.progress.step('reading', event)
      else if (event.kind === 'task') {
        summary.tasks += 1
        header = addTask(header, event.task)
      } else {
        header = mergeHeaders(header, event.dataset, ({ id, kept, other }) => {
          run.reporter.issue(conflict(id, text(kept.name), text(other.name)))
        })
      }
    }
    if (before.errors + before.warnings === run.reporter.errors + run.reporter.warnings) {
      if (summary.documents + summary.tasks === 0) run.reporter.issue(nothing(group))
    }
    summary.errors = run.reporter.errors - before.errors
    summary.warnings = run.reporter.warnings - before.warnings
    summaries.push(summary)
  }
  return { header, groups: summaries }
}

const text = (name: unknown): string => (typeof name === 'string' ? name : JSON.stringify(name))

/** Keeps ids apart that several inputs use. */
function createIdKeeper(onDouble: (id: string) => void) {
  const taken = new Set<string>()
  return (id: string): string => {
    let free = id
    for (let n = 2; taken.has(free); n++) free = `${id.slice(0, 118)}-${n}`
    if (free !== id) onDouble(id)
    taken.add(free)
    return free
  }
}

function doubled(id: string): FormatIssue {
  const message = `Two documents have the id "${id}"; the second was given another.`
  return { code: 'TW-CLI-101', severity: 'warning', message, path: [], data: { id } }
}

function nothing({ shown: path, format: { name } }: InputGroup): FormatIssue {
  const message = `"${path}" was read as ${name}, and nothing was found in it.`
  return {
    code: 'TW-CLI-104',
    severity: 'warning',
    message,
    path: [],
    data: { path, format: name },
  }
}

function conflict(id: string, kept: string, other: string): FormatIssue {
  const message = `The label "${id}" is named "${kept}" in one input and "${other}" in another; the first is kept.`
  return { code: 'TW-CLI-102', severity: 'warning', message, path: [], data: { id, kept, other } }
}

/** An environment for formats whose ids are the same in each run. */
export function createEnvironment(
  scratch: FormatEnvironment['scratch'],
  now: () => number,
): FormatEnvironment {
  let count = 0
  return {
    newId: () => `n-${++count}`,
    now: () => new Date(now()).toISOString(),
    scratch,
  }
}
