import { readAudioConfig } from './aac-config.js'
import type { ByteSource } from './byte-source.js'
import { type Cursor, createCursor, lookPortion } from './cursor.js'
import { findPlace } from './find-place.js'
import { opusSamples } from './opus-samples.js'
import type { Packet, SoundFile, SoundTrack } from './sound-file.js'
import { readBlock } from './webm-blocks.js'
import { children, elementAt, floatOf, ids, numberOf, readElement } from './webm-elements.js'

/** Packets of one list. */
const batch = 64
/** No element but the segment and its clusters is longer. */
const longest = 1 << 24

interface Head {
  track: SoundTrack
  number: number
  /** Seconds of one unit of time. */
  unit: number
  /** Seconds that the encoder put before the sound. */
  delay: number
  duration: number | undefined
}

/** Opens a WebM or Matroska file; null when it is none, or has no sound that is known. */
export async function openWebm(source: ByteSource): Promise<SoundFile | null> {
  const cursor = createCursor(source, 0)
  const head = await elementAt(cursor)
  if (head?.id !== ids.ebml) return null
  cursor.skip(head.head + head.size)
  const segment = await elementAt(cursor)
  if (segment?.id !== ids.segment) return null
  cursor.skip(segment.head)
  let info = { unit: 1e-3, duration: undefined as number | undefined }
  let found: Omit<Head, 'unit' | 'duration'> | null = null
  for (let turn = 0; turn < 1000; turn++) {
    const element = await elementAt(cursor)
    if (!element) return null
    if (element.id === ids.cluster) break
    const wanted = element.id === ids.info || element.id === ids.tracks
    if (wanted && element.size < longest) {
      if (!(await cursor.has(element.head + element.size))) return null
      const data = cursor.bytes.slice(element.head, element.head + element.size)
      if (element.id === ids.info) info = readInfo(data)
      else found = readTracks(data)
    }
    if (!Number.isFinite(element.size)) return null
    cursor.skip(element.head + element.size)
  }
  return found && webmOf(source, { ...found, ...info }, cursor.at)
}

function readInfo(data: Uint8Array) {
  let unit = 1e-3
  let units: number | undefined
  for (const { id, data: value } of children(data)) {
    if (id === ids.timestampScale) unit = numberOf(value) / 1e9
    if (id === ids.duration) units = floatOf(value)
  }
  return { unit, duration: units === undefined ? undefined : units * unit }
}

function readTracks(data: Uint8Array): Omit<Head, 'unit' | 'duration'> | null {
  for (const { id, data: entry } of children(data)) {
    const values = new Map([...children(entry)].map((one) => [one.id, one.data]))
    if (id !== ids.trackEntry || numberOf(values.get(ids.trackType) ?? new Uint8Array()) !== 2)
      continue
    const audio = new Map(
      [...children(values.get(ids.audio) ?? new Uint8Array())].map((one) => [one.id, one.data]),
    )
    const frequency = audio.get(ids.samplingFrequency)
    const track = trackOf(
      String.fromCharCode(...(values.get(ids.codecId) ?? [])),
      values.get(ids.codecPrivate),
      frequency ? floatOf(frequency) : 8000,
      numberOf(audio.get(ids.channels) ?? Uint8Array.of(1)),
    )
    if (!track) continue
    const number = numberOf(values.get(ids.trackNumber) ?? Uint8Array.of(1))
    const delay = numberOf(values.get(ids.codecDelay) ?? new Uint8Array()) / 1e9
    return { track, number, delay }
  }
  return null
}

function trackOf(
  name: string,
  header: Uint8Array | undefined,
  sampleRate: number,
  channels: number,
): SoundTrack | null {
  const given = header ? { description: header.slice() } : {}
  if (name === 'A_OPUS') return { codec: 'opus', sampleRate: 48000, channels, ...given }
  if (name === 'A_VORBIS') return { codec: 'vorbis', sampleRate, channels, ...given }
  if (name === 'A_FLAC') return { codec: 'flac', sampleRate, channels, ...given }
  if (name === 'A_MPEG/L3') return { codec: 'mp3', sampleRate, channels }
  if (name.startsWith('A_AAC') && header) return readAudioConfig(header)
  return null
}

function webmOf(source: ByteSource, head: Head, origin: number): SoundFile {
  const { track, number, unit, delay, duration } = head

  /** The first cluster from a byte on, by its time. */
  async function look(at: number) {
    const cursor = createCursor(source, at, lookPortion)
    for (let turn = 0; turn < 1000; turn++) {
      const enough = await cursor.has(64)
      const place = findCluster(cursor.bytes)
      if (place) return { at: cursor.at + place.at, time: place.time * unit - delay }
      if (!enough) return null
      cursor.skip(Math.max(1, cursor.bytes.length - 32))
    }
    return null
  }

  async function* packets(from: number): AsyncGenerator<readonly Packet[]> {
    const begin = { at: origin, time: 0 }
    // A cluster before the one that is wanted, so that the decoder has settled.
    const wanted = from - 0.1
    const place =
      source.seekable && source.size !== undefined && wanted > 0
        ? await findPlace(begin, source.size, wanted, look)
        : begin
    let list: Packet[] = []
    for await (const { time, frames } of blocksFrom(createCursor(source, place.at), number)) {
      for (const [index, data] of frames.entries()) {
        const duration = track.codec === 'opus' ? opusSamples(data) / 48000 : Number.NaN
        list.push({ data, time: index === 0 ? time * unit - delay : Number.NaN, duration })
      }
      if (list.length < batch) continue
      yield list
      list = []
    }
    if (list.length > 0) yield list
  }
  return { track, duration, packets }
}

/** A cluster whose first element is its time, in some bytes. */
function findCluster(bytes: Uint8Array): { at: number; time: number } | null {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    const cluster = readElement(bytes, at)
    if (cluster?.id !== ids.cluster) continue
    const first = readElement(bytes, at + cluster.head)
    if (first?.id !== ids.timestamp || first.size > 8) continue
    const from = at + cluster.head + first.head
    if (from + first.size > bytes.length) continue
    return { at, time: numberOf(bytes.subarray(from, from + first.size)) }
  }
  return null
}

/** The blocks of one track from a cluster on. */
async function* blocksFrom(cursor: Cursor, track: number) {
  let base = 0
  for (;;) {
    const element = await elementAt(cursor)
    if (!element) return
    const { id, head, size } = element
    // What holds blocks is gone into.
    if (id === ids.segment || id === ids.cluster || id === ids.blockGroup) {
      cursor.skip(head)
      continue
    }
    const isBlock = id === ids.simpleBlock || id === ids.block
    if (isBlock || id === ids.timestamp) {
      if (size > longest || !(await cursor.has(head + size))) return
      const data = cursor.bytes.subarray(head, head + size)
      if (id === ids.timestamp) base = numberOf(data)
      const block = isBlock ? readBlock(data) : null
      if (block?.track === track) yield { time: base + block.time, frames: block.frames }
    }
    if (!Number.isFinite(size)) return
    cursor.skip(head + size)
  }
}
