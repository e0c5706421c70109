import { readFlacFrame, readStreamInfo } from './flac-frames.js'
import { joinBytes } from './join-bytes.js'
import { opusSamples } from './opus-samples.js'
import type { SoundTrack } from './sound-file.js'

/** What an Ogg stream of sound is made of. */
export interface OggCodec {
  readonly track: SoundTrack
  /** Packets before the first with sound. */
  readonly headers: number
  /** Granules a second. */
  readonly rate: number
  /** Granules before the sound. */
  readonly skip: number
  /** Seconds that a decoder needs before it is right. */
  readonly preRoll: number
  /** A packet by itself gives no sound, only with the one before it. */
  readonly needsOne: boolean
  /** Granules of a packet; NaN where only decoding tells. */
  samplesOf(packet: Uint8Array): number
}

/** Whether a page begins at a byte. */
export const isOggPage = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x4f &&
  bytes[at + 1] === 0x67 &&
  bytes[at + 2] === 0x67 &&
  bytes[at + 3] === 0x53 &&
  bytes[at + 4] === 0

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

/** The codec of a stream by its first packets; null when it is none that is known. */
export function oggCodecOf(packets: readonly Uint8Array[]): OggCodec | null {
  const [first] = packets
  if (!first || first.length < 19) return null
  const view = new DataView(first.buffer, first.byteOffset, first.byteLength)
  if (text(first, 0, 8) === 'OpusHead') {
    // Source: RFC 7845.
    const channels = view.getUint8(9)
    const track = { codec: 'opus', sampleRate: 48000, channels, description: first }
    const skip = view.getUint16(10, true)
    return {
      track,
      headers: 2,
      rate: 48000,
      skip,
      preRoll: 0.1,
      needsOne: false,
      samplesOf: opusSamples,
    }
  }
  if (text(first, 1, 7) === 'vorbis' && first[0] === 1) {
    const sampleRate = view.getUint32(12, true)
    const description = packets.length >= 3 ? xiphLaced(packets.slice(0, 3)) : first
    const track = { codec: 'vorbis', sampleRate, channels: view.getUint8(11), description }
    return {
      track,
      headers: 3,
      rate: sampleRate,
      skip: 0,
      preRoll: 0.2,
      needsOne: true,
      samplesOf: () => Number.NaN,
    }
  }
  return text(first, 1, 5) === 'FLAC' ? flacOf(first, view) : null
}

function flacOf(first: Uint8Array, view: DataView): OggCodec | null {
  const info = first.length >= 51 ? readStreamInfo(first.subarray(17, 51)) : null
  if (!info) return null
  const description = first.slice(9, 51)
  description[4] = 0x80
  const { sampleRate, channels } = info
  return {
    track: { codec: 'flac', sampleRate, channels, description },
    headers: 1 + view.getUint16(7),
    rate: sampleRate,
    skip: 0,
    preRoll: 0,
    needsOne: false,
    samplesOf: (packet) => readFlacFrame(packet, 0, info)?.samples ?? 0,
  }
}

/** The three headers of Vorbis in one list of bytes, as Matroska and WebCodecs want them. */
function xiphLaced(packets: readonly Uint8Array[]): Uint8Array {
  const sizes = packets
    .slice(0, -1)
    .flatMap(({ length }) => [
      ...Array.from({ length: Math.floor(length / 255) }, () => 255),
      length % 255,
    ])
  return joinBytes([Uint8Array.from([packets.length - 1, ...sizes]), ...packets])
}
