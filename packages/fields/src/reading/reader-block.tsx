import { memo } from 'react'
import { type ReaderMark, type TextRange, textRuns } from './text-blocks.js'

/** Props of `ReaderBlock`. */
export interface ReaderBlockProps {
  text: string
  block: TextRange
  marks: readonly ReaderMark[]
  /** What is selected in this block. */
  picked: TextRange | null
}

/** One line of a text with its marks; badges are drawn by the sheet, so that they are no text. */
export const ReaderBlock = memo(function ReaderBlock({
  text,
  block,
  marks,
  picked,
}: ReaderBlockProps) {
  return (
    <div className="tagwright-reader-block" data-at={block.start}>
      {textRuns(block, marks, picked).map((run) => {
        const shown = text.slice(run.start, run.end)
        const inner = run.picked ? <mark className="tagwright-reader-picked">{shown}</mark> : shown
        const [first] = run.marks
        if (!first) return <span key={run.start}>{inner}</span>
        const last = run.marks.at(-1) ?? first
        return (
          <span
            key={run.start}
            className="tagwright-reader-mark"
            data-marks={run.marks.map(({ id }) => id).join(' ')}
            data-depth={Math.min(3, run.marks.length)}
            data-selected={run.marks.some(({ selected }) => selected) || undefined}
            data-suggested={run.marks.every(({ suggested }) => suggested) || undefined}
            data-badge={run.ends.map(({ badge }) => badge ?? '').join(' · ') || undefined}
            style={{ '--tagwright-mark': last.color ?? 'var(--tagwright-accent)' } as object}
          >
            {inner}
          </span>
        )
      })}
    </div>
  )
}, sameBlock)

function sameBlock(a: ReaderBlockProps, b: ReaderBlockProps): boolean {
  return (
    a.text === b.text &&
    a.block === b.block &&
    a.picked?.start === b.picked?.start &&
    a.picked?.end === b.picked?.end &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, index) => mark === b.marks[index])
  )
}
