import type { AnnotationDocument } from '@tagwright/schema'
import { serializeDocument } from '@tagwright/schema'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'

/** How the contract's own files are written. */
export interface TagwrightSerializeOptions {
  /** One NDJSON dataset, or a `.json` file for each document. @default 'dataset' */
  as?: 'dataset' | 'documents'
  /** Name of the dataset file. @default 'dataset.ndjson' */
  fileName?: string
}

/** Writes a dataset as NDJSON, or each document as a file of its own; nothing is lost. */
export async function* serializeTagwright(
  corpus: Corpus,
  options: TagwrightSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  if (options?.as !== 'documents') {
    const content = writeLines(corpus, environment)
    yield { kind: 'file', file: { path: options?.fileName ?? 'dataset.ndjson', content } }
    return
  }
  const encoder = new TextEncoder()
  for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
    const text = `${serializeDocument(document, { indent: 2 })}\n`
    // A colon cannot stand in a file name everywhere.
    const path = `${document.id.replaceAll(':', '_')}.json`
    yield { kind: 'file', file: { path, content: [encoder.encode(text)] } }
  }
}

async function* writeLines(
  corpus: Corpus,
  environment: FormatEnvironment,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = `${JSON.stringify(corpus.dataset)}\n`
  for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
    if (environment.signal?.aborted) break
    text += `${serializeDocument(document)}\n`
    if (text.length > 64 * 1024) {
      yield encoder.encode(text)
      text = ''
    }
  }
  yield encoder.encode(text)
}
