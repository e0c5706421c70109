import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { exactLength } from '../time/json-segments.js'
import type { WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { writeOneFile } from '../time/write-one-file.js'
import { nemoExtension, nemoSpeech } from './losses.js'

/** How NeMo manifests are written. */
export interface NemoSerializeOptions {
  /** @default 'manifest.json' */
  fileName?: string
}

/** Writes one manifest, a row for each segment. */
export function serializeNemo(
  corpus: Corpus,
  options: NemoSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const path = options?.fileName ?? 'manifest.json'
  return writeOneFile(corpus, nemoSpeech, path, environment, writeRows)
}

function* writeRows(recording: WritableRecording): Generator<string> {
  const path = recording.medium.src ?? recording.medium.fileName ?? recording.name
  for (const [i, { annotation, start, end, isInstant }] of recording.segments.entries()) {
    const lose = (key: string) => recording.lose(key, annotation)
    if (annotation.id !== `segment-${i + 1}`) lose('ids')
    if (annotation.direction !== undefined) lose('direction')
    if (isInstant && annotation.origin?.source !== 'nemo') lose('instants')
    const { length, isExact } = exactLength(start, end)
    if (!isExact) lose('digits')
    const { whole, ...more } = extensionOf(annotation, nemoExtension)
    const text = recording.textOf(annotation)
    const row = {
      audio_filepath: path,
      ...(whole === true && start === 0 ? {} : { offset: start }),
      duration: length,
      ...(text === '' && annotation.text === undefined ? {} : { text }),
      ...(annotation.language === undefined ? {} : { lang: annotation.language }),
      ...(annotation.speaker === undefined
        ? {}
        : { speaker: recording.speakerName(annotation.speaker) }),
      ...more,
    }
    yield `${JSON.stringify(row)}\n`
  }
}
