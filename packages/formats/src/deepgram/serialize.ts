import type { Annotation, SpanGeometry, Word } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { losesChannels } from '../time/channels.js'
import { serializeRecordings, type WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { deepgramExtension, deepgramSpeech } from './losses.js'

/** Writes the JSON of Deepgram for each recording: utterances, and the words of each channel. */
export function serializeDeepgram(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  return serializeRecordings(corpus, deepgramSpeech, '.json', environment, writeFile)
}

const channelOf = ({ geometry }: Annotation): number =>
  geometry?.type === 'span' ? ((geometry as SpanGeometry).channel ?? 0) : 0

function* writeFile(recording: WritableRecording): Generator<string> {
  const kept = recording.isFirst ? extensionOf(recording.document, deepgramExtension) : {}
  if (losesChannels(recording.segments.map(({ annotation }) => annotation)))
    recording.lose('channel')
  const heard: { texts: string[]; words: unknown[] }[] = []
  const utterances = recording.segments.map(({ annotation, start, end }) => {
    const channel = channelOf(annotation)
    const { speaker, origin } = annotation
    const who = speaker === undefined ? {} : { speaker: number(recording.speakerName(speaker)) }
    const words = (annotation.words ?? []).map((word) => {
      if (word.estimated) recording.lose('estimated', annotation)
      return { ...writeWord(word), ...who }
    })
    const transcript = recording.textOf(annotation)
    const place = Math.min(channel, 255)
    const own = heard[place] ?? { texts: [], words: [] }
    heard[place] = own
    own.texts.push(transcript)
    own.words.push(...words)
    return {
      start,
      end,
      ...(origin?.score === undefined ? {} : { confidence: origin.score }),
      channel,
      transcript,
      words,
      ...who,
      ...extensionOf(annotation, deepgramExtension),
      id: annotation.id,
    }
  })
  const { metadata, results, channels, ...more } = kept
  const { duration, language } = recording.medium
  const beside = Array.isArray(channels) ? channels : []
  const value = {
    metadata: {
      ...(isRecord(metadata) ? metadata : {}),
      ...(duration === undefined ? {} : { duration }),
      channels: Math.max(1, heard.length),
    },
    results: {
      channels: Array.from({ length: Math.max(1, heard.length) }, (_, i) => {
        const { texts = [], words = [] } = heard[i] ?? {}
        const { alternatives, ...rest } = isRecord(beside[i]) ? beside[i] : {}
        return {
          ...rest,
          ...(i === 0 && language !== undefined ? { detected_language: language } : {}),
          alternatives: [
            { transcript: texts.join(' '), words },
            ...(Array.isArray(alternatives) ? alternatives : []),
          ],
        }
      }),
      ...(isRecord(results) ? results : {}),
      utterances,
    },
    ...more,
  }
  yield `${JSON.stringify(value)}\n`
}

/** Speakers are numbers to the service; other names are written as they are. */
const number = (name: string): number | string =>
  /^(?:0|[1-9]\d{0,8})$/.test(name) ? Number(name) : name

function writeWord(word: Word & { extensions?: Record<string, unknown> }): Record<string, unknown> {
  const { word: plain, ...more } = extensionOf(word, deepgramExtension)
  const { text, start, end, confidence } = word
  return {
    word: typeof plain === 'string' ? plain : text,
    start,
    end,
    ...(confidence === undefined ? {} : { confidence }),
    punctuated_word: text,
    ...more,
  }
}
