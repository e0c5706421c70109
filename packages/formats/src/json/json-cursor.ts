import type { JsonStreamEvent } from './json-stream-event.js'

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

/** Elements of one batch are parsed in one call; larger batches gain nothing and hold more. */
const batchBytes = 256 * 1024

/** Bytes that mean something to the scan: all others are passed over at once. */
const marks = new Uint8Array(256)
for (const byte of [quote, openBrace, openBracket, closeBrace, closeBracket, comma]) marks[byte] = 1
for (const byte of [0x20, 0x0a, 0x0d, 0x09]) marks[byte] = 1

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

type Mode = 'start' | 'key' | 'colon' | 'value' | 'after' | 'element' | 'done'

/** Finds where values end in bytes that come in chunks, and has `JSON.parse` read them. */
export class JsonCursor {
  readonly #streamed: ReadonlySet<string>
  readonly #counted: ReadonlySet<string>
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  #buffer: Uint8Array<ArrayBufferLike> = new Uint8Array(0)
  /** Offset of the buffer's first byte in the text. */
  #base = 0
  #mode: Mode = 'start'
  #name = ''
  #rootArray = false
  #index = 0
  /** Starts and ends in the buffer of the elements that wait to be parsed. */
  #bounds: number[] = []
  /** Where the value being scanned began, and how far the scan has come. */
  #from = -1
  #at = 0
  #depth = 0
  #inString = false

  constructor(streamed: ReadonlySet<string>, counted: ReadonlySet<string>) {
    this.#streamed = streamed
    this.#counted = counted
  }

