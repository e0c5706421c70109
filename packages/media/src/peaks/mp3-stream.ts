import { joinBytes } from '../containers/join-bytes.js'
import { id3Size, type Mp3Frame, type Mp3Info, readMp3Frame, readMp3Info } from './mp3-frames.js'

/** A run of whole frames that can be decoded by itself. */
export interface Mp3Piece {
  /** The frames, some of them before the piece so that the decoder has settled. */
  bytes: Uint8Array<ArrayBuffer>
  /** Samples by channel of those before the piece, to be dropped. */
  warmUp: number
  /** Samples by channel of the piece itself. */
  samples: number
}

/** Reads an MP3 file that arrives in pieces. */
export interface Mp3Reader {
  /** Set once the first frames are read; null when this is no MP3 file. */
  readonly format: (Pick<Mp3Frame, 'sampleRate' | 'channels'> & Mp3Info) | null | undefined
  /** Whole pieces that the bytes complete. */
  push(bytes: Uint8Array): Mp3Piece[]
  /** What is left, shorter than a whole piece. */
  finish(): Mp3Piece[]
}

/** Seconds of one piece: 12 MB while it is decoded, at 48 kHz in stereo. */
const pieceSeconds = 30

/**
 * Frames that a decoder is given before a piece: a frame may use bits of up to nine before it (the
 * bit reservoir), and one more settles its overlap.
 */
const warmUpFrames = 10

/** Bytes in which the first frame must be found, after tags. */
const searchLimit = 1 << 16

/** No frame of layer III has more bytes, with the header of the next. */
const longestFrame = 2881 + 4

/** Makes a reader that holds at most one piece. */
export function createMp3Reader(): Mp3Reader {
  let format: Mp3Reader['format']
  let held = new Uint8Array(0)
  let toSkip = 0
  let started = false
  /** Frames not yet handed out, after those of the warm-up. */
  let frames: { bytes: Uint8Array; samples: number }[] = []
  let warm = 0

  /** Whether as many more frames of the kind follow as are wanted; undefined when more bytes are needed. */
  function isFollowed(frame: Mp3Frame, at: number, wanted: number, isLast: boolean) {
    let next = frame
    let end = at
    for (let more = 0; more < wanted; more++) {
      end += next.size
      if (end + 4 > held.length) return isLast ? more > 0 || end <= held.length : undefined
      const following = readMp3Frame(held, end)
      if (following?.sampleRate !== frame.sampleRate) return false
      next = following
    }
    return true
  }

  /** The next frame; null when more bytes are needed, or none is left. */
  function nextFrame(from: number, isLast: boolean): { at: number; frame: Mp3Frame } | null {
    for (let at = from; at + 4 <= held.length; at++) {
      const frame = readMp3Frame(held, at)
      if (!frame || (format && frame.sampleRate !== format.sampleRate)) continue
      // A header alone can be chance, at the start of any other kind of file even two.
      const followed = isFollowed(frame, at, format ? 1 : 3, isLast)
      if (followed === undefined) return null
      if (followed) return { at, frame }
    }
    return null
  }

  function takeFrames(isLast: boolean): void {
    let at = 0
    for (;;) {
      const found = nextFrame(at, isLast)
      if (!found) break
      const { frame } = found
      const bytes = held.slice(found.at, found.at + frame.size)
      at = found.at + frame.size
      if (!format) {
        const info = readMp3Info(bytes, frame)
        format = {
          sampleRate: frame.sampleRate,
          channels: frame.channels,
          ...(info ?? { delay: 0, padding: 0, varies: false }),
        }
        if (info) continue
      }
      frames.push({ bytes, samples: frame.samples })
    }
    // Of what is no frame, such as a tag at the end, only as much is kept as a frame can be long.
    held = held.slice(format ? Math.max(at, held.length - longestFrame) : at)
    if (format === undefined && (isLast || held.length > searchLimit)) format = null
  }

  function piecesOf(isLast: boolean): Mp3Piece[] {
    if (!format) return []
    const pieces: Mp3Piece[] = []
    const whole = Math.ceil((pieceSeconds * format.sampleRate) / (frames[0]?.samples ?? 1152))
    while (frames.length - warm >= whole || (isLast && frames.length > warm)) {
      const run = frames.slice(0, warm + Math.min(whole, frames.length - warm))
      const size = run.reduce((sum, { bytes }) => sum + bytes.length, 0)
      const bytes = new Uint8Array(size)
      let at = 0
      for (const frame of run) {
        bytes.set(frame.bytes, at)
        at += frame.bytes.length
      }
      const count = (list: typeof run) => list.reduce((sum, { samples }) => sum + samples, 0)
      pieces.push({ bytes, warmUp: count(run.slice(0, warm)), samples: count(run.slice(warm)) })
      frames = frames.slice(Math.max(0, run.length - warmUpFrames))
      warm = Math.min(warmUpFrames, run.length)
    }
    return pieces
  }

  return {
    get format() {
      return format
    },
    push(bytes) {
      if (format === null) return []
      let piece = bytes
      if (toSkip > 0) {
        const skipped = Math.min(toSkip, piece.length)
        toSkip -= skipped
        piece = piece.subarray(skipped)
      }
      held = joinBytes([held, piece])
      if (!started && held.length < 10) return []
      if (!started) {
        started = true
        const tag = id3Size(held)
        toSkip = Math.max(0, tag - held.length)
        held = held.slice(Math.min(tag, held.length))
      }
      takeFrames(false)
      return piecesOf(false)
    },
    finish() {
      if (format === null) return []
      takeFrames(true)
      return piecesOf(true)
    },
  }
}
