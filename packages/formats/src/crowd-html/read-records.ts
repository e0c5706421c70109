import { unsafeNames } from '../convert/extensions.js'
import { isRecord } from '../convert/numbers.js'
import { readCsv } from '../csv/read-csv.js'
import type { SourceLocation } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { issueEvent } from '../issues/issue-event.js'
import { streamJson } from '../json/stream-json.js'
import type { SourceFile } from '../source/source-file.js'
import { readLines } from '../text/lines.js'

/** What one worker answered, by the names of elements, with what was shown and said about it. */
export interface CrowdRecord {
  answers: Record<string, unknown>
  inputs: Record<string, string>
  /** Other columns or members, such as `AssignmentId`. */
  about: Record<string, unknown>
  location: SourceLocation
}

/** Reads the records of a file: a table of results, lines of JSON, or one JSON text. */
export async function* readRecords(file: SourceFile): AsyncGenerator<CrowdRecord | ParseEvent> {
  if (/\.csv$/i.test(file.name)) yield* readTable(file)
  else if (/\.(jsonl|ndjson)$/i.test(file.name)) yield* readJsonLines(file)
  else yield* readText(file)
}

async function* readTable(file: SourceFile): AsyncGenerator<CrowdRecord | ParseEvent> {
  let columns: string[] | undefined
  for await (const record of readCsv(file)) {
    const location = { file: file.name, line: record.line }
    if ('reason' in record) {
      yield issueEvent('TW-FORMATS-017', { reason: record.reason }, location)
    } else if (!columns) {
      columns = record.values
      if (columns.some((name) => name.startsWith('Answer.'))) continue
      const reason = 'no column begins with "Answer."'
      yield issueEvent('TW-FORMATS-001', { format: 'a table of results', reason }, location)
      return
    } else {
      const found: CrowdRecord = { answers: {}, inputs: {}, about: {}, location }
      for (const [i, name] of columns.entries()) {
        const value = record.values[i] ?? ''
        if (value === '') continue
        if (name.startsWith('Input.')) found.inputs[name.slice(6)] = value
        else if (!name.startsWith('Answer.')) found.about[name] = value
        else if (name !== 'Answer.taskAnswers') nest(found.answers, name.slice(7), value)
        else {
          try {
            addAnswers(found.answers, JSON.parse(value))
          } catch (error) {
            const reason = `Answer.taskAnswers is no JSON (${(error as Error).message})`
            yield issueEvent('TW-FORMATS-017', { reason }, location)
          }
        }
      }
      yield found
    }
  }
}

/** `a.b.c` reaches into members; values that are JSON of lists and objects are read as such. */
function nest(answers: Record<string, unknown>, name: string, text: string): void {
  const steps = name.split('.')
  if (steps.some((step) => unsafeNames.has(step)) || steps.length > 8) return
  let at = answers
  for (const step of steps.slice(0, -1)) {
    const next = at[step]
    if (isRecord(next)) at = next
    else at = at[step] = {} as Record<string, unknown>
  }
  at[steps.at(-1)!] = steps.length > 1 || /^\s*[[{]/.test(text) ? plainValue(text) : text
}

function plainValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  if (!/^\s*([[{]|-?\d)/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function* readJsonLines(file: SourceFile): AsyncGenerator<CrowdRecord | ParseEvent> {
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '') continue
    const location = { file: file.name, line: number }
    try {
      yield* recordsOf(JSON.parse(text), location)
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'it is not JSON'
      yield issueEvent('TW-FORMATS-017', { reason }, location)
    }
  }
}

async function* readText(file: SourceFile): AsyncGenerator<CrowdRecord | ParseEvent> {
  const members: Record<string, unknown> = {}
  let isList = false
  for await (const event of streamJson(file, ['answers'])) {
    const location = { file: file.name }
    if (event.kind === 'elements') {
      isList = true
      for (const value of event.values) {
        yield* recordsOf(value, { ...location, byte: event.byte })
      }
    } else if (event.kind === 'member') {
      if (!unsafeNames.has(event.name)) members[event.name] = event.value
    } else if (event.kind === 'broken') {
      const what = event.index === undefined ? event.name || 'The text' : `[${event.index}]`
      const data = { what, expected: `JSON (${event.reason})` }
      yield issueEvent('TW-FORMATS-011', data, { ...location, byte: event.byte })
    } else if (event.kind === 'truncated') {
      yield issueEvent('TW-FORMATS-002', { what: 'the JSON text' }, location)
    }
  }
  if (!isList && Object.keys(members).length > 0) yield* recordsOf(members, { file: file.name })
}

/** A form's output by itself, a worker's answer of Ground Truth, or an object with the answers of several workers. */
function* recordsOf(value: unknown, location: SourceLocation): Generator<CrowdRecord | ParseEvent> {
  if (Array.isArray(value)) {
    for (const item of value) yield* recordsOf(item, location)
    return
  }
  if (!isRecord(value)) {
    const data = { what: 'An answer', expected: 'an object with the outputs of elements' }
    yield issueEvent('TW-FORMATS-011', data, location)
    return
  }
  const record = (content: unknown, about: Record<string, unknown>): CrowdRecord => {
    const answers: Record<string, unknown> = {}
    addAnswers(answers, content)
    return { answers, inputs: readInputs(value.dataObject), about, location }
  }
  if (Array.isArray(value.answers)) {
    for (const answer of value.answers) yield* recordsOf(answer, location)
  } else if ('answerContent' in value) {
    const { answerContent, ...about } = value
    yield record(answerContent, about)
  } else if (Array.isArray(value.annotations) && 'datasetObjectId' in value) {
    for (const one of value.annotations) {
      const data = isRecord(one) && isRecord(one.annotationData) ? one.annotationData : {}
      const workerId = isRecord(one) ? one.workerId : undefined
      const about = { workerId, datasetObjectId: value.datasetObjectId }
      yield record(
        typeof data.content === 'string' ? plainValue(data.content) : data.content,
        about,
      )
    }
  } else yield record(value, {})
}

function addAnswers(answers: Record<string, unknown>, value: unknown): void {
  const [content] = Array.isArray(value) ? value : [value]
  if (!isRecord(content)) return
  for (const [name, output] of Object.entries(content)) {
    if (!unsafeNames.has(name)) answers[name] = output
  }
}

function readInputs(value: unknown): Record<string, string> {
  const content = isRecord(value) ? (value.content ?? value.s3Uri) : undefined
  return typeof content === 'string' ? { source: content } : {}
}
