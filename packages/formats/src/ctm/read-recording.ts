import type { Annotation, SpanGeometry, Word } from '@tagwright/schema'
import type { ParseEvent } from '../format/parse-event.js'
import { keepChannels, readChannel } from '../time/channels.js'
import { splitFields } from '../time/collect-by-recording.js'
import { addDecimalTexts, readDecimal } from '../time/decimal.js'
import { issueEvent } from '../time/parse-recordings.js'
import { ctmExtension } from './losses.js'
import { type ExtendedWord, extendWord } from './word-extensions.js'

interface Group {
  channel: string
  words: Word[]
}

/** Collects the words of one recording into segments that pauses part. */
export class CtmRecording {
  readonly key: string
  readonly comments: string[]
  readonly #pause: number
  readonly #groups: Group[] = []
  #alternatives: Word[][] | undefined

  constructor(key: string, pause: number, comments: string[]) {
    this.key = key
    this.#pause = pause
    this.comments = comments
  }

  /** Takes a line; an issue when it cannot be read. */
  add(line: string, place: { file: string; line: number }): ParseEvent | undefined {
    const [, channel, onset, length, text, confidence, ...columns] = splitFields(line) as string[]
    if (text === undefined) {
      const reason = 'a recording, a channel, a start, a duration and a word are expected'
      return issueEvent('TW-FORMATS-017', { reason }, place)
    }
    if (onset === '*' || /^<ALT(?:_BEGIN|_END)?>$/i.test(text)) {
      return this.#alternation(text.toUpperCase(), channel!, place)
    }
    const start = readDecimal(onset!)
    const lasts = readDecimal(length!)
    if (start === undefined || lasts === undefined) {
      const [what, value] = start === undefined ? ['The start', onset!] : ['The duration', length!]
      return issueEvent('TW-FORMATS-004', { what, value: value.slice(0, 40) }, place)
    }
    if (lasts < 0)
      return issueEvent('TW-FORMATS-005', { what: 'The duration', value: lasts }, place)
    const word: ExtendedWord = { text, start, end: addDecimalTexts(onset!, length!) }
    const score = confidence === undefined ? undefined : readDecimal(confidence)
    if (score !== undefined && score >= 0 && score <= 1) word.confidence = score
    else if (confidence !== undefined) extendWord(word, { confidence })
    if (columns.length > 0) extendWord(word, { columns })
    if (this.#alternatives) this.#alternatives.at(-1)!.push(word)
    else this.#take([word], channel!)
    return undefined
  }

  #alternation(
    tag: string,
    channel: string,
    place: { file: string; line: number },
  ): ParseEvent | undefined {
    if (tag === '<ALT_BEGIN>' && !this.#alternatives) this.#alternatives = [[]]
    else if (tag === '<ALT>' && this.#alternatives) this.#alternatives.push([])
    else if (tag === '<ALT_END>' && this.#alternatives) this.#choose(channel)
    else {
      const reason = `"${tag.slice(0, 40)}" does not belong here`
      return issueEvent('TW-FORMATS-017', { reason }, place)
    }
    return undefined
  }

  /** The first alternative with words is the text; all of them stay with its first word. */
  #choose(channel: string): void {
    const alternatives = this.#alternatives ?? []
    this.#alternatives = undefined
    const taken = alternatives.findIndex((words) => words.length > 0)
    const words = alternatives[taken]?.map((word) => ({ ...word }))
    if (!words) return
    extendWord(words[0]!, { alternatives, taken })
    this.#take(words, channel)
  }

  #take(words: Word[], channel: string): void {
    const group = this.#groups.at(-1)
    const last = group?.words.at(-1)
    const gap = last ? words[0]!.start - last.end : 0
    const isNext = gap <= this.#pause && words[0]!.start >= (last?.start ?? 0)
    if (group && group.channel === channel && isNext) group.words.push(...words)
    else this.#groups.push({ channel, words })
  }

  /** The segments; what an alternation left open is taken as it is. */
  finish(): Annotation[] {
    if (this.#alternatives) this.#choose(this.#groups.at(-1)?.channel ?? '1')
    const channels: [SpanGeometry, number][] = []
    const annotations = this.#groups.map(({ channel, words }, i): Annotation => {
      const start = words[0]!.start
      const end = Math.max(...words.map((word) => word.end))
      const number = readChannel(channel)
      const annotation: Annotation = {
        id: `segment-${i + 1}`,
        media: 'audio',
        geometry: end > start ? { type: 'span', start, end } : { type: 'instant', time: start },
        text: words.map(({ text }) => text).join(' '),
        words,
        origin: { kind: 'import', source: 'ctm' },
      }
      if (annotation.geometry?.type === 'span')
        channels.push([annotation.geometry as SpanGeometry, number ?? 0])
      if (String((number ?? -1) + 1) !== channel)
        annotation.extensions = { [ctmExtension]: { channel } }
      return annotation
    })
    keepChannels(channels)
    return annotations
  }
}
