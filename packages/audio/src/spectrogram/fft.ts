/** Turns real samples into the sizes of their frequencies, in place of a library of its own. */
export interface Fft {
  /** Samples taken at once, a power of two. */
  readonly size: number
  /**
   * The powers of the frequencies 0 to half the rate, `size / 2` of them; the list is used again by
   * the next call. Samples beyond either end of the list count as silence.
   */
  power(samples: Float32Array, from: number): Float32Array
}

/**
 * Makes an iterative radix-2 transform (Cooley and Tukey, 1965) with a Hann window, whose full-scale
 * sine has the power 1.
 * @param length samples under the window; the rest up to `size` is zeros, which makes rows finer
 */
export function createFft(size: number, length: number = size): Fft {
  if (size < 4 || (size & (size - 1)) !== 0)
    throw new RangeError('The size must be a power of two.')
  const window = Float32Array.from(
    { length },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / (length - 1)),
  )
  const scale = 2 / window.reduce((sum, value) => sum + value, 0)
  const half = size / 2
  const cosines = Float32Array.from({ length: half }, (_, at) =>
    Math.cos((2 * Math.PI * at) / size),
  )
  const sines = Float32Array.from({ length: half }, (_, at) => -Math.sin((2 * Math.PI * at) / size))
  const order = new Uint32Array(size)
  for (let at = 0, bits = Math.log2(size); at < size; at++) {
    let turned = 0
    for (let bit = 0; bit < bits; bit++) turned |= ((at >> bit) & 1) << (bits - 1 - bit)
    order[at] = turned
  }
  const re = new Float32Array(size)
  const im = new Float32Array(size)
  const power = new Float32Array(half)

  return {
    size,
    power(samples, from) {
      im.fill(0)
      for (let at = 0; at < size; at++) {
        const value = at < length ? (samples[from + at] ?? 0) * window[at]! : 0
        re[order[at]!] = value
      }
      for (let span = 2; span <= size; span *= 2) {
        const wing = span / 2
        const step = size / span
        for (let start = 0; start < size; start += span) {
          for (let at = 0, turn = 0; at < wing; at++, turn += step) {
            const low = start + at
            const high = low + wing
            const c = cosines[turn]!
            const s = sines[turn]!
            const x = re[high]! * c - im[high]! * s
            const y = re[high]! * s + im[high]! * c
            re[high] = re[low]! - x
            im[high] = im[low]! - y
            re[low] = re[low]! + x
            im[low] = im[low]! + y
          }
        }
      }
      for (let at = 0; at < half; at++) {
        const x = re[at]! * scale
        const y = im[at]! * scale
        power[at] = x * x + y * y
      }
      return power
    },
  }
}
