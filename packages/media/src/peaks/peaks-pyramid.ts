import { pyramidFactor as factor, type PeakSamples, type PeaksData } from './peaks-data.js'
import { meansAbove, sumOfSquares } from './quadratic-means.js'

/** Minimum and maximum of any stretch at any resolution, in time that depends on the answer only. */
export interface PeaksPyramid {
  readonly duration: number
  readonly channels: number
  readonly pairsPerSecond: number
  /** The largest size in [0, 1], for scaling quiet sound up. */
  readonly peak: number
  /** Bytes held. */
  readonly bytes: number
  /**
   * Fills `[min, max, …]` in [-1, 1] of equal bins of [start, end) seconds; bins past either end
   * are 0. Costs O(bins).
   * @param channel from 0; all channels together when absent
   * @param into a list of at least `2 * bins`, to save an allocation
   */
  minMax(
    start: number,
    end: number,
    bins: number,
    channel?: number,
    into?: Float32Array,
  ): Float32Array
  /** Whether the quadratic mean is known: of peaks made from the sound, not of a host's. */
  readonly hasMeans: boolean
  /**
   * Fills the quadratic mean (RMS) in [0, 1] of equal bins of [start, end) seconds, over all channels
   * when none is given; 0 past either end, and everywhere without `hasMeans`. Costs O(bins).
   */
  means(
    start: number,
    end: number,
    bins: number,
    channel?: number,
    into?: Float32Array,
  ): Float32Array
}

type Level = PeakSamples

function reduce(level: Level): Level {
  const pairs = Math.ceil(level.length / 2 / factor)
  const next = new (level.constructor as new (length: number) => Level)(pairs * 2)
  for (let pair = 0; pair < pairs; pair++) {
    const from = pair * factor * 2
    const to = Math.min(level.length, from + factor * 2)
    let low = level[from]!
    let high = level[from + 1]!
    for (let index = from + 2; index < to; index += 2) {
      const min = level[index]!
      const max = level[index + 1]!
      if (min < low) low = min
      if (max > high) high = max
    }
    next[pair * 2] = low
    next[pair * 2 + 1] = high
  }
  return next
}

/** The coarser levels above a list of pairs. */
export function levelsAbove(samples: PeakSamples): PeakSamples[] {
  const levels: Level[] = []
  for (let last: Level = samples; last.length / 2 > factor; ) {
    last = reduce(last)
    levels.push(last)
  }
  return levels
}

/** Writes the extremes of pairs [from, to) of the base level to `range`, climbing where it can. */
function extremes(levels: readonly Level[], from: number, to: number, range: Extremes): void {
  let index = from
  while (index < to) {
    let level = 0
    let size = 1
    while (
      level + 1 < levels.length &&
      index % (size * factor) === 0 &&
      index + size * factor <= to
    ) {
      level++
      size *= factor
    }
    const values = levels[level]!
    const at = (index / size) * 2
    const low = values[at]!
    const high = values[at + 1]!
    if (low < range.low) range.low = low
    if (high > range.high) range.high = high
    index += size
  }
}

interface Extremes {
  low: number
  high: number
}

const firstPair = (origin: number, perBin: number, bin: number): number =>
  Math.max(0, Math.floor(origin + bin * perBin))

/** A bin narrower than a pair shows the pair that it falls into. */
const lastPair = (origin: number, perBin: number, bin: number): number =>
  Math.max(Math.floor(origin + bin * perBin) + 1, Math.floor(origin + (bin + 1) * perBin))

/** Builds the pyramid of peaks; the base level is the given list itself, not a copy. */
export function createPeaksPyramid(peaks: PeaksData): PeaksPyramid {
  const pyramid = peaks.channels.map((list, channel) => [
    list,
    ...(peaks.levels?.[channel] ?? levelsAbove(list)),
  ])
  const { pairsPerSecond, scale, length } = peaks
  const means = peaks.means?.map(([base, ...above]) => {
    if (!base) return []
    return [base, ...(above.length > 0 ? above : meansAbove(base))]
  })
  const range: Extremes = { low: 0, high: 0 }
  let peak = 0
  for (const levels of pyramid) {
    const top = levels.at(-1)!
    for (const value of top) peak = Math.max(peak, Math.abs(value) / scale)
  }
  return {
    duration: peaks.duration,
    channels: pyramid.length,
    pairsPerSecond,
    peak: Math.min(1, peak),
    bytes: [...pyramid.flat(), ...(means?.flat() ?? [])].reduce(
      (sum, level) => sum + level.byteLength,
      0,
    ),
    hasMeans: means !== undefined,
    minMax(start, end, bins, channel, into = new Float32Array(bins * 2)) {
      const chosen = channel === undefined ? pyramid : pyramid.slice(channel, channel + 1)
      const perBin = ((end - start) * pairsPerSecond) / bins
      const origin = start * pairsPerSecond
      for (let bin = 0; bin < bins; bin++) {
        const from = firstPair(origin, perBin, bin)
        const to = Math.min(length, lastPair(origin, perBin, bin))
        range.low = Number.POSITIVE_INFINITY
        range.high = Number.NEGATIVE_INFINITY
        if (from < to) for (const levels of chosen) extremes(levels, from, to, range)
        into[bin * 2] = range.low <= range.high ? range.low / scale : 0
        into[bin * 2 + 1] = range.low <= range.high ? range.high / scale : 0
      }
      return into
    },
    means(start, end, bins, channel, into = new Float32Array(bins)) {
      const chosen =
        channel === undefined ? (means ?? []) : (means?.slice(channel, channel + 1) ?? [])
      const perBin = ((end - start) * pairsPerSecond) / bins
      const origin = start * pairsPerSecond
      for (let bin = 0; bin < bins; bin++) {
        const from = firstPair(origin, perBin, bin)
        const to = Math.min(length, lastPair(origin, perBin, bin))
        let sum = 0
        if (from < to) for (const levels of chosen) sum += sumOfSquares(levels, from, to)
        into[bin] = sum > 0 ? Math.sqrt(sum / ((to - from) * chosen.length)) : 0
      }
      return into
    },
  }
}
