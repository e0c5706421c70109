import type { SpanGeometry } from '@tagwright/schema'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { padDecimal } from '../time/decimal.js'
import type { Segment } from '../time/segments.js'
import { serializeRecordings, type WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { audacitySpeech } from './losses.js'

/** Writes a label file for each recording. */
export function serializeAudacity(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  return serializeRecordings(corpus, audacitySpeech, '.txt', environment, writeFile)
}

function* writeFile(recording: WritableRecording): Generator<string> {
  for (const [i, segment] of recording.segments.entries()) {
    const { annotation, start, end } = segment
    if (annotation.id !== `label-${i + 1}`) recording.lose('ids', annotation)
    const written = recording.textOf(annotation)
    const text = written.replace(/[\t\r\n]/g, ' ')
    if (text !== written) recording.lose('lines', annotation)
    yield `${padDecimal(start, 6)}\t${padDecimal(end, 6)}\t${text}\n`
    const bounds = boundsOf(segment)
    if (!bounds) continue
    if (bounds.includes(undefined)) recording.lose('bounds', annotation)
    const [low = -1, high = -1] = bounds
    yield `\\\t${padDecimal(low, 6)}\t${padDecimal(high, 6)}\n`
  }
}

function boundsOf({ annotation }: Segment): (number | undefined)[] | undefined {
  const { geometry } = annotation
  const stated =
    geometry?.type === 'span'
      ? (geometry as SpanGeometry)
      : extensionOf(annotation, 'org.audacityteam.labels')
  const { low, high } = stated
  if (low === undefined && high === undefined) return undefined
  return [low, high].map((bound) => (typeof bound === 'number' ? bound : undefined))
}
