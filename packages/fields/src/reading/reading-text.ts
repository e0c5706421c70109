import { blockAt, type TextRange, textBlocks } from './text-blocks.js'
import { type TextOffsets, textOffsets } from './text-offsets.js'

/** A text prepared for walking through it word by word. */
export interface ReadingText {
  readonly text: string
  readonly blocks: readonly TextRange[]
  readonly offsets: TextOffsets
  /** The word at an offset, else the next one of its block, else the last before it. */
  wordAt(offset: number): TextRange | undefined
  /** The first word that begins at or after an offset. */
  wordAfter(offset: number): TextRange | undefined
  /** The last word that ends at or before an offset. */
  wordBefore(offset: number): TextRange | undefined
  /** A stretch without white space around it that cuts no character; null when nothing is left. */
  snap(range: TextRange): TextRange | null
  /** The offset one character, as people see characters, before or after another. */
  stepCharacter(offset: number, by: 1 | -1): number
}

/** Words and characters by Unicode's boundaries (UAX #29); made once a text. */
export function readText(text: string, language?: string): ReadingText {
  const blocks = textBlocks(text)
  const words = new Map<number, readonly TextRange[]>()
  const segmenter = (granularity: 'word' | 'grapheme') => {
    try {
      return new Intl.Segmenter(language, { granularity })
    } catch {
      return new Intl.Segmenter(undefined, { granularity })
    }
  }
  const wordsOf = (index: number): readonly TextRange[] => {
    const known = words.get(index)
    if (known) return known
    const block = blocks[index]
    const found: TextRange[] = []
    if (block) {
      const part = text.slice(block.start, block.end)
      for (const { index: at, segment, isWordLike } of segmenter('word').segment(part)) {
        if (!isWordLike) continue
        found.push({ start: block.start + at, end: block.start + at + segment.length })
      }
    }
    words.set(index, found)
    return found
  }
  const wordAfter = (offset: number) => {
    for (let at = Math.max(0, blockAt(blocks, offset)); at < blocks.length; at++) {
      const word = wordsOf(at).find(({ start }) => start >= offset)
      if (word) return word
    }
    return undefined
  }
  const wordBefore = (offset: number) => {
    for (let at = blockAt(blocks, offset); at >= 0; at--) {
      const word = wordsOf(at).findLast(({ end }) => end <= offset)
      if (word) return word
    }
    return undefined
  }
  /** The bounds of the character that an offset lies in or begins. */
  const characterAt = (offset: number): TextRange => {
    // Looked for in a stretch around it: characters are short, texts are not.
    const from = Math.max(0, text.lastIndexOf('\n', Math.max(0, offset - 64)) + 1, offset - 256)
    const part = text.slice(from, offset + 256)
    const found = segmenter('grapheme')
      .segment(part)
      .containing(offset - from)
    if (!found) return { start: offset, end: offset }
    return { start: from + found.index, end: from + found.index + found.segment.length }
  }
  return {
    text,
    blocks,
    offsets: textOffsets(text),
    wordAfter,
    wordBefore,
    wordAt(offset) {
      const own = wordsOf(blockAt(blocks, offset))
      const inside = own.find(({ start, end }) => start <= offset && end > offset)
      return inside ?? own.find(({ start }) => start >= offset) ?? own.at(-1) ?? wordAfter(offset)
    },
    snap({ start, end }) {
      let from = Math.max(0, Math.min(start, end))
      let to = Math.min(text.length, Math.max(start, end))
      while (from < to && /\s/u.test(text[from] ?? '')) from++
      while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
      if (to <= from) return null
      return { start: characterAt(from).start, end: characterAt(to - 1).end }
    },
    stepCharacter(offset, by) {
      if (by > 0) return offset >= text.length ? offset : characterAt(offset).end
      return offset <= 0 ? 0 : characterAt(offset - 1).start
    },
  }
}
