import type { SpanGeometry } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import type { Segment } from '../time/segments.js'
import { serializeRecordings, type WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { writeDuration } from './duration.js'
import { googleExtension, googleSpeech } from './losses.js'

/** Writes the JSON of Speech-to-Text, version 1, for each recording: a result for each segment. */
export function serializeGoogleSpeech(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  return serializeRecordings(corpus, googleSpeech, '.json', environment, writeFile)
}

function* writeFile(recording: WritableRecording): Generator<string> {
  const kept = recording.isFirst ? extensionOf(recording.document, googleExtension) : {}
  yield '{"results":['
  for (const [i, segment] of recording.segments.entries()) {
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(resultOf(segment, i, recording))}`
  }
  const { response: _, ...beside } = kept
  const rest = JSON.stringify(beside)
  yield rest === '{}' ? '\n]}\n' : `\n],${rest.slice(1)}\n`
}

function resultOf({ annotation, start, end }: Segment, i: number, recording: WritableRecording) {
  const lose = (key: string) => recording.lose(key, annotation)
  if (annotation.id !== `segment-${i}`) lose('ids')
  if (annotation.direction !== undefined) lose('direction')
  const written = recording.textOf(annotation)
  if (written.trim() !== written) lose('spaces')
  const { geometry, origin, language, words = [] } = annotation
  const own = extensionOf(annotation, googleExtension)
  const name =
    annotation.speaker === undefined ? undefined : recording.speakerName(annotation.speaker)
  if (name !== undefined && words.length === 0) lose('speaker')
  const said = words.map((word) => {
    if (word.estimated) lose('estimated')
    return {
      startTime: writeDuration(word.start),
      endTime: writeDuration(word.end),
      word: word.text,
      ...(word.confidence === undefined ? {} : { confidence: word.confidence }),
      ...(name === undefined ? {} : speakerOf(name)),
      ...extensionOf(word as { extensions?: Record<string, unknown> }, googleExtension),
    }
  })
  const channel = geometry?.type === 'span' ? (geometry as SpanGeometry).channel : undefined
  const spoken = words.reduce((last, word) => Math.max(last, word.end), 0)
  const isTold = words.length > 0 && words[0]!.start === start && spoken === end
  return {
    alternatives: [
      {
        transcript: written.trim(),
        ...(origin?.score ? { confidence: origin.score } : {}),
        ...(said.length > 0 ? { words: said } : {}),
        ...(isRecord(own.alternative) ? own.alternative : {}),
      },
      ...(Array.isArray(own.alternatives) ? own.alternatives : []),
    ],
    ...(channel === undefined ? {} : { channelTag: channel + 1 }),
    ...(language === undefined ? {} : { languageCode: language }),
    ...(isRecord(own.result) ? own.result : {}),
    // The service tells starts by words alone; where they do not, ours is told beside its end.
    ...(isTold
      ? own.result === undefined
        ? { resultEndTime: writeDuration(end) }
        : {}
      : { resultStartTime: writeDuration(start), resultEndTime: writeDuration(end) }),
  }
}

/** The service numbers speakers from 1; other names are labels. */
const speakerOf = (name: string) =>
  /^[1-9]\d{0,8}$/.test(name) ? { speakerTag: Number(name) } : { speakerLabel: name }
