import type { Interval } from '@tagwright/media'
import type { Timeline } from '../timeline/timeline.js'
import type { ViewLimits } from '../view/viewport.js'

/** Stretches shorter than this, in seconds, are not worth going back for. */
const least = 0.1

/** What of a window was not heard, in order of time. */
export function unheard(heard: readonly Interval[], window: ViewLimits): Interval[] {
  const gaps: Interval[] = []
  let from = window.start
  const note = (end: number) => {
    if (end - from >= least) gaps.push({ start: from, end })
  }
  for (const { start, end } of heard) {
    if (start >= window.end) break
    note(Math.min(start, window.end))
    from = Math.max(from, end)
  }
  note(window.end)
  return gaps
}

/** The unheard stretch at or after a time, else the first one of all; undefined when all was heard. */
export function nextUnheard(
  heard: readonly Interval[],
  window: ViewLimits,
  time: number,
): Interval | undefined {
  const gaps = unheard(heard, window)
  const here = gaps.find(({ end }) => end - time >= least)
  return here ? { start: Math.max(here.start, time), end: here.end } : gaps[0]
}

/** The share of a window that was heard, in [0, 1]; 1 of an empty one. */
export function heardShare(heard: readonly Interval[], window: ViewLimits): number {
  const length = window.end - window.start
  if (!(length > 0)) return 1
  const missing = unheard(heard, window).reduce((sum, { start, end }) => sum + end - start, 0)
  return Math.max(0, 1 - missing / length)
}

/** What there is to hear: the task's window, as far as the sound goes. */
export function audible({ window, duration }: Pick<Timeline, 'window' | 'duration'>): ViewLimits {
  const { start, end } = window.get()
  const seconds = duration.get()
  return seconds > 0 ? { start, end: Math.max(start, Math.min(end, seconds)) } : { start, end }
}
