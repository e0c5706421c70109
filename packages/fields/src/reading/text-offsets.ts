/** Code points, which documents count in, and UTF-16 units, which the page counts in, of one text. */
export interface TextOffsets {
  /** Number of code points. */
  readonly length: number
  toCodePoint(unit: number): number
  toUnit(codePoint: number): number
}

/** Code points between two marks of the index. */
const step = 1024

const isPair = (text: string, at: number): boolean => {
  const high = text.charCodeAt(at)
  const low = text.charCodeAt(at + 1)
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}

/** Indexes a text once, so that many spans in a long one are placed quickly. */
export function textOffsets(text: string): TextOffsets {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) {
    const within = (at: number) => Math.min(Math.max(0, at), text.length)
    return { length: text.length, toCodePoint: within, toUnit: within }
  }
  /** The unit at which every `step`-th code point begins. */
  const marks: number[] = []
  let points = 0
  for (let at = 0; at < text.length; points++) {
    if (points % step === 0) marks.push(at)
    at += isPair(text, at) ? 2 : 1
  }
  return {
    length: points,
    toCodePoint(unit) {
      let low = 0
      let high = marks.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((marks[middle] ?? 0) <= unit) low = middle
        else high = middle - 1
      }
      const end = Math.min(unit, text.length)
      let point = low * step
      for (let at = marks[low] ?? 0; at < end; point++) {
        at += isPair(text, at) ? 2 : 1
        // Inside of a pair its beginning is meant.
        if (at > end) break
      }
      return point
    },
    toUnit(codePoint) {
      if (codePoint >= points) return text.length
      const mark = Math.max(0, Math.floor(codePoint / step))
      let at = marks[mark] ?? 0
      for (let point = mark * step; point < codePoint; point++) at += isPair(text, at) ? 2 : 1
      return at
    },
  }
}
