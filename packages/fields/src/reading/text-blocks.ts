/** A stretch of a text in UTF-16 units, half-open, as the DOM counts. */
export interface TextRange {
  start: number
  end: number
}

/** A stretch that is drawn apart, with what is said of it. */
export interface ReaderMark extends TextRange {
  id: string
  /** Written at its end, such as a label's name. */
  badge?: string | undefined
  color?: string | undefined
  /** A model's, not yet accepted. @default false */
  suggested?: boolean
  selected?: boolean
}

/** A stretch of a block that the same marks lie on. */
export interface TextRun extends TextRange {
  marks: readonly ReaderMark[]
  /** Marks that end here, outermost last. */
  ends: readonly ReaderMark[]
  /** Inside of what the annotator selected. */
  picked: boolean
}

/** Most units of a block, unless one word is longer. */
const longest = 2000

/** The lines of a text, line break included; endless lines are cut at spaces, so that one change stays cheap. */
export function textBlocks(text: string): TextRange[] {
  const blocks: TextRange[] = []
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    let end = found < 0 ? text.length : found + 1
    if (end - start > longest) {
      const space = text.lastIndexOf(' ', start + longest)
      if (space > start) end = space + 1
    }
    blocks.push({ start, end })
    start = end
  }
  return blocks
}

/** The index of the block that holds an offset; the last one for the text's end, -1 in an empty text. */
export function blockAt(blocks: readonly TextRange[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return blocks.length === 0 ? -1 : low
}

/** The marks that reach into each block, by the block's index; blocks without marks are absent. */
export function marksByBlock(
  blocks: readonly TextRange[],
  marks: readonly ReaderMark[],
): Map<number, ReaderMark[]> {
  const byBlock = new Map<number, ReaderMark[]>()
  for (const mark of marks) {
    if (mark.end <= mark.start) continue
    for (let at = Math.max(0, blockAt(blocks, mark.start)); at < blocks.length; at++) {
      const block = blocks[at]
      if (!block || block.start >= mark.end) break
      const own = byBlock.get(at)
      if (own) own.push(mark)
      else byBlock.set(at, [mark])
    }
  }
  return byBlock
}

/** Cuts a block where marks begin and end, so that marks may overlap in any way. */
export function textRuns(
  block: TextRange,
  marks: readonly ReaderMark[],
  picked: TextRange | null,
): TextRun[] {
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of picked ? [...marks, picked] : marks) {
    if (start > block.start && start < block.end) cuts.add(start)
    if (end > block.start && end < block.end) cuts.add(end)
  }
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? block.end
    const own = marks.filter((mark) => mark.start < end && mark.end > start)
    return {
      start,
      end,
      // The longest lies outermost, whatever the order of making.
      marks: [...own].sort((a, b) => b.end - b.start - (a.end - a.start)),
      ends: own.filter((mark) => mark.end === end).sort((a, b) => b.start - a.start),
      picked: picked !== null && picked.start < end && picked.end > start,
    }
  })
}
