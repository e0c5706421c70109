/** Number of Unicode code points; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return toCodePointIndex(text, text.length)
}

/** The code-point index of a UTF-16 index; one inside a pair means the pair's start. */
export function toCodePointIndex(text: string, utf16Index: number): number {
  let points = 0
  const end = Math.min(utf16Index, text.length)
  for (let i = 0; i < end; points++) {
    i += isPair(text, i) ? 2 : 1
    if (i > end) break
  }
  return points
}

/** The UTF-16 index of a code-point index; the text's length when it is beyond the end. */
export function toUtf16Index(text: string, codePointIndex: number): number {
  let i = 0
  for (let point = 0; point < codePointIndex && i < text.length; point++) {
    i += isPair(text, i) ? 2 : 1
  }
  return i
}

/** The code points [start, end) of a text. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const from = toUtf16Index(text, start)
  return text.slice(from, from + toUtf16Index(text.slice(from), Math.max(0, end - start)))
}

function isPair(text: string, i: number): boolean {
  const high = text.charCodeAt(i)
  if (high < 0xd800 || high > 0xdbff) return false
  const low = text.charCodeAt(i + 1)
  return low >= 0xdc00 && low <= 0xdfff
}
