import { id3Size } from '../peaks/mp3-frames.js'
import type { ByteSource } from './byte-source.js'
import { createCursor, lookPortion } from './cursor.js'
import { findPlace } from './find-place.js'
import { type FlacInfo, readFlacFrame, readStreamInfo } from './flac-frames.js'
import type { Packet, SoundFile } from './sound-file.js'

/** Frames of one list of packets. */
const batch = 32
/** Bytes of a frame when the file does not say what they can be. */
const usualFrame = 1 << 16

/** Opens a FLAC file; null when it is none. Source: RFC 9639. */
export async function openFlac(source: ByteSource): Promise<SoundFile | null> {
  const cursor = createCursor(source, id3Size(await source.read(0, 10)))
  if (!(await cursor.has(42)) || text(cursor.bytes) !== 'fLaC') return null
  const start = cursor.at
  const info = readStreamInfo(cursor.bytes.subarray(8, 42))
  if (!info) return null
  // The header, and of the blocks after it only the first, marked as the last.
  const description = cursor.bytes.slice(0, 42)
  description[4] = 0x80
  cursor.skip(4)
  for (let last = false; !last; ) {
    if (!(await cursor.has(4))) return null
    const [kind = 0, a = 0, b = 0, c = 0] = cursor.bytes
    last = kind >> 7 === 1
    const size = 4 + ((a << 16) | (b << 8) | c)
    if (size - 4 > cursor.bytes.length && source.size !== undefined && start + size > source.size)
      return null
    cursor.skip(size)
  }
  return flacOf(source, info, description, cursor.at)
}

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 4))

function flacOf(
  source: ByteSource,
  info: FlacInfo,
  description: Uint8Array,
  origin: number,
): SoundFile {
  const { sampleRate, channels, total } = info
  const most = (info.mostBytes || usualFrame) + 32

  /** The next frame's place and first sample; frames say their own number. */
  async function look(at: number) {
    const cursor = createCursor(source, at, lookPortion)
    for (let searched = 0; searched < most * 2; searched++) {
      if (!(await cursor.has(32))) return null
      const next = cursor.bytes.indexOf(0xff)
      if (next !== 0) {
        searched += next < 0 ? cursor.bytes.length : next
        cursor.skip(next < 0 ? cursor.bytes.length : next)
        continue
      }
      const frame = readFlacFrame(cursor.bytes, 0, info)
      if (frame) return { at: cursor.at, time: frame.first / sampleRate }
      cursor.skip(1)
    }
    return null
  }

  async function* packets(from: number): AsyncGenerator<readonly Packet[]> {
    const begin = { at: origin, time: 0 }
    const place =
      source.seekable && source.size !== undefined && from > 0
        ? await findPlace(begin, source.size, from, look)
        : begin
    const cursor = createCursor(source, place.at)
    let list: Packet[] = []
    for (;;) {
      const whole = await cursor.has(most * 2)
      const { bytes } = cursor
      const frame = readFlacFrame(bytes, 0, info)
      if (!frame) {
        // Rubbish between frames: to the next byte that may begin one.
        const next = bytes.indexOf(0xff, 1)
        if (next < 0 && !whole) break
        cursor.skip(next < 0 ? bytes.length : next)
        continue
      }
      let end = 0
      for (let at = bytes.indexOf(0xff, 9); at > 0 && end === 0; at = bytes.indexOf(0xff, at + 1))
        if (readFlacFrame(bytes, at, info)?.first === frame.first + frame.samples) end = at
      if (end === 0) end = whole ? most : bytes.length
      const time = frame.first / sampleRate
      const duration = frame.samples / sampleRate
      if (time + duration > from) list.push({ data: bytes.subarray(0, end), time, duration })
      cursor.skip(end)
      if (list.length < batch) continue
      yield list
      list = []
    }
    if (list.length > 0) yield list
  }
  const track = { codec: 'flac', sampleRate, channels, description }
  return { track, duration: total > 0 ? total / sampleRate : undefined, packets }
}
