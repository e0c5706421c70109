import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'

/** Where the focus was in the transcript. */
interface Held {
  id: string
  start: number
  tier: string
  inText: boolean
}

/**
 * Leads the focus on when the row that has it goes away, as by an undo or its own delete button: from a text
 * to that of the segment that lies there now, from a button to the timeline, which opens no keyboard on
 * a phone.
 * @returns for the element that holds the rows
 */
export function useKeptFocus(scroller: RefObject<HTMLElement | null>): {
  onFocus: (event: FocusEvent) => void
  onBlur: () => void
} {
  const timeline = useTimeline()
  const { index, order } = timeline.segments
  const version = useSignal(order)
  const held = useRef<Held | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version tells that a row may be gone.
  useLayoutEffect(() => {
    const was = held.current
    const element = scroller.current
    if (!was || !element || index.get(was.id)) return
    held.current = null
    const { activeElement } = element.getRootNode() as Document | ShadowRoot
    // Somebody has led it elsewhere already.
    if (activeElement?.isConnected && activeElement !== element.ownerDocument.body) return
    const there = index.query(was.start, was.start + 1e-3).filter(({ tier }) => tier === was.tier)
    const next =
      index.get(timeline.selected() ?? '') ?? there[0] ?? index.previous(was.start, was.tier)
    if (was.inText && next) timeline.select(next.id, { caret: 'end' })
    else timeline.stageElement.get()?.focus({ preventScroll: true })
  }, [version, timeline, index, scroller])

  return {
    onFocus({ target }) {
      const row = target.closest<HTMLElement>('[data-index]')
      const segment = index.at(Number(row?.dataset.index))
      held.current = segment ? { ...segment, inText: target instanceof HTMLTextAreaElement } : null
    },
    // Told only where the focus goes elsewhere: not when its element is taken out of the page.
    onBlur() {
      held.current = null
    },
  }
}
