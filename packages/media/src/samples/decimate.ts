/** Makes a list of samples with a fraction of the rate, without what would be heard as other tones. */
export interface Decimator {
  /** Samples that the piece completes; the first ones come later than they went in, the times stay. */
  push(samples: Float32Array): Float32Array
}

/** Zero crossings of the filter on each side. */
const reach = 4

/** A low pass at the new rate (a sinc under a raised cosine), worked out only where a sample is kept. */
export function createDecimator(factor: number): Decimator {
  const half = reach * factor
  const taps = new Float32Array(2 * half + 1)
  let sum = 0
  for (let at = -half; at <= half; at++) {
    const x = (at / factor) * 0.9
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
    taps[at + half] = sinc * (0.5 + 0.5 * Math.cos((Math.PI * at) / (half + 1)))
    sum += taps[at + half]!
  }
  for (let at = 0; at < taps.length; at++) taps[at]! /= sum
  // Nothing is heard before the first sample.
  let held = new Float32Array(half)
  /** Where the next kept sample's filter begins in what is held. */
  let next = 0
  return {
    push(samples) {
      const all = new Float32Array(held.length + samples.length)
      all.set(held)
      all.set(samples, held.length)
      const out: number[] = []
      for (; next + taps.length <= all.length; next += factor) {
        let value = 0
        for (let tap = 0; tap < taps.length; tap++) value += taps[tap]! * all[next + tap]!
        out.push(value)
      }
      held = all.slice(next)
      next = 0
      return Float32Array.from(out)
    },
  }
}
