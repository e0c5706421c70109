import type { Sound } from './read-wav.js'

/** Least and greatest sample of each stretch of sound, as audiowaveform counts them. */
export interface Peaks {
  sampleRate: number
  samplesPerPixel: number
  bits: 8 | 16
  /** 1 when channels were mixed. */
  channels: number
  /** Stretches. */
  length: number
  /** For each stretch and channel the least, then the greatest value. */
  values: Int16Array
}

/** How peaks are made. */
export interface PeaksOptions {
  samplesPerPixel: number
  bits: 8 | 16
  /** Keep channels apart, in place of their mean. */
  split: boolean
}

/**
 * Peaks of a sound in one pass. As in audiowaveform, channels are mixed to their mean without its
 * fraction, the last stretch may be short, and 8-bit values are the 16-bit ones over 256 without
 * their fraction.
 */
export async function buildPeaks(
  sound: Sound,
  { samplesPerPixel, bits, split }: PeaksOptions,
): Promise<Peaks> {
  const { channels, sampleRate } = sound
  const kept = split ? channels : 1
  const divisor = bits === 8 ? 256 : 1
  let values = new Int16Array(1 << 16)
  let filled = 0
  const least = new Int32Array(kept)
  const greatest = new Int32Array(kept)
  let count = 0
  const reset = () => {
    least.fill(32767)
    greatest.fill(-32768)
    count = 0
  }
  const close = () => {
    if (filled + 2 * kept > values.length) {
      const larger = new Int16Array(values.length * 2)
      larger.set(values)
      values = larger
    }
    for (let channel = 0; channel < kept; channel++) {
      values[filled++] = Math.trunc(least[channel]! / divisor)
      values[filled++] = Math.trunc(greatest[channel]! / divisor)
    }
    reset()
  }
  reset()
  for await (const samples of sound.samples) {
    for (let at = 0; at < samples.length; at += channels) {
      if (split) {
        for (let channel = 0; channel < channels; channel++) take(channel, samples[at + channel]!)
      } else {
        let sum = 0
        for (let channel = 0; channel < channels; channel++) sum += samples[at + channel]!
        take(0, Math.trunc(sum / channels))
      }
      if (++count === samplesPerPixel) close()
    }
  }
  if (count > 0) close()
  const length = filled / (2 * kept)
  return {
    sampleRate,
    samplesPerPixel,
    bits,
    channels: kept,
    length,
    values: values.slice(0, filled),
  }

  function take(channel: number, value: number): void {
    if (value < least[channel]!) least[channel] = value
    if (value > greatest[channel]!) greatest[channel] = value
  }
}
