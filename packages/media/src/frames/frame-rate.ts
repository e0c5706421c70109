/** How many frames a second a clip has, and how that is known. */
export interface FrameRate {
  readonly perSecond: number
  /** `given` by the task, `measured` from the frames shown, `assumed` while nobody knows. */
  readonly source: 'given' | 'measured' | 'assumed'
}

/** What is assumed of a clip before its frames were seen. */
export const assumedRate = 25

/** Rates that cameras write. */
const common = [12, 15, 24000 / 1001, 24, 25, 30000 / 1001, 30, 48, 50, 60000 / 1001, 60, 120]

/** Fewest distances between frames that say anything. */
const fewest = 8

/**
 * The frame rate behind distances of neighbouring frames, in seconds: times are rounded to
 * milliseconds by some containers, and frames are left out on slow machines, so distances that are
 * multiples of the shortest count by their multiple. Null when there are too few, or no common step.
 */
export function estimateFrameRate(distances: readonly number[]): number | null {
  const sorted = distances.filter((one) => one > 1e-3 && one < 2).sort((a, b) => a - b)
  if (sorted.length < fewest) return null
  const low = sorted[Math.floor(sorted.length * 0.2)] ?? 0
  const base = sorted.filter((one) => one < low * 1.5)
  const first = base.reduce((sum, one) => sum + one, 0) / base.length
  let seconds = 0
  let frames = 0
  for (const one of sorted) {
    const times = Math.round(one / first)
    if (times === 0 || Math.abs(one - times * first) > 0.2 * first) continue
    seconds += one
    frames += times
  }
  if (frames < sorted.length * 0.8) return null
  const rate = frames / seconds
  // Nearest, since 29.97 and 30 lie closer to each other than a rough measure to either.
  const near = common.reduce((a, b) => (Math.abs(b - rate) < Math.abs(a - rate) ? b : a))
  return Math.abs(near - rate) / near < 0.01 ? near : Math.round(rate * 100) / 100
}

/**
 * The number of the frame that is on screen at a time, from 0.
 * @param phase when the first frame begins, in seconds: sound that begins earlier shifts it
 */
export function frameAt(time: number, perSecond: number, phase = 0): number {
  return Math.max(0, Math.floor((time - phase) * perSecond + 0.02))
}

/** When the first frame begins, in seconds, from the time at which any frame does. */
export function phaseOf(mediaTime: number, perSecond: number): number {
  const phase = mediaTime - Math.round(mediaTime * perSecond) / perSecond
  // A little before zero is rounding, more is a frame that began late.
  return phase > -0.0015 ? Math.max(0, phase) : phase + 1 / perSecond
}
