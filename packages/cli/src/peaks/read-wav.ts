import { cliError } from '../errors/cli-error.js'
import { createByteReader } from './byte-reader.js'
import { decoderOf } from './samples.js'

/** Sound as a stream of samples. */
export interface Sound {
  channels: number
  /** Samples a second and channel. */
  sampleRate: number
  /** Interleaved samples as 16-bit numbers, always whole frames. */
  samples: AsyncIterable<Int16Array>
}

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
const piece = 64 * 1024

/**
 * Reads WAV as a stream: PCM of 8 to 32 bits and floats of 32 and 64, also in RF64 and in streams
 * whose header does not know their length (Microsoft's "Multimedia Programming Interface and Data
 * Specifications 1.0", 1991; EBU Tech 3306).
 *
 * @throws CliError when it is no WAV or packed.
 */
export async function readWav(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  shown: string,
): Promise<Sound> {
  const reader = createByteReader(stream)
  const refuse = (reason: string) => cliError('TW-CLI-011', { path: shown, reason })
  const head = await reader.read(12)
  if (!/^(RIFF|RF64)$/.test(text(head.subarray(0, 4))) || text(head.subarray(8, 12)) !== 'WAVE') {
    throw refuse('it is no WAV file')
  }
  let format: { code: number; channels: number; sampleRate: number; bits: number } | undefined
  let longSize: number | undefined
  for (;;) {
    const heading = await reader.read(8)
    if (heading.length < 8) throw refuse('it has no samples')
    const name = text(heading.subarray(0, 4))
    const size = new DataView(heading.buffer, heading.byteOffset).getUint32(4, true)
    if (name === 'data') {
      if (!format) throw refuse('the samples come before their format')
      const { code, channels, sampleRate, bits } = format
      const decode = decoderOf(code, bits)
      if (!decode)
        throw refuse(`its samples are of kind ${code} with ${bits} bits, which is not PCM`)
      if (channels < 1 || sampleRate < 1) throw refuse('it says to have no channels')
      // All ones is a stream of unknown length, or the sign that RF64's own chunk tells it.
      const length = size === 0xffffffff ? (longSize ?? Number.POSITIVE_INFINITY) : size
      return { channels, sampleRate, samples: frames(length, channels * (bits / 8), decode) }
    }
    if ((name === 'fmt ' && size < 16) || (name === 'ds64' && size < 24)) {
      throw refuse(`its part "${name.trim()}" is too short`)
    }
    if (name === 'fmt ' && size < 1024) {
      const bytes = await reader.read(size)
      if (bytes.length < size) throw refuse('it ends in its header')
      format = readFormat(bytes)
    } else if (name === 'ds64' && size < 1024) {
      const bytes = await reader.read(size)
      if (bytes.length < size) throw refuse('it ends in its header')
      longSize = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(8, true))
    } else await reader.skip(size)
    // Chunks begin at even places.
    await reader.skip(size % 2)
  }

  async function* frames(
    length: number,
    frame: number,
    decode: (bytes: Uint8Array) => Int16Array,
  ): AsyncGenerator<Int16Array> {
    const step = Math.max(1, Math.floor(piece / frame)) * frame
    for (let left = length; left > 0; ) {
      const bytes = await reader.read(Math.min(step, left))
      left -= bytes.length
      const whole = bytes.length - (bytes.length % frame)
      if (whole > 0) yield decode(bytes.subarray(0, whole))
      if (bytes.length < step) return
    }
  }
}

function readFormat(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const code = view.getUint16(0, true)
  return {
    // The extensible format tells the kind of samples at the start of a GUID.
    code: code === 0xfffe && bytes.length >= 26 ? view.getUint16(24, true) : code,
    channels: view.getUint16(2, true),
    sampleRate: view.getUint32(4, true),
    bits: view.getUint16(14, true),
  }
}
