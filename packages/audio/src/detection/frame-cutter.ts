/** Cuts sound that comes in pieces into frames of one length at one rate. */
export interface FrameCutter {
  /** The frames that are full with these samples. */
  push(samples: Float32Array): Float32Array[]
  /** What is left, filled up with silence; none when nothing is left. */
  finish(): Float32Array[]
}

/**
 * Makes a cutter. A sample of a lower rate is the mean of those that it stands for; of a higher one, it
 * lies on the line between its neighbours.
 * @param from samples a second that come in
 * @param to samples a second that go out
 * @param size samples in a frame
 */
export function createFrameCutter(from: number, to: number, size: number): FrameCutter {
  const isUp = from < to
  let kept = new Float32Array(0)
  /** Samples that came in before those that are kept, and that went out. */
  let gone = 0
  let made = 0
  let frame = new Float32Array(size)
  let filled = 0

  /** Where an outgoing sample begins among those that came in: the same however they came. */
  const placeOf = (sample: number) => (sample * from) / to
  const next = (): number | undefined => {
    const place = placeOf(made)
    const low = Math.floor(place) - gone
    const high = isUp ? low + 2 : Math.max(low + 1, Math.floor(placeOf(made + 1)) - gone)
    if (high > kept.length) return undefined
    if (isUp) {
      const share = place - gone - low
      return kept[low]! * (1 - share) + kept[low + 1]! * share
    }
    let sum = 0
    for (let at = low; at < high; at++) sum += kept[at]!
    return sum / (high - low)
  }
  return {
    push(samples) {
      const done = Math.min(kept.length, Math.floor(placeOf(made)) - gone)
      const all = new Float32Array(kept.length - done + samples.length)
      all.set(kept.subarray(done))
      all.set(samples, kept.length - done)
      kept = all
      gone += done
      const full: Float32Array[] = []
      for (let value = next(); value !== undefined; value = next()) {
        frame[filled++] = value
        made++
        if (filled < size) continue
        full.push(frame)
        frame = new Float32Array(size)
        filled = 0
      }
      return full
    },
    finish() {
      const rest = filled > 0 ? [frame] : []
      filled = 0
      return rest
    },
  }
}
