import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { channelField, fieldName, losesChannels } from '../time/channels.js'
import { lengthText, padDecimal } from '../time/decimal.js'
import type { Segment } from '../time/segments.js'
import {
  outcome,
  type WritableRecording,
  writableRecordings,
} from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { rttmExtension, rttmLosses, rttmSpeech } from './losses.js'

/** How RTTM is written. */
export interface RttmSerializeOptions {
  /** Name of the file without its ending. @default 'segments' */
  fileName?: string
}

/** Writes one RTTM file of all recordings, and a UEM file when some of them say what is scored. */
export async function* serializeRttm(
  corpus: Corpus,
  options: RttmSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const name = options?.fileName ?? 'segments'
  const out = { counter: createLossCounter(rttmLosses), issues: [] as FormatIssue[] }
  const scored: string[] = []
  const encoder = new TextEncoder()
  async function* lines(): AsyncGenerator<Uint8Array> {
    for await (const recording of writableRecordings(corpus, rttmSpeech, environment, out)) {
      let text = ''
      for (const line of linesOf(recording, scored)) text += `${line}\n`
      yield encoder.encode(text)
    }
  }
  yield { kind: 'file', file: { path: `${name}.rttm`, content: lines() } }
  if (scored.length > 0) {
    const content = [encoder.encode(`${scored.join('\n')}\n`)]
    yield { kind: 'file', file: { path: `${name}.uem`, content } }
  }
  yield* outcome(out)
}

function* linesOf(recording: WritableRecording, scored: string[]): Generator<string> {
  const file = fieldName(recording.name)
  if (file !== recording.name) recording.lose('names')
  const kept = recording.isFirst ? extensionOf(recording.document, rttmExtension) : {}
  for (const line of Array.isArray(kept.lines) ? kept.lines : []) {
    if (typeof line === 'string' && /^SPKR-INFO\s/.test(line) && !/[\r\n]/.test(line)) yield line
  }
  for (const span of Array.isArray(kept.scored) ? kept.scored : []) {
    if (!isRecord(span) || typeof span.start !== 'number' || typeof span.end !== 'number') continue
    const channel = typeof span.channel === 'string' ? fieldName(span.channel) : '1'
    scored.push(`${file} ${channel} ${padDecimal(span.start, 3)} ${padDecimal(span.end, 3)}`)
  }
  if (losesChannels(recording.segments.map(({ annotation }) => annotation)))
    recording.lose('channel')
  for (const [i, segment] of recording.segments.entries()) {
    if (segment.annotation.id !== `segment-${i + 1}`) recording.lose('ids', segment.annotation)
    yield lineOf(segment, file, recording)
  }
}

const field = (value: unknown) =>
  typeof value === 'string' && /^\S+$/.test(value) ? value : '<NA>'

function lineOf(segment: Segment, file: string, recording: WritableRecording): string {
  const { annotation, start, end } = segment
  const { text, tier, speaker, origin } = annotation
  const lose = (key: string) => recording.lose(key, annotation)
  const kept = extensionOf(annotation, rttmExtension)
  const type =
    typeof kept.type === 'string' && /^[A-Z/_-]+$/.test(kept.type) ? kept.type : 'SPEAKER'
  const isTurn = type === 'SPEAKER'
  const ortho = isTurn ? field(kept.ortho) : field(text)
  if (text && (isTurn || ortho !== text)) lose('text')
  if (tier !== undefined && tier !== type.replace('/', '-')) lose('tier')
  const name = speaker === undefined ? '<NA>' : fieldName(recording.speakerName(speaker))
  if (speaker !== undefined && name !== recording.speakerName(speaker)) lose('names')
  const score = origin?.score === undefined ? field(kept.confidence) : String(origin.score)
  return [
    type,
    file,
    channelField(annotation, kept.channel),
    padDecimal(start, 3),
    lengthText(start, end, 3),
    ortho,
    field(kept.stype),
    name,
    score,
    field(kept.slat),
  ].join(' ')
}
