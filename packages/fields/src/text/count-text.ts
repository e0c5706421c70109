import { wordSegments } from './word-segments.js'

/**
 * Words of a text by Unicode's word boundaries (UAX #29, `Intl.Segmenter`), so that Thai or Chinese
 * count too; where the browser has no segmenter, runs of letters and digits between spaces.
 */
export function countWords(text: string, language?: string): number {
  if (text === '') return 0
  const segments = wordSegments(text, language)
  if (!segments) return countSpacedWords(text)
  let words = 0
  for (const { isWord } of segments) if (isWord) words += 1
  return words
}

/** Words as runs of non-space that hold a letter or a digit: the way without a segmenter. */
export function countSpacedWords(text: string): number {
  return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}

/** Characters of a text as Unicode code points, the contract's unit of text. */
export function countCharacters(text: string): number {
  let count = text.length
  for (let index = 0; index < text.length - 1; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(index + 1)
    if (next >= 0xdc00 && next <= 0xdfff) {
      count -= 1
      index += 1
    }
  }
  return count
}