  /** Takes the next bytes. */
  *push(chunk: Uint8Array): Generator<JsonStreamEvent> {
    const keep = this.#bounds[0] ?? (this.#from >= 0 ? this.#from : this.#at)
    const rest = this.#buffer.subarray(keep)
    const joined = new Uint8Array(rest.length + chunk.length)
    joined.set(rest)
    joined.set(chunk, rest.length)
    this.#buffer = joined
    this.#base += keep
    this.#at -= keep
    if (this.#from >= 0) this.#from -= keep
    this.#bounds = this.#bounds.map((bound) => bound - keep)
    yield* this.#run()
    yield* this.#flush()
  }

  /** Says that no more bytes come. */
  *end(): Generator<JsonStreamEvent> {
    if (this.#mode === 'start' && this.#from >= 0) {
      yield* this.#whole(this.#buffer.length)
      this.#mode = 'done'
    }
    yield* this.#flush()
    if (this.#mode !== 'done') {
      yield { kind: 'truncated', name: this.#name, byte: this.#base + this.#buffer.length }
    }
  }

  *#run(): Generator<JsonStreamEvent> {
    const buffer = this.#buffer
    while (this.#at < buffer.length) {
      const byte = buffer[this.#at]!
      if (this.#mode === 'value' || this.#mode === 'element') {
        if (this.#from < 0) {
          if (isSpace(byte)) {
            this.#at++
            continue
          }
          if (this.#mode === 'element' && byte === closeBracket) {
            yield* this.#leaveArray()
            continue
          }
          if (this.#mode === 'element' && byte === comma) {
            this.#at++
            continue
          }
          if (this.#mode === 'value' && byte === openBracket && this.#streamed.has(this.#name)) {
            this.#enterArray()
            continue
          }
          this.#from = this.#at
        }
        if (!this.#scanValue()) return
        if (this.#mode === 'element') {
          // A stray closing brace is an element of its own, a broken one, or the scan would stand still.
          if (this.#at === this.#from) this.#at++
          this.#bounds.push(this.#from, this.#at)
          this.#from = -1
          if (this.#at - this.#bounds[0]! > batchBytes) yield* this.#flush()
        } else {
          yield* this.#whole(this.#at)
          this.#mode = 'after'
        }
        continue
      }
      if (isSpace(byte) && this.#from < 0) {
        this.#at++
      } else if (this.#mode === 'start') {
        if (byte === openBracket) {
          this.#rootArray = true
          this.#enterArray()
        } else if (byte === openBrace) {
          this.#mode = 'key'
          this.#at++
        } else {
          this.#from = this.#at
          this.#mode = 'value'
        }
      } else if (this.#mode === 'key') {
        if (byte === quote || this.#from >= 0) {
          if (this.#from < 0) this.#from = this.#at
          if (!this.#scanValue()) return
          this.#name = this.#readName()
          this.#from = -1
          this.#mode = 'colon'
        } else if (byte === closeBrace) {
          this.#mode = 'done'
          this.#at++
        } else {
          this.#at++
        }
      } else if (this.#mode === 'colon') {
        this.#at++
        if (byte === colon) this.#mode = 'value'
      } else if (this.#mode === 'after') {
        this.#at++
        if (byte === comma) this.#mode = 'key'
        else if (byte === closeBrace) this.#mode = 'done'
      } else {
        this.#at++
      }
    }
  }

  #enterArray(): void {
    this.#mode = 'element'
    this.#index = 0
    this.#at++
  }

  *#leaveArray(): Generator<JsonStreamEvent> {
    yield* this.#flush()
    this.#at++
    this.#mode = this.#rootArray ? 'done' : 'after'
  }

  /** Moves to the end of the value that began at `#from`; false when more bytes are needed. */
  #scanValue(): boolean {
    const buffer = this.#buffer
    let at = this.#at
    let depth = this.#depth
    let inString = this.#inString
    const end = buffer.length
    while (at < end) {
      const byte = buffer[at]!
      if (inString) {
        if (byte === backslash) {
          // The escaped byte must be there before it can be skipped.
          if (at + 1 >= end) break
          at += 2
          continue
        }
        at++
        if (byte === quote) {
          inString = false
          if (depth === 0) return this.#stop(at)
        }
        continue
      }
      if (marks[byte] === 0) {
        at++
        continue
      }
      if (byte === quote) {
        inString = true
      } else if (byte === openBrace || byte === openBracket) {
        depth++
      } else if (byte === closeBrace || byte === closeBracket) {
        if (depth === 0) return this.#stop(at)
        depth--
        if (depth === 0) return this.#stop(at + 1)
      } else if (depth === 0 && (byte === comma || isSpace(byte))) {
        return this.#stop(at)
      }
      at++
    }
    this.#at = at
    this.#depth = depth
    this.#inString = inString
    return false
  }

  #stop(at: number): true {
    this.#at = at
    this.#depth = 0
    this.#inString = false
    return true
  }

  #readName(): string {
    try {
      return String(JSON.parse(this.#text(this.#from, this.#at)))
    } catch {
      return this.#text(this.#from + 1, this.#at - 1)
    }
  }

  *#whole(end: number): Generator<JsonStreamEvent> {
    const from = this.#from
    this.#from = -1
    try {
      yield { kind: 'member', name: this.#name, value: JSON.parse(this.#text(from, end)) }
    } catch (error) {
      yield { kind: 'broken', name: this.#name, byte: this.#base + from, reason: reasonOf(error) }
    }
  }

  *#flush(): Generator<JsonStreamEvent> {
    const bounds = this.#bounds
    if (bounds.length === 0) return
    this.#bounds = []
    const name = this.#rootArray ? '' : this.#name
    const index = this.#index
    const byte = this.#base + bounds[0]!
    this.#index += bounds.length / 2
    if (this.#counted.has(name)) {
      const bytes = bounds[bounds.length - 1]! - bounds[0]!
      yield { kind: 'counted', name, count: bounds.length / 2, bytes }
      return
    }
    const values = parseRun(this.#text(bounds[0]!, bounds[bounds.length - 1]!), bounds.length / 2)
    if (values) {
      yield { kind: 'elements', name, index, values, byte, text: this.#buffer, bounds }
      return
    }
    for (let i = 0; i < bounds.length; i += 2) {
      const at = { name, index: index + i / 2, byte: this.#base + bounds[i]! }
      try {
        const value: unknown = JSON.parse(this.#text(bounds[i]!, bounds[i + 1]!))
        const place = { text: this.#buffer, bounds: bounds.slice(i, i + 2) }
        yield { kind: 'elements', ...at, values: [value], ...place }
      } catch (error) {
        yield { kind: 'broken', ...at, reason: reasonOf(error) }
      }
    }
  }

  #text(from: number, end: number): string {
    return this.#decoder.decode(this.#buffer.subarray(from, end))
  }
}

/** The values of a run of elements, or undefined when one of them is broken or they do not add up. */
function parseRun(text: string, count: number): unknown[] | undefined {
  try {
    const values: unknown[] = JSON.parse(`[${text}]`)
    return values.length === count ? values : undefined
  } catch {
    return undefined
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
