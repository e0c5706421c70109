import { levelOf, levelRate } from './find-speech.js'

/** Turns samples into levels as they come: 360 kB an hour. */
export interface LevelMeter {
  /** Channels of one length; their loudest counts. */
  push(channels: readonly Float32Array[]): void
  /** All levels so far. */
  finish(): Uint8Array
}

/** Makes a meter; what is lower than a voice is held back by a one-pole high-pass. */
export function createLevelMeter(rate: number): LevelMeter {
  const step = rate / levelRate
  /** Keeps what lies over about 100 Hz. */
  const keep = Math.exp((-2 * Math.PI * 100) / rate)
  let levels = new Uint8Array(6000)
  let count = 0
  let sample = 0
  let sums: number[] = []
  let before: number[] = []
  let passed: number[] = []
  let inFrame = 0

  const close = () => {
    if (count === levels.length) {
      const longer = new Uint8Array(levels.length * 2)
      longer.set(levels)
      levels = longer
    }
    levels[count++] = levelOf(Math.max(...sums) / inFrame)
    sums = sums.map(() => 0)
    inFrame = 0
  }
  return {
    push(channels) {
      if (sums.length !== channels.length) {
        sums = channels.map(() => 0)
        before = channels.map((channel) => channel[0] ?? 0)
        passed = channels.map(() => 0)
      }
      const length = channels[0]?.length ?? 0
      for (let at = 0; at < length; at++) {
        for (let channel = 0; channel < channels.length; channel++) {
          const now = channels[channel]![at]!
          const high = keep * (passed[channel]! + now - before[channel]!)
          passed[channel] = high
          before[channel] = now
          sums[channel]! += high * high
        }
        inFrame++
        sample++
        if (sample >= (count + 1) * step) close()
      }
    },
    finish() {
      if (inFrame > step / 2) close()
      return levels.slice(0, count)
    },
  }
}
