import type { Scope } from '@tagwright/core'
import type { MediaElementLike } from './media-element.js'

/** Told to a document whenever something in it begins to be heard; its detail is the element. */
const eventName = 'tagwright-plays'

/** Keeps two media of a page from sounding at once. */
export interface PlayingAlone {
  /** Tells the others that this one begins to be heard. */
  tell(): void
}

/**
 * Pauses an element when another of the same document begins to be heard, whichever widget, task or
 * bundle it is in: all that they share is the document. What is muted neither disturbs nor is disturbed.
 */
export function playAlone(
  element: MediaElementLike,
  scope: Scope,
  pause: () => void,
): PlayingAlone {
  const { ownerDocument: page } = element as { ownerDocument?: Document | null }
  if (!page) return { tell: () => {} }
  const isHeard = () => !element.muted && element.volume > 0
  scope.listen(page, eventName, ({ detail }: CustomEvent<unknown>) => {
    if (detail !== element && !element.paused && isHeard()) pause()
  })
  return {
    tell() {
      if (isHeard()) page.dispatchEvent(new CustomEvent(eventName, { detail: element }))
    },
  }
}
