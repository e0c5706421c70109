import type { Scope } from '@tagwright/core'
import type { MediaElementLike } from './media-element.js'

/** A stretch to play, in seconds. */
export interface PlayRange {
  start: number
  end: number
  /** Where to begin the first time. @default start */
  from?: number
  /** Times to play it in all; `Infinity` for ever. @default 1 */
  loop?: number
  /** Silence between two rounds, in seconds. @default 0 */
  gap?: number
  /** Go back to `start` at the end rather than stay at `end`. @default false */
  rewind?: boolean
}

/** Seconds before the end at which a timer of its own takes over from frames. */
const near = 0.12

/** Seconds of the medium by which the stop is asked for early, since pausing takes a moment. */
const lead = 0.006

/**
 * Stops the element at the end of a range, or loops. Three watches share the work, because each
 * alone fails somewhere: frames (none in a hidden tab), `timeupdate` (four a second at worst), and
 * a timer computed from what is left (drifts when playing stalls).
 * @returns ends the watch
 */
export function watchRange(
  element: MediaElementLike,
  range: PlayRange,
  scope: Scope,
  onEnd: () => void,
): () => void {
  const watch = scope.child()
  let rounds = range.loop ?? 1
  let cancelTimer: (() => void) | null = null
  let between = false

  const again = () => {
    between = false
    element.currentTime = range.start
    void element.play().catch(finish)
  }

  function finish(): void {
    watch.dispose()
    onEnd()
  }

  function reached(): void {
    cancelTimer?.()
    cancelTimer = null
    rounds -= 1
    if (rounds > 0) {
      if (!range.gap) {
        element.currentTime = range.start
        return
      }
      between = true
      element.pause()
      element.currentTime = range.end
      watch.timeout(again, range.gap * 1000)
      return
    }
    element.pause()
    element.currentTime = range.rewind ? range.start : range.end
    finish()
  }

  function check(): void {
    if (watch.disposed || between) return
    const left = range.end - element.currentTime
    if (element.ended || left <= lead) {
      reached()
      return
    }
    const seconds = left / element.playbackRate
    if (seconds > near || cancelTimer || element.paused) return
    cancelTimer = watch.timeout(
      () => {
        cancelTimer = null
        check()
      },
      Math.max(0, (seconds - lead) * 1000),
    )
  }

  function frame(): void {
    check()
    if (!watch.disposed) watch.frame(frame)
  }

  const on = (type: string) => watch.listen(element, type, check as (event: never) => void)
  on('timeupdate')
  on('ended')
  on('ratechange')
  watch.frame(frame)
  return () => watch.dispose()
}
