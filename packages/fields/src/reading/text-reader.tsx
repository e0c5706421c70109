import { useAnnounce, useMessages } from '@tagwright/react'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { selectedRange, textOffsetOf } from './dom-offset.js'
import { movePicked, type Picked, type PickMove } from './picked-words.js'
import { ReaderBlock } from './reader-block.js'
import { readingMessages } from './reading.messages.js'
import type { ReadingText } from './reading-text.js'
import { marksByBlock, type ReaderMark } from './text-blocks.js'

/** Props of `TextReader`. */
export interface TextReaderProps {
  reading: ReadingText
  /** BCP 47 tag. */
  language?: string | undefined
  direction?: 'ltr' | 'rtl' | 'auto' | undefined
  label: string
  marks: readonly ReaderMark[]
  picked: Picked | null
  onPick(picked: Picked | null): void
  /** A mark was clicked; the ids that lie there, the innermost first. */
  onMark?(ids: readonly string[]): void
  /** Keys that mean something beside selecting; true when used up. */
  onKey?(event: KeyboardEvent): boolean
  describedBy?: string | undefined
}

const noMarks: readonly ReaderMark[] = []

/**
 * A text to select in: with mouse or finger as any text, a tap picks a word, arrows walk word by
 * word. What is picked never cuts a character and has no white space around it.
 */
export function TextReader(props: TextReaderProps) {
  const { reading, marks, picked, onPick, onMark } = props
  const { t } = useMessages(readingMessages)
  const announce = useAnnounce()
  const root = useRef<HTMLDivElement>(null)
  const byBlock = useMemo(() => marksByBlock(reading.blocks, marks), [reading, marks])

  const walk = (move: PickMove) => {
    const next = movePicked(reading, picked, move)
    if (!next) return
    onPick(next)
    announce(t('fields.reading.picked', { text: reading.text.slice(next.start, next.end) }))
  }
  const pickSelected = (event: PointerEvent<HTMLElement>) => {
    const element = root.current
    if (!element) return
    const range = selectedRange(element)
    if (range && range.end > range.start) return onPick(reading.snap(range))
    const ids = (event.target as Element).closest?.('[data-marks]')?.getAttribute('data-marks')
    if (ids && onMark) return onMark(ids.split(' ').reverse())
    const at = range?.start ?? pointOffset(element, event)
    // A finger has no double tap for a word; a mouse leaves what it does not drag over.
    const word = at === null || event.pointerType === 'mouse' ? undefined : reading.wordAt(at)
    onPick(word ?? null)
  }
  useEffect(() => {
    const element = root.current
    if (!picked || !element) return
    // A keyboard's selection must stay in sight.
    if (element.ownerDocument.activeElement !== element) return
    element.querySelector('.tagwright-reader-picked')?.scrollIntoView({ block: 'nearest' })
  }, [picked])

  return (
    <div
      ref={root}
      className="tagwright-reader"
      // Its keys select words; a read-only text box would keep the labels' keys from it.
      role="application"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what takes keys must take focus.
      tabIndex={0}
      dir={props.direction ?? 'auto'}
      lang={props.language}
      onPointerUp={pickSelected}
      onKeyDown={(event) => {
        if (props.onKey?.(event)) return event.preventDefault()
        const move = moveOf(event)
        if (!move && !(event.key === 'Escape' && picked)) return
        event.preventDefault()
        event.stopPropagation()
        if (move) walk(move)
        else onPick(null)
      }}
    >
      {reading.blocks.map((block, index) => (
        <ReaderBlock
          key={block.start}
          text={reading.text}
          block={block}
          marks={byBlock.get(index) ?? noMarks}
          picked={picked && picked.start < block.end && picked.end > block.start ? picked : null}
        />
      ))}
    </div>
  )
}

/** What a key does, by the direction of the text. */
function moveOf(event: KeyboardEvent<HTMLElement>): PickMove | undefined {
  const { key, shiftKey } = event
  if (event.altKey) return undefined
  if (key === 'ArrowDown') return 'line-next'
  if (key === 'ArrowUp') return 'line-previous'
  if (key === 'Home') return 'first'
  if (key === 'End') return 'last'
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
  const forward = (key === 'ArrowRight') !== rtl
  if (event.ctrlKey || event.metaKey) {
    return `${shiftKey ? 'start' : 'end'}-character-${forward ? 'later' : 'earlier'}`
  }
  const way = forward ? 'next' : 'previous'
  return shiftKey ? `extend-${way}` : way
}

/** The offset of the text under a pointer, where the browser can tell. */
function pointOffset(root: Element, { clientX, clientY }: PointerEvent): number | null {
  const page = root.ownerDocument as Document & {
    caretRangeFromPoint?(x: number, y: number): Range | null
  }
  if (page.caretPositionFromPoint) {
    const at = page.caretPositionFromPoint(clientX, clientY)
    return at ? textOffsetOf(root, at.offsetNode, at.offset) : null
  }
  const range = page.caretRangeFromPoint?.(clientX, clientY)
  return range ? textOffsetOf(root, range.startContainer, range.startOffset) : null
}
