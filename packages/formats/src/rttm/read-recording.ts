import type { Annotation, SpanGeometry } from '@tagwright/schema'
import { toId } from '../convert/ids.js'
import type { SourceLocation } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { keepChannels, readChannel } from '../time/channels.js'
import { splitFields } from '../time/collect-by-recording.js'
import { addDecimalTexts, readDecimal } from '../time/decimal.js'
import type { NameIds } from '../time/names-to-ids.js'
import { issueEvent } from '../time/parse-recordings.js'
import { rttmExtension } from './losses.js'

/** A stretch of a recording that is scored. */
export interface ScoredSpan {
  start: number
  end: number
  channel: string
}

const types = new Set(
  'SEGMENT NOSCORE NO_RT_METADATA LEXEME NON-LEX NON-SPEECH FILLER EDIT IP SU CB A/P SPEAKER SPKR-INFO'.split(
    ' ',
  ),
)

/** What is read of one recording, line by line. */
export class RttmRecording {
  readonly key: string
  readonly annotations: Annotation[] = []
  /** Lines without times, as they are. */
  readonly lines: string[] = []
  scored: ScoredSpan[] = []
  readonly #channels: [SpanGeometry, number][] = []
  readonly #speakers: NameIds

  constructor(key: string, speakers: NameIds) {
    this.key = key
    this.#speakers = speakers
  }

  /** Takes a line; an issue when it cannot be read. */
  add(line: string, place: () => SourceLocation): ParseEvent | undefined {
    const fields = splitFields(line)
    const [type, , channel, onset, length, ortho, stype, name, confidence, slat] =
      fields as string[]
    if (fields.length < 8 && type !== 'SPKR-INFO') {
      const reason = `it has ${fields.length} fields, 9 or 10 are expected`
      return issueEvent('TW-FORMATS-017', { reason }, place())
    }
    if (!types.has(type!)) {
      const reason = `"${type!.slice(0, 40)}" is not a type of RTTM`
      return issueEvent('TW-FORMATS-017', { reason }, place())
    }
    if (onset === '<NA>' || onset === undefined) {
      this.lines.push(line)
      return undefined
    }
    const start = readDecimal(onset)
    const lasts = readDecimal(length!)
    if (start === undefined || lasts === undefined) {
      const [what, value] = start === undefined ? ['The onset', onset] : ['The duration', length!]
      return issueEvent('TW-FORMATS-004', { what, value: value.slice(0, 40) }, place())
    }
    if (lasts < 0)
      return issueEvent('TW-FORMATS-005', { what: 'The duration', value: lasts }, place())
    const end = addDecimalTexts(onset, length!)
    const annotation: Annotation = {
      id: `segment-${this.annotations.length + 1}`,
      media: 'audio',
      geometry: end > start ? { type: 'span', start, end } : { type: 'instant', time: start },
      origin: { kind: 'import', source: 'rttm' },
    }
    if (name !== '<NA>') annotation.speaker = this.#speakers.idOf(name!)
    const kept: Record<string, unknown> = {}
    if (type !== 'SPEAKER') {
      annotation.tier = toId(type!)
      kept.type = type
      if (ortho !== '<NA>') annotation.text = ortho!
    } else if (ortho !== '<NA>') kept.ortho = ortho
    if (stype !== '<NA>') kept.stype = stype
    if (confidence !== undefined && confidence !== '<NA>') {
      const score = readDecimal(confidence)
      if (score !== undefined && score >= 0 && score <= 1) annotation.origin!.score = score
      else kept.confidence = confidence
    }
    if (slat !== undefined && slat !== '<NA>') kept.slat = slat
    const number = readChannel(channel!)
    if (annotation.geometry!.type === 'span') {
      this.#channels.push([annotation.geometry as SpanGeometry, number ?? 0])
      if (String((number ?? -1) + 1) !== channel) kept.channel = channel
    } else if (channel !== '1') kept.channel = channel
    for (const _ in kept) {
      annotation.extensions = { [rttmExtension]: kept }
      break
    }
    this.annotations.push(annotation)
    return undefined
  }

  /** Settles what only the whole recording tells. */
  finish(): Annotation[] {
    keepChannels(this.#channels)
    return this.annotations
  }
}
