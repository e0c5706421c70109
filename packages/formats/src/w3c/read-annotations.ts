import { isRecord } from '../convert/numbers.js'
import type { ParseEvent } from '../format/parse-event.js'
import { issueEvent } from '../issues/issue-event.js'
import { streamJson } from '../json/stream-json.js'
import type { SourceFile } from '../source/source-file.js'
import { annotationContext } from './losses.js'

/** One annotation as it stands in a file. */
export interface RawAnnotation {
  raw: Record<string, unknown>
  file: string
  index: number
}

/** What a file yields: annotations, and what its page or collection says beside. */
export type RawEvent = RawAnnotation | { envelope: Record<string, unknown> } | ParseEvent

/** Reads the annotations of a file: one, a list, a page or a collection with its first page. */
export async function* readAnnotations(file: SourceFile): AsyncGenerator<RawEvent> {
  const location = { file: file.name }
  const root: Record<string, unknown> = Object.create(null)
  let n = 0
  let isSaid = false
  const take = function* (value: unknown): Generator<RawEvent> {
    if (isRecord(value) && Array.isArray(value.items) && value.type === 'AnnotationPage') {
      for (const item of value.items) yield* take(item)
      return
    }
    const index = n++
    if (isRecord(value)) yield { raw: value, file: file.name, index }
    else {
      const data = { what: `items[${index}]`, expected: 'an annotation' }
      yield issueEvent('TW-FORMATS-011', data, location, [index])
    }
  }
  let isList = false
  for await (const event of streamJson(file, ['items'])) {
    if (event.kind === 'elements') {
      isList = true
      for (const value of event.values) yield* take(value)
    } else if (event.kind === 'member') root[event.name] = event.value
    else if (event.kind === 'broken') {
      isSaid = true
      const what = event.index === undefined ? event.name || 'The text' : `[${event.index}]`
      const data = { what, expected: `JSON (${event.reason})` }
      yield issueEvent('TW-FORMATS-011', data, { ...location, byte: event.byte })
    } else if (event.kind === 'truncated') {
      isSaid = true
      yield issueEvent('TW-FORMATS-002', { what: 'the JSON text' }, location)
    }
  }
  const { type, first, last: _, ...envelope } = root
  if (Object.keys(root).length === 0) {
    if (isList || isSaid) return
    const reason = 'it holds no annotations'
    yield issueEvent('TW-FORMATS-001', { format: 'a Web Annotation', reason }, location)
    return
  }
  yield* checkContext(root['@context'], file.name)
  if (isRecord(first)) yield* take({ type: 'AnnotationPage', ...first })
  const isEnvelope = isList || type === 'AnnotationPage' || type === 'AnnotationCollection'
  if (!isEnvelope) yield* take(root)
  else yield { envelope: { ...envelope, type } }
}

function* checkContext(context: unknown, file: string): Generator<ParseEvent> {
  const list = Array.isArray(context) ? context : [context]
  if (list.includes(annotationContext)) return
  const data = {
    what: 'The @context',
    other: 'the specification',
    reason: `it does not name ${annotationContext}`,
  }
  yield issueEvent('TW-FORMATS-016', data, { file }, ['@context'])
}
