import { useAnnounce, useMessages, useScopedEffect } from '@tagwright/react'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { selectedRange, selectionOf, textOffsetOf } from './dom-offset.js'
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
  /** `byDrag`: a mouse was dragged over it, so that nothing more will come. */
  onPick(picked: Picked | null, byDrag?: boolean): void
  /** A mark was clicked; the ids that lie there, the innermost first. */
  onMark?(ids: readonly string[]): void
  /** Keys that mean something beside selecting; true when used up. */
  onKey?(event: KeyboardEvent): boolean
  /** The mark that is kept in sight. */
  inUse?: string | undefined
  describedBy?: string | undefined
}

const noMarks: readonly ReaderMark[] = []

/** Most lines that are laid out: some hundred pages. */
const mostBlocks = 10_000

/**
 * A text to select in: with mouse or finger as any text, a tap picks a word, arrows walk word by
 * word. What is picked never cuts a character and has no white space around it.
 */
export function TextReader(props: TextReaderProps) {
  const { reading, marks, picked, onPick, onMark } = props
  const { t, number } = useMessages(readingMessages)
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
    if (range && range.end > range.start) {
      // What is picked is drawn by the reader: the browser's own selection has done its part.
      if (event.pointerType === 'mouse') selectionOf(element)?.removeAllRanges()
      return onPick(reading.snap(range), event.pointerType !== 'touch')
    }
    const ids = (event.target as Element).closest?.('[data-marks]')?.getAttribute('data-marks')
    if (ids && onMark) return onMark(ids.split(' ').reverse())
    // A finger's tap need not move the browser's selection: where it was is what counts.
    const at = pointOffset(element, event) ?? range?.start ?? null
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

  // A finger's long press selects without a pointer's end: what stays selected for a moment is meant.
  const pointer = useRef('mouse')
  const latest = useRef({ reading, onPick })
  useEffect(() => {
    latest.current = { reading, onPick }
  })
  useScopedEffect((scope) => {
    const element = root.current
    if (!element) return
    let cancel = () => {}
    scope.listen(element.ownerDocument, 'selectionchange', () => {
      cancel()
      if (pointer.current === 'mouse') return
      cancel = scope.timeout(() => {
        const range = selectedRange(element)
        if (!range || range.end <= range.start) return
        latest.current.onPick(latest.current.reading.snap(range))
      }, 250)
    })
  }, [])

  const { inUse } = props
  useEffect(() => {
    if (inUse === undefined) return
    const mark = root.current?.querySelector(`[data-marks~="${CSS.escape(inUse)}"]`)
    mark?.scrollIntoView({ block: 'nearest' })
  }, [inUse])

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
      onPointerDown={(event) => {
        pointer.current = event.pointerType
      }}
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
      {reading.blocks.slice(0, mostBlocks).map((block, index) => (
        <ReaderBlock
          key={block.start}
          text={reading.text}
          block={block}
          marks={byBlock.get(index) ?? noMarks}
          picked={picked && picked.start < block.end && picked.end > block.start ? picked : null}
        />
      ))}
      {reading.blocks.length > mostBlocks && (
        <p className="tagwright-field-hint">
          {t('fields.reading.cut', { shown: number(mostBlocks) })}
        </p>
      )}
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
