import { joinBytes } from '../containers/join-bytes.js'

/** What a WAV file's header says. */
export interface WavFormat {
  channels: number
  sampleRate: number
  bits: number
  float: boolean
  /** The byte at which the sound begins. */
  start: number
  /** Bytes of sound that the header promises; Infinity when it leaves that open. */
  dataBytes: number
}

/** Reads a WAV file that arrives in pieces. */
export interface WavReader {
  /** Set once the header is read; null when this is no WAV file of linear samples. */
  readonly format: WavFormat | null | undefined
  /** Samples by channel that the piece completes; empty before the sound begins. */
  push(piece: Uint8Array): Float32Array[]
  /** Bytes of sound read so far. */
  readonly bytes: number
}

const text = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))

/** Finds the sound; undefined when more bytes are needed, null when it is no such file. */
function readHeader(bytes: Uint8Array): WavFormat | null | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12) return undefined
  if (text(view, 0) !== 'RIFF' || text(view, 8) !== 'WAVE') return null
  let format: Omit<WavFormat, 'dataBytes' | 'start'> | null = null
  for (let at = 12; at + 8 <= bytes.length; ) {
    const id = text(view, at)
    const size = view.getUint32(at + 4, true)
    if (id === 'data') {
      if (!format) return null
      const open = size === 0 || size >= 0xfffffff0
      return { ...format, dataBytes: open ? Number.POSITIVE_INFINITY : size, start: at + 8 }
    }
    if (at + 8 + size > bytes.length) return bytes.length > 1 << 20 ? null : undefined
    if (id === 'fmt ' && size >= 16) {
      const tag = view.getUint16(at + 8, true)
      // The extensible form names the true one in its first two bytes.
      const code = tag === 0xfffe && size >= 40 ? view.getUint16(at + 32, true) : tag
      const bits = view.getUint16(at + 22, true)
      format = {
        channels: view.getUint16(at + 10, true),
        sampleRate: view.getUint32(at + 12, true),
        bits,
        float: code === 3,
      }
      const known = (code === 1 && [8, 16, 24, 32].includes(bits)) || (code === 3 && bits === 32)
      if (!known || format.channels < 1 || format.sampleRate < 1) return null
    }
    at += 8 + size + (size % 2)
  }
  return undefined
}

function sampleReader({ bits, float }: WavFormat): (view: DataView, at: number) => number {
  if (float) return (view, at) => view.getFloat32(at, true)
  if (bits === 8) return (view, at) => (view.getUint8(at) - 128) / 128
  if (bits === 16) return (view, at) => view.getInt16(at, true) / 32768
  if (bits === 24)
    return (view, at) => (view.getUint16(at, true) / 256 + view.getInt8(at + 2) * 256) / 32768
  return (view, at) => view.getInt32(at, true) / 2147483648
}

/** Makes a reader that holds at most one piece and one header. */
export function createWavReader(): WavReader {
  let format: WavFormat | null | undefined
  let held = new Uint8Array(0)
  let bytes = 0
  let sample: ReturnType<typeof sampleReader> | null = null

  const join = (piece: Uint8Array) => (held.length === 0 ? piece : joinBytes([held, piece]))

  return {
    get format() {
      return format
    },
    get bytes() {
      return bytes
    },
    push(piece) {
      if (format === null) return []
      let joined = join(piece)
      if (format === undefined) {
        const header = readHeader(joined)
        if (!header) {
          format = header
          held = header === null ? new Uint8Array(0) : joined.slice()
          return []
        }
        format = header
        sample = sampleReader(header)
        joined = joined.subarray(header.start)
      }
      const size = (format.bits / 8) * format.channels
      const usable = Math.min(joined.length, format.dataBytes - bytes)
      const frames = Math.floor(usable / size)
      const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength)
      const step = format.bits / 8
      const out = Array.from({ length: format.channels }, () => new Float32Array(frames))
      for (let frame = 0, at = 0; frame < frames; frame++)
        for (let channel = 0; channel < out.length; channel++, at += step)
          out[channel]![frame] = sample!(view, at)
      bytes += frames * size
      held = bytes >= format.dataBytes ? new Uint8Array(0) : joined.slice(frames * size)
      return out
    },
  }
}
