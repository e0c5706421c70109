import { createFft } from './fft.js'
import { type FrequencyScale, hertzAt } from './frequency-scale.js'

/** What a piece of a spectrogram is made of. */
export interface SpectrumRequest {
  readonly samples: Float32Array
  /** Samples a second. */
  readonly rate: number
  /** Place of the middle of the first column in `samples`; may lie outside. */
  readonly from: number
  /** Samples from one column to the next; may be a fraction. */
  readonly step: number
  readonly columns: number
  readonly rows: number
  readonly scale: FrequencyScale
  /** Highest frequency shown, in hertz. */
  readonly top: number
  /** Seconds under the window of the transform: short for times, long for pitches. */
  readonly window: number
}

/** Loudness that the value 0 stands for, in decibels below a full-scale sine; 255 is full scale. */
export const quietest = 120

/**
 * Loudness by columns in time and rows of frequency, low rows at the bottom of the list's end: row by
 * row from the top, as an image. Values run from 0 (`quietest` below full scale) to 255.
 */
export function spectrum(request: SpectrumRequest): Uint8Array<ArrayBuffer> {
  const { samples, rate, from, step, columns, rows, scale, top } = request
  const length = Math.max(16, Math.round(request.window * rate))
  // Twice as fine as the samples say: low rows of the mel scale would else be blocks.
  const size = 2 ** (Math.max(7, Math.ceil(Math.log2(length))) + 1)
  const fft = createFft(size, length)
  const bands = bandsOf(rows, scale, top, rate, size)
  const values = new Uint8Array(columns * rows)
  for (let column = 0; column < columns; column++) {
    const middle = Math.round(from + column * step)
    const power = fft.power(samples, middle - (length >> 1))
    for (let row = 0; row < rows; row++) {
      const low = bands[row * 2]!
      const high = bands[row * 2 + 1]!
      let loudest = 0
      // A row that is wider than a band of the transform shows its loudest one.
      for (let band = low; band <= high; band++) if (power[band]! > loudest) loudest = power[band]!
      const level = 10 * Math.log10(loudest + 1e-13)
      const value = (1 + level / quietest) * 255
      values[(rows - 1 - row) * columns + column] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
  return values
}

/** First and last band of the transform for each row, from the bottom. */
function bandsOf(
  rows: number,
  scale: FrequencyScale,
  top: number,
  rate: number,
  size: number,
): Uint16Array {
  const most = size / 2 - 1
  const bands = new Uint16Array(rows * 2)
  const at = (share: number) => (hertzAt(scale, share, top) / rate) * size
  for (let row = 0; row < rows; row++) {
    const low = Math.round(at(row / rows))
    const high = Math.max(low, Math.round(at((row + 1) / rows)) - 1)
    bands[row * 2] = Math.min(most, low)
    bands[row * 2 + 1] = Math.min(most, high)
  }
  return bands
}
