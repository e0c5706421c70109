import { useClockState } from '@tagwright/media'
import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { type Paragraph, paragraphAt } from './paragraphs.js'

/** Part of the view's height, from the top, within which the word that is heard is left alone. */
const calm = 0.75
/** Where in the height a word is put that has left it. */
const rest = 0.25
/** Seconds between two looks at where the word is. */
const every = 0.1

/** What following needs to know of the view. */
export interface FollowedView {
  scroller: RefObject<HTMLElement | null>
  virtualizer: Virtualizer<HTMLElement, Element>
  paragraphs: readonly Paragraph[]
}

/** How the flowing text goes along with what plays. */
export interface DocumentFollow {
  /** Whether what plays is kept in view; null where there is nothing to say about it: it rests, or follows nothing. */
  readonly following: boolean | null
  /** Goes along again. */
  resume(): void
  /** For the scroller: somebody looks elsewhere. */
  readonly leave: {
    onWheel: () => void
    onPointerCancel: () => void
    onPointerDown: (event: { target: EventTarget; currentTarget: EventTarget }) => void
  }
  /** The same for a key; other handlers may follow. */
  leaveByKey(event: KeyboardEvent): void
}

const moving = /^(Arrow|Page|Home$|End$)/

/**
 * Keeps the word that is heard in view, while it plays and when the position jumps. It scrolls and never takes the focus; it stops
 * when somebody scrolls, and goes on when they ask, or when playing begins anew.
 */
export function useDocumentFollow(view: FollowedView): DocumentFollow {
  const { clock, followMode } = useTimeline()
  const { scroller, virtualizer, paragraphs } = view
  const { playing } = useClockState(clock)
  const wanted = useSignal(followMode) !== 'off'
  const [left, setLeft] = useState(false)
  /** At once: a step of following between the wheel and the next render would hold the scroll up. */
  const gone = useRef(false)
  const note = useCallback((isGone: boolean) => {
    gone.current = isGone
    setLeft(isGone)
  }, [])
  const leave = useCallback(() => note(true), [note])

  useEffect(() => {
    if (playing) note(false)
  }, [playing, note])

  useEffect(() => {
    if (left || !wanted) return
    let last = Number.NEGATIVE_INFINITY
    return clock.subscribe((time) => {
      const element = scroller.current
      if (!element || gone.current || Math.abs(time - last) < every) return
      last = time
      const place = paragraphAt(paragraphs, time)
      if (place < 0) return
      const shown = element.querySelector(`[data-index="${place}"]`)
      if (!shown) {
        // Not `scrollToIndex`: it goes on scrolling there for frames, against what comes below.
        const [offset] = virtualizer.getOffsetForIndex(place, 'start') ?? []
        if (offset !== undefined) element.scrollTop = offset
        return
      }
      const word = shown.querySelector('[data-current]')
      if (!word) return
      const box = element.getBoundingClientRect()
      const { top, bottom } = word.getBoundingClientRect()
      if (top >= box.top && bottom <= box.top + box.height * calm) return
      element.scrollTop += top - box.top - box.height * rest
    })
  }, [clock, scroller, virtualizer, paragraphs, left, wanted])

  return {
    following: playing && wanted ? !left : null,
    resume: () => note(false),
    leave: {
      onWheel: leave,
      // The browser takes a finger away from the page to scroll with it.
      onPointerCancel: leave,
      // Only a press on the bar beside the text is one on the scroller itself.
      onPointerDown: ({ target, currentTarget }) => {
        if (target === currentTarget) leave()
      },
    },
    leaveByKey: ({ key }) => {
      if (moving.test(key)) leave()
    },
  }
}
