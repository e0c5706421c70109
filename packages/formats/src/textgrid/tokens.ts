/** A free-standing number, "string" or <flag> of a Praat text file. */
export type Token = number | string | { flag: string }

/** The values of a TextGrid one by one, in the order of its short form. */
export interface Tokens {
  /** The next value, undefined at the end. */
  next(): Token | undefined
  /** Where the last value began. */
  start: number
  /** The file ended inside a text. */
  readonly isCut: boolean
  place(): { line?: number; column?: number; byte?: number }
}

/**
 * Reads the values of a Praat text file one by one. Whatever else stands there, such as `xmin =`
 * or `intervals [1]:`, is a remark, so that the long form, the short form and everything between
 * are one grammar (Praat manual, "TextGrid file formats").
 */
export class TokenReader implements Tokens {
  readonly #text: string
  #at = 0
  /** Where the last value began. */
  start = 0
  /** The text ended inside a string. */
  isCut = false

  constructor(text: string) {
    this.#text = text
  }

  /** The next number, undefined at the end; other values on the way are passed over by `skip`. */
  next(): Token | undefined {
    const text = this.#text
    const length = text.length
    let at = this.#at
    while (at < length) {
      const code = text.charCodeAt(at)
      if (code <= 32) {
        at++
        continue
      }
      this.start = at
      if (code === 34) return this.#string(at)
      if (code === 33) {
        // A remark to the end of the line.
        while (at < length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++
        continue
      }
      let end = at + 1
      while (end < length && text.charCodeAt(end) > 32) end++
      // Digits, or a sign or point before them.
      const isNumeric = (code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46
      if (isNumeric) {
        const value = numberOf(text.slice(at, end))
        if (value !== undefined) {
          this.#at = end
          return value
        }
      } else if (code === 60 && text.charCodeAt(end - 1) === 62) {
        this.#at = end
        return { flag: text.slice(at + 1, end - 1) }
      }
      at = end
    }
    this.#at = length
    return undefined
  }

  #string(open: number): string {
    const text = this.#text
    let close = text.indexOf('"', open + 1)
    let isEscaped = false
    while (close >= 0 && text.charCodeAt(close + 1) === 34) {
      isEscaped = true
      close = text.indexOf('"', close + 2)
    }
    if (close < 0) {
      this.isCut = true
      close = text.length
    }
    this.#at = close + 1
    const inside = text.slice(open + 1, close)
    return isEscaped ? inside.replaceAll('""', '"') : inside
  }

  /** Line and column of the last value, from 1. */
  place(): { line: number; column: number } {
    const before = this.#text.slice(0, this.start)
    const line = before.split(/\r\n|\r|\n/).length
    const column = this.start - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
    return { line, column }
  }
}

function numberOf(text: string): number | undefined {
  const value = Number(text)
  if (Number.isFinite(value) && !/^[+-]?0[xXbBoO]/.test(text)) return value + 0
  const comma = /^[+-]?\d+,\d+$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return Number.isFinite(comma) ? comma : undefined
}
