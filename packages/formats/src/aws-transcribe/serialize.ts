import type { Word } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { toDecimal } from '../time/decimal.js'
import { serializeRecordings, type WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { awsExtension, awsSpeech } from './losses.js'

/** Writes the JSON of Amazon Transcribe for each recording. */
export function serializeAwsTranscribe(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  return serializeRecordings(corpus, awsSpeech, '.json', environment, writeFile)
}

function* writeFile(recording: WritableRecording): Generator<string> {
  const kept = recording.isFirst ? extensionOf(recording.document, awsExtension) : {}
  const items: Record<string, unknown>[] = []
  const segments = recording.segments.map(({ annotation, start, end }, id) => {
    if (annotation.id !== `segment-${id}`) recording.lose('ids', annotation)
    const { speaker, words = [] } = annotation
    const label = speaker === undefined ? {} : { speaker_label: recording.speakerName(speaker) }
    const own: number[] = []
    for (const word of words) {
      if (word.estimated) recording.lose('estimated', annotation)
      for (const item of itemsOf(word)) {
        own.push(items.length)
        items.push({ id: items.length, ...item, ...label })
      }
    }
    return {
      id,
      transcript: recording.textOf(annotation),
      start_time: toDecimal(start),
      end_time: toDecimal(end),
      ...label,
      items: own,
    }
  })
  const { results, ...more } = kept
  const transcript = segments.map((segment) => segment.transcript).join(' ')
  const value = {
    jobName: recording.name,
    ...more,
    results: {
      ...(isRecord(results) ? results : {}),
      transcripts: [{ transcript }],
      items,
      audio_segments: segments,
    },
    status: 'COMPLETED',
  }
  yield `${JSON.stringify(value)}\n`
}

/** The item of a word and that of the punctuation at its end. */
function itemsOf(word: Word & { extensions?: Record<string, unknown> }): Record<string, unknown>[] {
  const [, said = word.text, mark] = /^(.+?)([.,?!;:]+)$/s.exec(word.text) ?? []
  const { alternatives } = extensionOf(word, awsExtension)
  const confidence = word.confidence === undefined ? {} : { confidence: String(word.confidence) }
  const item = {
    type: 'pronunciation',
    alternatives: [
      { ...confidence, content: said },
      ...(Array.isArray(alternatives) ? alternatives : []),
    ],
    start_time: toDecimal(word.start),
    end_time: toDecimal(word.end),
  }
  if (mark === undefined) return [item]
  return [item, { type: 'punctuation', alternatives: [{ confidence: '0.0', content: mark }] }]
}
