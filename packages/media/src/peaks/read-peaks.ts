import { type PeakSamples, type PeaksData, PeaksError } from './peaks-data.js'
import { readDat } from './read-dat.js'
import { readJson } from './read-json.js'

/** Peaks as lists of numbers in [-1, 1]: per channel, pairs of minimum and maximum, or maxima only. */
export interface PeakArrays {
  channels: readonly (readonly number[] | PeakSamples)[]
  /** Seconds that the lists cover. */
  duration: number
  /** `maxima` holds one value a stretch, drawn to both sides. @default 'pairs' */
  layout?: 'pairs' | 'maxima'
}

/** What peaks can be read from. */
export type PeaksSource = ArrayBuffer | PeakArrays | string | object

const isArrays = (value: object): value is PeakArrays =>
  Array.isArray((value as PeakArrays).channels) && 'duration' in value

function readArrays({ channels, duration, layout = 'pairs' }: PeakArrays): PeaksData {
  if (!(Number.isFinite(duration) && duration > 0))
    throw new PeaksError('The duration of the waveform data must be positive.')
  const lists = channels.map((values) => {
    if (layout === 'pairs') return Float32Array.from(values)
    const pairs = new Float32Array(values.length * 2)
    for (let index = 0; index < values.length; index++) {
      const size = Math.abs(values[index] ?? 0)
      pairs[index * 2] = -size
      pairs[index * 2 + 1] = size
    }
    return pairs
  })
  const length = Math.min(...lists.map((list) => Math.floor(list.length / 2)))
  if (!Number.isFinite(length)) throw new PeaksError('The waveform data has no channel.')
  return { channels: lists, scale: 1, pairsPerSecond: length / duration, length, duration }
}

/**
 * Reads precomputed peaks: audiowaveform `.dat` (an `ArrayBuffer`), its JSON (parsed, or as text
 * or bytes), or lists of numbers.
 * @throws PeaksError when it is none of these, or holds no pairs
 */
export function readPeaks(source: PeaksSource): PeaksData {
  const peaks = read(source)
  if (peaks.length === 0) throw new PeaksError('The waveform data is empty.')
  return peaks
}

function read(source: PeaksSource): PeaksData {
  if (typeof source === 'string') return readJson(parseText(source))
  if (source instanceof ArrayBuffer) {
    const first = new Uint8Array(source, 0, Math.min(source.byteLength, 8)).find(
      (byte) => byte > 32,
    )
    const isText = first === 0x7b || first === 0xef
    return isText ? readJson(parseText(new TextDecoder().decode(source))) : readDat(source)
  }
  return isArrays(source) ? readArrays(source) : readJson(source)
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PeaksError('The waveform data is not valid JSON.')
  }
}
