import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import type { WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { writeOneFile } from '../time/write-one-file.js'
import { hfExtension, hfSpeech } from './losses.js'

/** How the metadata of audio folders is written. */
export interface HfJsonlSerializeOptions {
  /** @default 'metadata.jsonl' */
  fileName?: string
}

/** Writes one `metadata.jsonl`, a row for each segment and for each text of a whole recording. */
export function serializeHfJsonl(
  corpus: Corpus,
  options: HfJsonlSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const path = options?.fileName ?? 'metadata.jsonl'
  return writeOneFile(corpus, hfSpeech, path, environment, writeRows)
}

function* writeRows(recording: WritableRecording): Generator<string> {
  const path = recording.medium.src ?? recording.medium.fileName ?? recording.name
  if (recording.isFirst) yield* wholeRows(recording, path)
  for (const [i, { annotation, start, end }] of recording.segments.entries()) {
    if (annotation.id !== `segment-${i + 1}`) recording.lose('ids', annotation)
    if (annotation.direction !== undefined) recording.lose('direction', annotation)
    const kept = extensionOf(annotation, hfExtension)
    const { text: said, words, language, speaker } = annotation
    const text = recording.textOf(annotation)
    const row = {
      ...rowOf(path, text === '' && said === undefined ? undefined : text, kept),
      start,
      end,
      ...(speaker === undefined ? {} : { speaker: recording.speakerName(speaker) }),
      ...(language === undefined ? {} : { language }),
      ...(words === undefined ? {} : { words }),
    }
    yield `${JSON.stringify({ ...row, ...restOf(kept) })}\n`
  }
}

function rowOf(path: string, text: string | undefined, kept: Record<string, unknown>) {
  const { pathColumn, textColumn } = kept
  return {
    [typeof pathColumn === 'string' ? pathColumn : 'file_name']: path,
    ...(text === undefined ? {} : { [typeof textColumn === 'string' ? textColumn : 'text']: text }),
  }
}

const restOf = ({ pathColumn: _p, textColumn: _t, ...rest }: Record<string, unknown>) => rest

function* wholeRows({ document }: WritableRecording, path: string): Generator<string> {
  const { rows } = extensionOf(document, hfExtension)
  const list = (Array.isArray(rows) ? rows : []).filter(isRecord)
  const answers = Object.entries(document.responses)
    .filter(([key]) => /^(?:rows\[\d+\]\.)?text$/.test(key))
    .map(([, { value }]) => (typeof value === 'string' ? value : undefined))
  for (let i = 0; i < Math.max(list.length, answers.length); i++) {
    const kept = list[i] ?? {}
    yield `${JSON.stringify({ ...rowOf(path, answers[i], kept), ...restOf(kept) })}\n`
  }
}
