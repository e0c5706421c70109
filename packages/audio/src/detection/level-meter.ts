import { levelOf, levelRate } from './speech-threshold.js'

/** Turns samples into levels as they come: 360 kB an hour. */
export interface LevelMeter {
  /** Channels of one length; their loudest counts. */
  push(channels: readonly Float32Array[]): void
  /** All levels so far. */
  finish(): Uint8Array
}

/** Makes a meter; what is lower or higher than most of a voice is held back, by a pole each. */
export function createLevelMeter(rate: number): LevelMeter {
  const step = rate / levelRate
  /** Keeps what lies over about 100 Hz. */
  const keep = Math.exp((-2 * Math.PI * 100) / rate)
  /** Lets through what lies under about 3 kHz: noise reaches as far as the rate allows. */
  const take = 1 - Math.exp((-2 * Math.PI * 3000) / rate)
  let levels = new Uint8Array(6000)
  let count = 0
  let sample = 0
  let sums: number[] = []
  let before: number[] = []
  let passed: number[] = []
  let voice: number[] = []
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
        voice = channels.map(() => 0)
      }
      const length = channels[0]?.length ?? 0
      for (let at = 0; at < length; at++) {
        for (let channel = 0; channel < channels.length; channel++) {
          const now = channels[channel]![at]!
          const high = keep * (passed[channel]! + now - before[channel]!)
          passed[channel] = high
          before[channel] = now
          const heard = voice[channel]! + take * (high - voice[channel]!)
          voice[channel] = heard
          sums[channel]! += heard * heard
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
