import { type PeakSamples, type PeaksData, PeaksError } from './peaks-data.js'

const lowBits = 1
const header = { 1: 20, 2: 24 } as const

/** Splits interleaved channels; returns the input itself when there is only one. */
function split<T extends Int8Array | Int16Array>(
  values: T,
  channels: number,
  make: (length: number) => T,
): T[] {
  if (channels === 1) return [values]
  const pairs = Math.floor(values.length / (2 * channels))
  return Array.from({ length: channels }, (_, channel) => {
    const one = make(pairs * 2)
    for (let pair = 0; pair < pairs; pair++) {
      const from = (pair * channels + channel) * 2
      one[pair * 2] = values[from]!
      one[pair * 2 + 1] = values[from + 1]!
    }
    return one
  })
}

/**
 * Reads audiowaveform's binary format, version 1 (mono) and 2 (channels), 8 or 16 bit, little
 * endian. A file shorter than its header says gives what is there.
 * Source: bbc/audiowaveform, doc/DataFormat.md.
 * @throws PeaksError when it is no such file
 */
export function readDat(buffer: ArrayBuffer): PeaksData {
  if (buffer.byteLength < header[1]) throw new PeaksError('The file is too short for a header.')
  const view = new DataView(buffer)
  const version = view.getInt32(0, true)
  if (version !== 1 && version !== 2) throw new PeaksError(`Version ${version} is not known.`)
  const start = header[version]
  if (buffer.byteLength < start) throw new PeaksError('The file is too short for a header.')
  const bits = view.getUint32(4, true) & lowBits ? 8 : 16
  const sampleRate = view.getInt32(8, true)
  const samplesPerPair = view.getInt32(12, true)
  const stated = view.getUint32(16, true)
  const channelCount = version === 2 ? view.getInt32(20, true) : 1
  if (sampleRate <= 0 || samplesPerPair <= 0)
    throw new PeaksError('The sample rate is not positive.')
  if (channelCount < 1 || channelCount > 64) throw new PeaksError('The number of channels is odd.')
  const there = Math.floor((buffer.byteLength - start) / (bits / 8) / (2 * channelCount))
  const length = Math.min(stated, there)
  const count = length * 2 * channelCount
  const channels: PeakSamples[] =
    bits === 8
      ? split(new Int8Array(buffer, start, count), channelCount, (n) => new Int8Array(n))
      : split(readInt16(view, start, count), channelCount, (n) => new Int16Array(n))
  const pairsPerSecond = sampleRate / samplesPerPair
  return {
    channels,
    scale: bits === 8 ? 128 : 32768,
    pairsPerSecond,
    length,
    duration: length / pairsPerSecond,
  }
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

function readInt16(view: DataView, start: number, count: number): Int16Array {
  if (isLittleEndian && start % 2 === 0)
    return new Int16Array(view.buffer as ArrayBuffer, start, count)
  const values = new Int16Array(count)
  for (let index = 0; index < count; index++) values[index] = view.getInt16(start + index * 2, true)
  return values
}
