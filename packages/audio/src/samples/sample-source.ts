import type { Scope } from '@tagwright/core'
import {
  createSampleReader,
  createWavReader,
  type NoSamples,
  type SampleWindow,
  type WavFormat,
} from '@tagwright/media'

export type { NoSamples, SampleWindow }

/** The sound itself, a stretch at a time: for single samples and for spectra. */
export interface SampleSource {
  /**
   * Samples of at least [start, end) seconds, as far as there are any; why not, when there are none.
   * Rejects only when aborted.
   */
  read(start: number, end: number, signal?: AbortSignal): Promise<SampleWindow | NoSamples>
}

/** Bytes within which a WAV file's header is looked for. */
const headBytes = 65_536
/** Seconds around a stretch of compressed sound that are decoded with it at most. */
const widest = 10
/** Largest compressed file that is read as a whole, and the longest that is decoded so, in seconds. */
const limits = { bytes: 32 * 1024 * 1024, seconds: 900 }
/** Rate at which compressed sound is decoded: enough for speech, a third of the memory. */
const decodeRate = 16_000

const secondsOf = (window: SampleWindow): number => (window.channels[0]?.length ?? 0) / window.rate

/** Whether a window holds a stretch, as far as the sound goes. */
const holds = (window: SampleWindow, start: number, end: number): boolean =>
  window.start <= start + 1e-6 && window.start + secondsOf(window) >= end - 1e-6

/**
 * Reads the sound behind an address by stretches and keeps the last one. Linear WAV is asked for by
 * bytes, and compressed sound decoded packet by packet, whatever their length; what cannot be (no
 * WebCodecs, an unusual container) is decoded as a whole, up to 15 minutes and 32 MiB, of which only the
 * stretch is kept.
 * @param duration seconds of the medium
 * @param scope ends the decoding
 */
export function createSampleSource(url: string, duration: number, scope: Scope): SampleSource {
  const reader = createSampleReader(url, scope)
  let kept: SampleWindow | null = null
  let head: Promise<Head | NoSamples> | null = null

  async function read(start: number, end: number, signal?: AbortSignal) {
    const from = Math.max(0, start)
    const to = Math.min(duration, end)
    if (!(to > from)) return { start: from, rate: 1, channels: [] }
    if (kept && holds(kept, from, to)) return kept
    head ??= open(url)
    const opened = await head
    signal?.throwIfAborted()
    if (typeof opened === 'string') {
      // A failed request may do better next time; a length does not change.
      if (opened === 'unreadable') head = null
      return opened
    }
    // Half as much again on both sides, so that a scroll does not ask at every step.
    const margin = (to - from) / 2
    const span = [Math.max(0, from - margin), Math.min(duration, to + margin)] as const
    const found = opened.format
      ? await readWav(url, opened as WavHead, span, signal)
      : await readPacked(opened, [Math.max(span[0], from - widest), Math.min(span[1], to + widest)])
    signal?.throwIfAborted()
    if (found && typeof found !== 'string') kept = found
    return found ?? 'unreadable'
  }
  /** Compressed sound: the stretch alone, else all of it. */
  async function readPacked({ bytes }: Head, span: readonly [number, number]) {
    const found = await reader.readSamples(...span)
    return typeof found === 'string' ? decode(bytes ?? (await whole(url)), duration, span) : found
  }
  return { read }
}

interface Head {
  /** Null when it is no linear WAV. */
  format: WavFormat | null
  /** The beginning of the file. */
  header: Uint8Array
  /** The whole file, when the server sent it all. */
  bytes: ArrayBuffer | null
}
type WavHead = Head & { format: WavFormat }

async function open(url: string): Promise<Head | NoSamples> {
  try {
    const response = await fetch(url, { headers: { Range: `bytes=0-${headBytes - 1}` } })
    if (!response.ok) return 'unreadable'
    const partial = response.status === 206
    const size = Number(response.headers.get('content-length') ?? 0)
    if (!partial && size > limits.bytes) {
      await response.body?.cancel()
      return 'too-long'
    }
    const bytes = await response.arrayBuffer()
    const header = new Uint8Array(bytes, 0, Math.min(headBytes, bytes.byteLength))
    const wav = createWavReader()
    wav.push(header)
    const all = !partial || bytes.byteLength < headBytes
    return { format: wav.format ?? null, header, bytes: all ? bytes : null }
  } catch {
    return 'unreadable'
  }
}

async function readWav(
  url: string,
  { format, header, bytes }: WavHead,
  [start, end]: readonly [number, number],
  signal?: AbortSignal,
): Promise<SampleWindow | null> {
  const frame = (format.bits / 8) * format.channels
  const first = Math.floor(start * format.sampleRate)
  const last = Math.ceil(end * format.sampleRate)
  const from = format.start + first * frame
  const to = format.start + Math.min(format.dataBytes, last * frame)
  const piece = bytes ? bytes.slice(from, to) : await part(url, from, to, signal).catch(() => null)
  if (!piece || piece.byteLength === 0) return null
  const wav = createWavReader()
  wav.push(header.subarray(0, format.start))
  const channels = wav.push(new Uint8Array(piece))
  return { start: first / format.sampleRate, rate: format.sampleRate, channels }
}

async function part(url: string, from: number, to: number, signal?: AbortSignal) {
  const headers = { Range: `bytes=${from}-${to - 1}` }
  const response = await fetch(url, { headers, ...(signal && { signal }) })
  if (response.status === 206) return response.arrayBuffer()
  await response.body?.cancel()
  return null
}

async function whole(url: string, signal?: AbortSignal): Promise<ArrayBuffer | NoSamples> {
  try {
    const response = await fetch(url, signal ? { signal } : {})
    if (!response.ok) return 'unreadable'
    const size = Number(response.headers.get('content-length') ?? 0)
    if (size > limits.bytes) {
      await response.body?.cancel()
      return 'too-long'
    }
    return await response.arrayBuffer()
  } catch {
    return 'unreadable'
  }
}

async function decode(
  file: ArrayBuffer | NoSamples,
  duration: number,
  [start, end]: readonly [number, number],
): Promise<SampleWindow | NoSamples> {
  if (typeof file === 'string') return file
  if (duration > limits.seconds || file.byteLength > limits.bytes) return 'too-long'
  try {
    const context = new OfflineAudioContext(1, 1, decodeRate)
    // Decoding takes the bytes away, and they may be wanted again.
    const sound = await context.decodeAudioData(file.slice(0))
    const first = Math.floor(start * sound.sampleRate)
    const last = Math.min(sound.length, Math.ceil(end * sound.sampleRate))
    const channels = Array.from({ length: sound.numberOfChannels }, (_, at) =>
      sound.getChannelData(at).slice(first, last),
    )
    return { start: first / sound.sampleRate, rate: sound.sampleRate, channels }
  } catch {
    return 'unreadable'
  }
}
