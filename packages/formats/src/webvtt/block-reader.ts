/** The times of a cue in seconds, and its settings as written. */
export interface CueTiming {
  start: number
  end: number
  settings: string
}

/** A cue as the parsing rules find it. */
export interface RawCue extends CueTiming {
  /** The identifier line; empty when there is none. */
  id: string
  payload: string
  /** Line of its times, from 1. */
  line: number
}

/** A block that is not a cue. */
export interface RawBlock {
  kind: 'style' | 'region' | 'note' | 'stray'
  text: string
  line: number
}

/** Where a reader puts what it finds. */
export interface BlockSink {
  cue(cue: RawCue): void
  block(block: RawBlock): void
  badTiming(line: number, text: string): void
}

const timing =
  /^[ \t\f]*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t\f]*-->[ \t\f]*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})(?!\d)(.*)$/s

/** Reads the line of a cue's times by the rules of the specification; undefined when they fail. */
export function readTiming(line: string): CueTiming | undefined {
  const match = timing.exec(line)
  if (!match) return undefined
  const [, h1, m1, s1, f1, h2, m2, s2, f2, rest] = match
  const at = (h: string | undefined, m: string, s: string, f: string) =>
    ((h === undefined ? 0 : +h * 3_600_000) + +m * 60_000 + +s * 1000 + +f) / 1000
  const start = at(h1, m1!, s1!, f1!)
  const end = at(h2, m2!, s2!, f2!)
  return Number.isFinite(start) && Number.isFinite(end)
    ? { start, end, settings: rest === '' ? '' : rest!.trim() }
    : undefined
}

/**
 * The block loop of the WebVTT parsing rules, fed a line at a time: what a file of any quality
 * means to every browser.
 */
export class BlockReader {
  readonly #sink: BlockSink
  #state: 'signature' | 'header' | 'blocks' | 'refused' = 'signature'
  readonly header: string[] = []
  #count = 0
  #buffer: string[] = []
  #arrow = false
  #cue: RawCue | undefined
  #kind: RawBlock['kind'] | undefined
  #first = 0

  constructor(sink: BlockSink) {
    this.#sink = sink
  }

  /** False once the file turned out not to be WebVTT. */
  get isValid(): boolean {
    return this.#state !== 'refused' && this.#state !== 'signature'
  }

  line(text: string, number: number): void {
    if (this.#state === 'blocks') this.#blockLine(text, number)
    else if (this.#state === 'signature') {
      const signed = /^WEBVTT(?:$|[ \t])/.test(text)
      this.#state = signed ? 'header' : 'refused'
      if (signed && text.length > 6) this.header.push(text.slice(6).trim())
      else if (signed) this.header.push('')
    } else if (this.#state === 'header') {
      if (text === '' || text.includes('-->')) {
        this.#state = 'blocks'
        this.#blockLine(text, number)
      } else this.header.push(text)
    }
  }

  end(): void {
    this.#finish()
  }

  #blockLine(text: string, number: number): void {
    if (text === '') {
      if (this.#count > 0) this.#finish()
      return
    }
    this.#count++
    if (this.#count === 1) this.#first = number
    if (text.includes('-->')) {
      if (this.#count === 1 || (this.#count === 2 && !this.#arrow)) {
        this.#arrow = true
        const times = readTiming(text)
        if (times) {
          this.#cue = { ...times, id: this.#buffer[0] ?? '', payload: '', line: number }
          this.#buffer = []
        } else this.#sink.badTiming(number, text)
        return
      }
      this.#finish()
      this.#blockLine(text, number)
      return
    }
    if (this.#count === 2 && !this.#cue) {
      const head = /^(STYLE|REGION)\s*$/.exec(this.#buffer[0] ?? '')
      if (head) {
        this.#kind = head[1] === 'STYLE' ? 'style' : 'region'
        this.#buffer = []
      }
    }
    this.#buffer.push(text)
  }

  #finish(): void {
    const buffer = this.#buffer
    if (this.#cue) {
      this.#cue.payload = buffer.length === 1 ? buffer[0]! : buffer.join('\n')
      this.#sink.cue(this.#cue)
      this.#cue = undefined
    } else if (buffer.length > 0) {
      const text = buffer.join('\n')
      const kind = this.#kind ?? (/^NOTE(?:$|[ \t\n])/.test(text) ? 'note' : 'stray')
      this.#sink.block({ kind, text, line: this.#first })
    }
    this.#count = 0
    this.#arrow = false
    this.#kind = undefined
    if (buffer.length > 0) this.#buffer = []
  }
}
