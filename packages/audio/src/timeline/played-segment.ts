import type { Scope } from '@tagwright/core'
import type { MediaClock } from '@tagwright/media'
import type { PlacedSegment } from '../segments/segment-index.js'
import type { SegmentSource } from '../segments/segment-source.js'
import type { Playback } from './playback.js'

/** What the playing of segments is kept in step with. */
export interface PlayedSegmentOptions {
  clock: MediaClock
  playback: Playback
  segments: SegmentSource
  scope: Scope
}

/**
 * Keeps what is played of a segment in step with it: a loop goes round between its edges wherever they are
 * moved, and ends with the segment.
 * @returns to be told of each segment that is played
 */
export function followPlayedSegment(options: PlayedSegmentOptions): (one: PlacedSegment) => void {
  const { clock, playback, segments, scope } = options
  let played: PlacedSegment | null = null
  scope.add(
    segments.content.subscribe(() => {
      if (!played) return
      const { range } = clock.getState()
      const before = played
      if (range?.start !== before.start || range.end !== before.end) {
        played = null
        return
      }
      const now = segments.index.get(before.id)
      const looping = playback.looping.get()
      if (!now) {
        played = null
        if (looping) clock.pause()
        return
      }
      if (now.start === before.start && now.end === before.end) return
      const inside = clock.time >= now.start && clock.time < now.end
      played = inside || looping ? now : null
      if (played) void playback.playRange(now, inside ? { from: clock.time } : {})
    }),
  )
  return (one) => {
    played = one
  }
}
