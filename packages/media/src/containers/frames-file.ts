import { id3Size, readMp3Frame, readMp3Info } from '../peaks/mp3-frames.js'
import { readAdtsFrame } from './adts-frames.js'
import type { ByteSource } from './byte-source.js'
import { type Cursor, createCursor } from './cursor.js'
import type { FrameHeader } from './frame-header.js'
import type { Packet, SoundFile, SoundTrack } from './sound-file.js'

interface Kind {
  readonly codec: string
  read(bytes: Uint8Array, at: number): FrameHeader | null
  /** Frames that a decoder is given before one that must be right. */
  readonly warmUp: number
}

// A frame of layer III may use bits of up to nine before it (the bit reservoir).
const kinds: readonly Kind[] = [
  { codec: 'mp3', read: readMp3Frame, warmUp: 10 },
  { codec: 'mp4a.40.2', read: readAdtsFrame, warmUp: 2 },
]

/** Bytes in which the first frame must be found, after tags. */
const searchLimit = 1 << 16
/** No frame has more bytes, with the header of the next. */
const longest = 8191 + 8
/** Frames between two whose place is remembered. */
const stride = 128
/** Frames that are rather read than passed over. */
const far = 2000
/** Frames of one list of packets. */
const batch = 64

/** The next frame that another one like it follows; null when none is left. */
async function nextFrame(
  cursor: Cursor,
  kind: Kind,
  like: FrameHeader | null,
): Promise<FrameHeader | null> {
  let searched = 0
  for (;;) {
    const enough = await cursor.has(longest)
    const { bytes } = cursor
    for (let at = 0; at + 4 <= bytes.length; at++) {
      // Near the end of what is there a frame may be cut: more is fetched first.
      if (enough && at > bytes.length - longest) break
      const frame = kind.read(bytes, at)
      if (!frame || (like && frame.sampleRate !== like.sampleRate)) continue
      if (at + frame.size > bytes.length) continue
      if (!isFollowed(bytes, at, frame, kind, like ? 1 : 3)) continue
      cursor.skip(at)
      return frame
    }
    searched += Math.max(1, bytes.length - longest)
    if (!enough || (!like && searched > searchLimit)) return null
    cursor.skip(Math.max(1, bytes.length - longest + 1))
  }
}

/** Whether as many more frames of the kind follow as are wanted, or the bytes end with one. */
function isFollowed(bytes: Uint8Array, at: number, frame: FrameHeader, kind: Kind, wanted: number) {
  let end = at
  let now = frame
  for (let more = 0; more < wanted; more++) {
    end += now.size
    if (end + 8 > bytes.length) return true
    const next = kind.read(bytes, end)
    // A tag may stand at the end of the file.
    if (next?.sampleRate !== frame.sampleRate) return more > 0 && wanted > 1
    now = next
  }
  return true
}

/** Opens a file of MP3 or ADTS frames; null when it is none. */
export async function openFrames(source: ByteSource): Promise<SoundFile | null> {
  const head = await source.read(0, 10)
  const start = id3Size(head)
  for (const kind of kinds) {
    const cursor = createCursor(source, start)
    const first = await nextFrame(cursor, kind, null)
    if (first) return framesOf(source, kind, cursor, first)
  }
  return null
}

async function framesOf(
  source: ByteSource,
  kind: Kind,
  begin: Cursor,
  first: FrameHeader,
): Promise<SoundFile> {
  const { sampleRate, channels, samples } = first
  const frame = begin.bytes.subarray(0, first.size)
  const info = kind.codec === 'mp3' ? readMp3Info(frame, first) : null
  const origin = info ? begin.at + first.size : begin.at
  const delay = info?.delay ?? 0
  // The frame with the tag may have another bit rate.
  if (info) begin.skip(first.size)
  const mean = info?.varies ? undefined : (await nextFrame(begin, kind, first))?.mean
  const track: SoundTrack = { codec: kind.codec, sampleRate, channels }
  /** The places of every so many frames, as far as was read. */
  const places = [origin]
  const seconds = samples / sampleRate

  async function* packets(from: number): AsyncGenerator<readonly Packet[]> {
    const wanted = Math.max(0, Math.floor((from + delay / sampleRate) / seconds) - kind.warmUp)
    const known = Math.min(places.length - 1, Math.floor(wanted / stride))
    let cursor = createCursor(source, places[known]!)
    let number = known * stride
    if (mean !== undefined && source.seekable && wanted - number > far) {
      // All frames are alike: the place of any follows from its number.
      const there = createCursor(source, Math.floor(origin + wanted * mean) - 1)
      if ((await nextFrame(there, kind, first))?.mean === mean) {
        cursor = there
        number = Math.round((there.at - origin) / mean)
      }
    }
    let list: Packet[] = []
    for (;;) {
      const found = await nextFrame(cursor, kind, first)
      if (!found) break
      if (number === places.length * stride) places.push(cursor.at)
      if (number >= wanted)
        list.push({
          data: cursor.bytes.subarray(0, found.size),
          time: number * seconds - delay / sampleRate,
          duration: seconds,
        })
      cursor.skip(found.size)
      number++
      if (list.length < batch) continue
      yield list
      list = []
    }
    if (list.length > 0) yield list
  }
  return { track, duration: undefined, packets }
}
