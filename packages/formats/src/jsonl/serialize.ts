import type { AnnotationDocument } from '@tagwright/schema'
import { fieldNames, noteAnswerLosses } from '../answers/answer-losses.js'
import { keptUnder } from '../convert/extensions.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { jsonlExtension, jsonlLosses } from './losses.js'

/** How plain responses are written. */
export interface JsonlSerializeOptions {
  /** A row for each document with all its responses, or a row for each response. @default 'documents' */
  as?: 'documents' | 'responses'
  /** @default 'responses.jsonl' */
  fileName?: string
}

/** Writes responses as rows of JSON; annotations are told as losses. */
export async function* serializeJsonl(
  corpus: Corpus,
  options: JsonlSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(jsonlLosses)
  const rowsOf = options?.as === 'responses' ? eachResponse : whole
  async function* content(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    let text = ''
    for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
      if (environment.signal?.aborted) return
      noteAnswerLosses(document, 'jsonl', jsonlExtension, counter)
      for (const row of rowsOf(document)) text += `${JSON.stringify(row)}\n`
      if (text.length < 65536) continue
      yield encoder.encode(text)
      text = ''
    }
    yield encoder.encode(text)
  }
  yield { kind: 'file', file: { path: options?.fileName ?? 'responses.jsonl', content: content() } }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

function frame(document: AnnotationDocument): Record<string, unknown> {
  const { names: _, id = document.id } = keptUnder(jsonlExtension, document.extensions)
  const { annotator, submittedAt } = document.provenance
  return {
    id,
    taskId: document.taskId,
    ...(annotator === undefined ? {} : { annotator }),
    status: document.status,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(document.media.length > 0 ? { media: document.media } : {}),
  }
}

const restOf = (document: AnnotationDocument): Record<string, unknown> => {
  const { names: _n, id: _i, ...rest } = keptUnder(jsonlExtension, document.extensions)
  return rest
}

function* whole(document: AnnotationDocument): Generator<Record<string, unknown>> {
  const nameOf = fieldNames(document, jsonlExtension)
  const entries = Object.entries(document.responses)
  const answers = entries.filter(([, { state }]) => state === 'answered')
  const others = entries.filter(([, { state }]) => state !== 'answered')
  const states = others.map(([key, { state }]) => [nameOf(key), state])
  yield {
    ...frame(document),
    responses: Object.fromEntries(answers.map(([key, { value }]) => [nameOf(key), value])),
    ...(states.length > 0 ? { states: Object.fromEntries(states) } : {}),
    ...restOf(document),
  }
}

function* eachResponse(document: AnnotationDocument): Generator<Record<string, unknown>> {
  const nameOf = fieldNames(document, jsonlExtension)
  for (const [key, { state, value }] of Object.entries(document.responses)) {
    const said = state === 'answered' ? { value } : {}
    yield { ...frame(document), field: nameOf(key), state, ...said, ...restOf(document) }
  }
}
