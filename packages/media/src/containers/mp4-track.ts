import { readAudioConfig } from './aac-config.js'
import { boxAt, boxes, viewOf } from './mp4-boxes.js'
import { createSampleTable, type SampleTable } from './mp4-samples.js'
import type { SoundTrack } from './sound-file.js'

/** The first sound of an MP4 file. */
export interface Mp4Track {
  readonly track: SoundTrack
  readonly id: number
  /** Units of time a second. */
  readonly timescale: number
  /** Units before the sound that are not played (the edit list). */
  readonly skip: number
  /** Seconds that are played; undefined when the file does not say. */
  readonly duration: number | undefined
  readonly samples: SampleTable
  /** What fragments take for what they do not say: units and bytes of a sample. */
  readonly usual: { readonly units: number; readonly size: number }
}

/** Finds the sound in what a file says of itself (`moov`); null when there is none that is known. */
export function readMovie(moov: Uint8Array): Mp4Track | null {
  const header = boxAt(moov, 'mvhd')
  const movieScale = header ? viewOf(header).getUint32(header[0] === 1 ? 20 : 12) : 1000
  for (const { type, data } of boxes(moov)) {
    const handler = type === 'trak' && boxAt(data, 'mdia', 'hdlr')
    if (!handler || String.fromCharCode(...handler.subarray(8, 12)) !== 'soun') continue
    const found = readTrack(data, movieScale)
    if (found) return { ...found, usual: readUsual(moov, found.id) }
  }
  return null
}

/** What the file says for all fragments of a track (`trex`). */
function readUsual(moov: Uint8Array, track: number): Mp4Track['usual'] {
  for (const { type, data } of boxes(boxAt(moov, 'mvex') ?? new Uint8Array())) {
    const view = viewOf(data)
    if (type !== 'trex' || data.length < 24 || view.getUint32(4) !== track) continue
    return { units: view.getUint32(12), size: view.getUint32(16) }
  }
  return { units: 0, size: 0 }
}

function readTrack(trak: Uint8Array, movieScale: number): Omit<Mp4Track, 'usual'> | null {
  const header = boxAt(trak, 'mdia', 'mdhd')
  const head = boxAt(trak, 'tkhd')
  const table = boxAt(trak, 'mdia', 'minf', 'stbl')
  const description = table && boxAt(table, 'stsd')
  if (!header || !head || !table || !description) return null
  const track = readDescription(description)
  const samples = createSampleTable(table)
  if (!track || !samples) return null
  const long = header[0] === 1
  const timescale = viewOf(header).getUint32(long ? 20 : 12)
  const units = long ? viewOf(header).getUint32(28) : viewOf(header).getUint32(16)
  const edit = readEdits(boxAt(trak, 'edts', 'elst'))
  const stated = edit?.seconds ? edit.seconds / movieScale : units / timescale
  return {
    track,
    id: viewOf(head).getUint32(head[0] === 1 ? 20 : 12),
    timescale,
    skip: edit?.skip ?? 0,
    duration: stated > 0 ? stated : undefined,
    samples,
  }
}

/** The first edit that shows something: where it begins, and for how long. */
function readEdits(list: Uint8Array | undefined): { skip: number; seconds: number } | null {
  if (!list) return null
  const view = viewOf(list)
  const long = list[0] === 1
  const count = view.getUint32(4)
  for (let index = 0, at = 8; index < count && at + 12 <= list.length; index++) {
    const seconds = long
      ? view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4)
      : view.getUint32(at)
    const skip = long
      ? view.getInt32(at + 8) * 2 ** 32 + view.getUint32(at + 12)
      : view.getInt32(at + 4)
    if (skip >= 0) return { skip, seconds }
    at += long ? 20 : 12
  }
  return null
}

function readDescription(stsd: Uint8Array): SoundTrack | null {
  for (const { type, data } of boxes(stsd, 8)) {
    const view = viewOf(data)
    if (data.length < 28) continue
    const version = view.getUint16(8)
    const channels = view.getUint16(16)
    const sampleRate = view.getUint32(24) / 65536
    const inner = data.subarray(version === 1 ? 44 : version === 2 ? 64 : 28)
    if (type === 'mp4a') {
      const esds = boxAt(inner, 'esds') ?? boxAt(inner, 'wave', 'esds')
      return esds ? readEsds(esds, sampleRate, channels) : null
    }
    if (type === 'Opus') {
      const dops = boxAt(inner, 'dOps')
      return dops
        ? { codec: 'opus', sampleRate: 48000, channels, description: opusHead(dops) }
        : null
    }
    const dfla = type === 'fLaC' && boxAt(inner, 'dfLa')
    if (dfla) {
      const flac = Uint8Array.from([0x66, 0x4c, 0x61, 0x43, ...dfla.subarray(4, 42)])
      flac[4] = 0x80
      return { codec: 'flac', sampleRate, channels, description: flac }
    }
    if (type === '.mp3') return { codec: 'mp3', sampleRate, channels }
  }
  return null
}

/** The header of Opus as Ogg has it, little endian (RFC 7845), from that of MP4, big endian. */
function opusHead(dops: Uint8Array): Uint8Array {
  const from = viewOf(dops)
  const head = new Uint8Array(8 + dops.length)
  head.set([0x4f, 0x70, 0x75, 0x73, 0x48, 0x65, 0x61, 0x64])
  head.set(dops, 8)
  head[8] = 1
  const into = viewOf(head)
  into.setUint16(10, from.getUint16(2), true)
  into.setUint32(12, from.getUint32(4), true)
  into.setInt16(16, from.getInt16(8), true)
  return head
}

/** Reads an elementary stream descriptor (ISO/IEC 14496-1, 7.2.6). */
function readEsds(esds: Uint8Array, sampleRate: number, channels: number): SoundTrack | null {
  let at = 4
  const descriptor = () => {
    const tag = esds[at++]
    let size = 0
    for (let turn = 0; turn < 4; turn++) {
      const byte = esds[at++] ?? 0
      size = size * 128 + (byte & 0x7f)
      if (byte < 0x80) break
    }
    return { tag, size }
  }
  if (descriptor().tag !== 3) return null
  const flags = esds[at + 2] ?? 0
  at += 3 + (flags & 0x80 ? 2 : 0) + (flags & 0x20 ? 2 : 0)
  if (flags & 0x40) at += 1 + (esds[at] ?? 0)
  if (descriptor().tag !== 4) return null
  const object = esds[at]
  at += 13
  if (object === 0x69 || object === 0x6b) return { codec: 'mp3', sampleRate, channels }
  const { tag, size } = descriptor()
  return tag === 5 ? readAudioConfig(esds.subarray(at, at + size)) : null
}
