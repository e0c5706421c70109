import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { encodeChunks } from '../text/encode-chunks.js'
import {
  outcome,
  type SpeechFormat,
  type WritableRecording,
  writableRecordings,
} from './serialize-recordings.js'

/** Writes all recordings of a corpus into one file of lines, one after the other. */
export async function* writeOneFile(
  corpus: Corpus,
  format: SpeechFormat,
  path: string,
  environment: FormatEnvironment,
  write: (recording: WritableRecording) => Iterable<string>,
): AsyncGenerator<SerializeEvent> {
  const out = { counter: createLossCounter(format.losses), issues: [] as FormatIssue[] }
  async function* content(): AsyncGenerator<Uint8Array> {
    for await (const recording of writableRecordings(corpus, format, environment, out))
      yield* encodeChunks(write(recording))
  }
  yield { kind: 'file', file: { path, content: content() } }
  yield* outcome(out)
}
