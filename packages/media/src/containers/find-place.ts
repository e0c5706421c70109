/** A place in a file of which the time is known. */
export interface TimedPlace {
  readonly at: number
  /** Seconds. */
  readonly time: number
}

/** Bytes within which it is faster to read on than to look nearer. */
const near = 1 << 17

/**
 * The last known place at or before a time, within some 128 KiB, by halving a file whose times grow.
 * @param look the first timed place at or after a byte; null when there is none up to the end
 */
export async function findPlace(
  first: TimedPlace,
  size: number,
  time: number,
  look: (at: number) => Promise<TimedPlace | null>,
): Promise<TimedPlace> {
  let low = first
  let high = size
  while (high - low.at > near) {
    const middle = Math.floor((low.at + high) / 2)
    const found = await look(middle)
    if (found && found.at < high && found.time <= time) low = found
    else high = middle
  }
  return low
}
