import type { Peaks } from './build-peaks.js'

/** Peaks as audiowaveform's JSON. */
export function* peaksJson(peaks: Peaks): Generator<Uint8Array> {
  const { channels, sampleRate, samplesPerPixel, bits, length, values } = peaks
  const encoder = new TextEncoder()
  const head = {
    version: 2,
    channels,
    sample_rate: sampleRate,
    samples_per_pixel: samplesPerPixel,
    bits,
    length,
  }
  yield encoder.encode(`${JSON.stringify(head).slice(0, -1)},"data":[`)
  for (let at = 0; at < values.length; at += 65_536) {
    yield encoder.encode(`${at > 0 ? ',' : ''}${values.subarray(at, at + 65_536).join(',')}`)
  }
  yield encoder.encode(']}\n')
}

/** Peaks as audiowaveform's binary data: version 1 for one channel, 2 for more. */
export function peaksData(peaks: Peaks): Uint8Array {
  const { channels, sampleRate, samplesPerPixel, bits, length, values } = peaks
  const head = [
    channels > 1 ? 2 : 1,
    bits === 8 ? 1 : 0,
    sampleRate,
    samplesPerPixel,
    length,
    ...(channels > 1 ? [channels] : []),
  ]
  const size = bits / 8
  const bytes = new Uint8Array(head.length * 4 + values.length * size)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of head.entries()) view.setInt32(i * 4, value, true)
  const start = head.length * 4
  for (const [i, value] of values.entries()) {
    if (bits === 8) view.setInt8(start + i, value)
    else view.setInt16(start + i * 2, value, true)
  }
  return bytes
}
