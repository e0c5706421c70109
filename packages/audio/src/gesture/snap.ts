import type { SegmentIndex } from '../segments/segment-index.js'

/**
 * The nearest edge of another segment, or the playhead, within a distance; the time itself when
 * there is none.
 * @param reach seconds
 */
export function snapTime(
  time: number,
  reach: number,
  index: SegmentIndex,
  playhead: number,
  except?: string,
): number {
  let best = time
  let least = reach
  const offer = (candidate: number) => {
    const distance = Math.abs(candidate - time)
    if (distance >= least) return
    least = distance
    best = candidate
  }
  offer(playhead)
  for (const segment of index.query(time - reach, time + reach)) {
    if (segment.id === except) continue
    offer(segment.start)
    offer(segment.end)
  }
  return best
}
