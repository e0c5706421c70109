import { type PeaksData, PeaksError } from './peaks-data.js'

const positive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0

/**
 * Reads audiowaveform's JSON format: `sample_rate`, `samples_per_pixel`, `bits`, `channels`
 * (1 when absent) and `data` with minimum and maximum of each channel in turn.
 * @throws PeaksError when it is no such data
 */
export function readJson(value: unknown): PeaksData {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PeaksError('The waveform data is not an object.')
  const source = value as Record<string, unknown>
  const { data, bits = 8, channels = 1 } = source
  const sampleRate = source.sample_rate
  const samplesPerPair = source.samples_per_pixel
  if (!positive(sampleRate) || !positive(samplesPerPair))
    throw new PeaksError('`sample_rate` and `samples_per_pixel` must be positive.')
  if (bits !== 8 && bits !== 16) throw new PeaksError('`bits` must be 8 or 16.')
  if (!Number.isInteger(channels) || (channels as number) < 1 || (channels as number) > 64)
    throw new PeaksError('`channels` must be a whole number from 1.')
  if (!Array.isArray(data)) throw new PeaksError('`data` must be a list of numbers.')
  const count = channels as number
  const length = Math.floor(data.length / (2 * count))
  const lists = Array.from(
    { length: count },
    () => new (bits === 8 ? Int8Array : Int16Array)(length * 2),
  )
  for (let pair = 0; pair < length; pair++) {
    for (let channel = 0; channel < count; channel++) {
      const from = (pair * count + channel) * 2
      const list = lists[channel]!
      // A value that is no number becomes 0.
      list[pair * 2] = Number(data[from])
      list[pair * 2 + 1] = Number(data[from + 1])
    }
  }
  const pairsPerSecond = sampleRate / samplesPerPair
  return {
    channels: lists,
    scale: bits === 8 ? 128 : 32768,
    pairsPerSecond,
    length,
    duration: length / pairsPerSecond,
  }
}
