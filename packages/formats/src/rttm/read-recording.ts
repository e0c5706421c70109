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
  add(line: string, file: string, at: number): ParseEvent | undefined {
    const fields = splitFields(line)
    const place = (): SourceLocation => ({ file, line: at })
    const type = fields[0]
    const channel = fields[2]
    const onset = fields[3]
    const length = fields[4]
    const ortho = fields[5]
    const stype = fields[6]
    const name = fields[7]
    const confidence = fields[8]
    const slat = fields[9]
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
    let kept: Record<string, unknown> | undefined
    if (type !== 'SPEAKER') {
      annotation.tier = toId(type!)
      kept = { type }
      if (ortho !== '<NA>') annotation.text = ortho!
    } else if (ortho !== '<NA>') kept = { ortho }
    if (stype !== '<NA>') kept = { ...kept, stype }
    if (confidence !== undefined && confidence !== '<NA>') {
      const score = readDecimal(confidence)
      if (score !== undefined && score >= 0 && score <= 1) annotation.origin!.score = score
      else kept = { ...kept, confidence }
    }
    if (slat !== undefined && slat !== '<NA>') kept = { ...kept, slat }
    const number = channel === '1' ? 0 : readChannel(channel!)
    if (annotation.geometry!.type === 'span') {
      this.#channels.push([annotation.geometry as SpanGeometry, number ?? 0])
      if (channel !== '1' && String((number ?? -1) + 1) !== channel) kept = { ...kept, channel }
    } else if (channel !== '1') kept = { ...kept, channel }
    if (kept) annotation.extensions = { [rttmExtension]: kept }
    this.annotations.push(annotation)
    return undefined
  }

  /** Settles what only the whole recording tells. */
  finish(): Annotation[] {
    keepChannels(this.#channels)
    return this.annotations
  }
}
