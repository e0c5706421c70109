import type { PeaksData } from './peaks-data.js'
import { meanByte } from './quadratic-means.js'

/** Makes peaks from sound that arrives in pieces; holds pairs only, never the sound. */
export interface PeaksBuilder {
  /** Adds samples in [-1, 1], one list of equal length per channel. */
  add(channels: readonly Float32Array[]): void
  /** The peaks so far; cheap, shares memory with the builder. */
  build(): PeaksData
  /** Seconds of sound that were added. */
  readonly seconds: number
}

/** Channels that are kept apart; files with more are merged into one envelope. */
const mostChannels = 2

/** Samples of one pair: fine for short files, 250 pairs a second for long ones (4.8 MB an hour and channel with its levels). */
export function samplesPerPair(sampleRate: number, seconds: number): number {
  const perSecond = seconds < 600 ? 1000 : 250
  return Math.max(1, Math.round(sampleRate / perSecond))
}

/** Makes an empty builder. */
export function createPeaksBuilder(
  sampleRate: number,
  channelCount: number,
  perPair: number,
): PeaksBuilder {
  const kept = channelCount > mostChannels ? 1 : channelCount
  let lists = Array.from({ length: kept }, () => new Int16Array(4096))
  let means = lists.map(() => new Uint8Array(2048))
  const squares = new Float64Array(kept)
  /** Lists of samples that one list of pairs is made of. */
  const share = kept === 1 ? channelCount : 1
  const low = new Float32Array(kept).fill(Number.POSITIVE_INFINITY)
  const high = new Float32Array(kept).fill(Number.NEGATIVE_INFINITY)
  let inPair = 0
  let pairs = 0
  let samples = 0

  function closePair(): void {
    if ((pairs + 1) * 2 > lists[0]!.length) {
      lists = lists.map((list) => {
        const longer = new Int16Array(list.length * 2)
        longer.set(list)
        return longer
      })
      means = means.map((list) => {
        const longer = new Uint8Array(list.length * 2)
        longer.set(list)
        return longer
      })
    }
    for (let channel = 0; channel < kept; channel++) {
      const list = lists[channel]!
      list[pairs * 2] = Math.max(-32768, Math.round(low[channel]! * 32768))
      list[pairs * 2 + 1] = Math.min(32767, Math.round(high[channel]! * 32768))
      means[channel]![pairs] = meanByte(Math.sqrt(squares[channel]! / (inPair * share)))
    }
    squares.fill(0)
    low.fill(Number.POSITIVE_INFINITY)
    high.fill(Number.NEGATIVE_INFINITY)
    inPair = 0
    pairs++
  }

  return {
    get seconds() {
      return samples / sampleRate
    },
    add(channels) {
      const length = channels[0]?.length ?? 0
      samples += length
      for (let from = 0; from < length; ) {
        const to = Math.min(length, from + perPair - inPair)
        for (let channel = 0; channel < channels.length; channel++) {
          const target = kept === 1 ? 0 : channel
          const values = channels[channel]!
          let min = low[target]!
          let max = high[target]!
          let sum = 0
          for (let index = from; index < to; index++) {
            const value = values[index]!
            if (value < min) min = value
            if (value > max) max = value
            sum += value * value
          }
          low[target] = min
          high[target] = max
          squares[target]! += sum
        }
        inPair += to - from
        from = to
        if (inPair === perPair) closePair()
      }
    },
    build() {
      if (inPair > 0 && low[0]! <= high[0]!) {
        // The last, shorter pair is shown too, and grows on with the next piece.
        const saved = { inPair, low: low.slice(), high: high.slice(), squares: squares.slice() }
        closePair()
        pairs--
        inPair = saved.inPair
        low.set(saved.low)
        high.set(saved.high)
        squares.set(saved.squares)
      }
      const shown = inPair > 0 ? pairs + 1 : pairs
      return {
        channels: lists.map((list) => list.subarray(0, shown * 2)),
        means: means.map((list) => [list.subarray(0, shown)]),
        scale: 32768,
        pairsPerSecond: sampleRate / perPair,
        length: shown,
        duration: samples / sampleRate,
      }
    },
  }
}
