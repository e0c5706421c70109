import type { Token, Tokens } from './tokens.js'

const magic = 'ooBinaryFile'

/** Whether bytes are a binary file of Praat's. */
export const isBinary = (bytes: Uint8Array): boolean =>
  [...magic].every((char, i) => bytes[i] === char.charCodeAt(0))

/**
 * The values of a binary TextGrid in the order of the short text form: big-endian doubles and
 * counts, class names with one byte of length, texts with two; a length of -1 announces UTF-16.
 */
export class BinaryTokens implements Tokens {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #tokens: Generator<Token>
  #at = magic.length
  start = 0
  isCut = false
  /** The class of the object that the file holds. */
  readonly kind: string

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.kind = bytes.length > magic.length ? this.#className() : ''
    this.#tokens = this.#read()
  }

  next(): Token | undefined {
    this.start = this.#at
    try {
      const { value, done } = this.#tokens.next()
      return done ? undefined : value
    } catch (error) {
      // The view ends where the file does.
      if (!(error instanceof RangeError)) throw error
      this.isCut = true
      return undefined
    }
  }

  place(): { byte: number } {
    return { byte: this.start }
  }

  *#read(): Generator<Token> {
    yield this.#double()
    yield this.#double()
    const exists = this.#view.getUint8(this.#at++) !== 0
    if (!exists) return
    yield { flag: 'exists' }
    const tiers = this.#count()
    yield tiers
    for (let i = 0; i < tiers; i++) {
      const kind = this.#className()
      yield kind
      yield this.#text()
      yield this.#double()
      yield this.#double()
      const count = this.#count()
      yield count
      for (let n = 0; n < count; n++) {
        yield this.#double()
        if (kind === 'IntervalTier') yield this.#double()
        yield this.#text()
      }
    }
  }

  #double(): number {
    const value = this.#view.getFloat64(this.#at)
    this.#at += 8
    // What is not a number is no time.
    if (!Number.isFinite(value)) throw new RangeError('not a number')
    return value + 0
  }

  #count(): number {
    const value = this.#view.getInt32(this.#at)
    this.#at += 4
    return Math.max(0, value)
  }

  #className(): string {
    const length = this.#bytes[this.#at] ?? 0
    this.#at += 1
    return this.#narrow(length)
  }

  #text(): string {
    const length = this.#view.getInt16(this.#at)
    this.#at += 2
    if (length >= 0) return this.#narrow(length)
    const characters = this.#view.getUint16(this.#at)
    this.#at += 2
    let text = ''
    for (let i = 0; i < characters; i++) {
      const unit = this.#view.getUint16(this.#at)
      this.#at += 2
      text += String.fromCharCode(unit)
      // Characters are counted, of which some are two units.
      if (unit < 0xd800 || unit > 0xdbff) continue
      text += String.fromCharCode(this.#view.getUint16(this.#at))
      this.#at += 2
    }
    return text
  }

  #narrow(length: number): string {
    if (this.#at + length > this.#bytes.length) throw new RangeError('ends inside a text')
    const bytes = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return String.fromCharCode(...bytes)
  }
}
