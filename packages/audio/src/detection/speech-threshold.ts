/** Levels a second. */
export const levelRate = 100

/** Decibels under full scale that level 0 stands for; one step is half a decibel. */
const lowest = -100

/** A mean square as a level: 0 for -100 dB, 200 for full scale. */
export function levelOf(meanSquare: number): number {
  const decibels = 10 * Math.log10(meanSquare + 1e-12)
  return Math.max(0, Math.min(200, Math.round((decibels - lowest) * 2)))
}

/** The levels that speech begins at and goes on above. */
export interface SpeechThreshold {
  readonly enter: number
  readonly leave: number
}

/** Where no level is speech. */
export const noSpeech: SpeechThreshold = {
  enter: Number.POSITIVE_INFINITY,
  leave: Number.POSITIVE_INFINITY,
}

/** Levels that are judged alike: those of a second. */
export const blockSize: number = levelRate
/** Blocks before, and blocks after, whose quietest moments are taken for the noise of a place. */
const near = 10
/** Blocks on either side whose loudest moments are taken for speech. */
const far = 30
/** Half decibels by which speech stands out at least, and stands over the noise. */
const least = { range: 8, step: 6 }
/** Decibels under full scale that speech reaches at least. */
const quietest = -62

/**
 * The thresholds of speech for each second. The noise of a place is the louder of what is quietest in
 * the ten seconds before and in those after, so that it follows a fan that goes on or off at once. Speech
 * begins above it by a third of the distance to the loudest levels of the minute around, or by more
 * where the noise itself rises and falls: above the lower of the two classes that levels fall into by
 * Otsu's method (IEEE Transactions on Systems, Man, and Cybernetics 9, 1979).
 */
export function speechThresholds(levels: Uint8Array): SpeechThreshold[] {
  const blocks = Math.ceil(levels.length / blockSize)
  const counts = Array.from({ length: blocks }, (_, at) => {
    const own = new Uint32Array(201)
    for (const level of levels.subarray(at * blockSize, (at + 1) * blockSize)) own[level]!++
    return own
  })
  const [before, after, around] = [rolling(counts), rolling(counts), rolling(counts)]
  return counts.map((_, at) => {
    const places: Uint32Array[] = []
    if (at >= near - 1) places.push(before(at - near + 1, at + 1))
    if (blocks - at >= near) places.push(after(at, at + near))
    const all = around(at - far, at + far + 1)
    if (places.length === 0) places.push(all)
    const floors = places.map((place) => percentile(place, 0.05))
    const floor = Math.max(...floors)
    const loud = Math.max(floor, percentile(all, 0.95))
    const range = loud - floor
    if (range < least.range || loud < (quietest - lowest) * 2) return noSpeech
    const { mean, deviation } = lowerClass(places[floors.indexOf(floor)]!)
    const enter = Math.max(
      floor + Math.max(least.step, range * 0.35),
      Math.min(mean + 1.5 * deviation, floor + range * 0.6),
      // Silence that was made, not recorded, would put the threshold under every breath.
      loud - 80,
    )
    // Three decibels lower, but well over the noise.
    return { enter, leave: enter - Math.min(6, (enter - floor) / 2) }
  })
}

/** The sum of a moving range of counts; costs what the range moves by. */
function rolling(counts: readonly Uint32Array[]): (from: number, to: number) => Uint32Array {
  const total = new Uint32Array(201)
  let [first, end] = [0, 0]
  const add = (at: number, sign: 1 | -1) => {
    const own = counts[at]
    for (let level = 0; own && level < total.length; level++) total[level]! += sign * own[level]!
  }
  return (from, to) => {
    while (end < to) add(end++, 1)
    while (first < from) add(first++, -1)
    return total
  }
}

/** The level that a share of what is counted does not exceed. */
function percentile(counts: Uint32Array, share: number): number {
  let sum = 0
  for (const count of counts) sum += count
  let left = sum * share
  for (let level = 0; level < counts.length; level++) {
    left -= counts[level]!
    if (left <= 0) return level
  }
  return counts.length - 1
}

/** Mean and deviation of the lower of two classes, cut where they are farthest apart. */
function lowerClass(counts: Uint32Array): { mean: number; deviation: number } {
  let [total, weighted] = [0, 0]
  for (let level = 0; level < counts.length; level++) {
    total += counts[level]!
    weighted += level * counts[level]!
  }
  let [below, sum, squares, most] = [0, 0, 0, -1]
  let found = { mean: weighted / total, deviation: 0 }
  for (let level = 0; level < counts.length; level++) {
    const count = counts[level]!
    if (count === 0) continue
    below += count
    sum += level * count
    squares += level * level * count
    if (below === total) break
    const apart = sum / below - (weighted - sum) / (total - below)
    const between = below * (total - below) * apart * apart
    if (between <= most) continue
    most = between
    const mean = sum / below
    found = { mean, deviation: Math.sqrt(Math.max(0, squares / below - mean * mean)) }
  }
  return found
}
