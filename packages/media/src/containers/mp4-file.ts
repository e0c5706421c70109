import type { ByteSource } from './byte-source.js'
import { createCursor } from './cursor.js'
import { readBox } from './mp4-boxes.js'
import { readFragment } from './mp4-fragments.js'
import { type Mp4Track, readMovie } from './mp4-track.js'
import type { Packet, SoundFile } from './sound-file.js'

/** Packets of one list. */
const batch = 64
/** Bytes of the longest `moov` that is read: ten hours of sound and picture have some 30 MB. */
const longestMovie = 1 << 27
/** Packets before one that must be right. */
const warmUp = 2
/** Bytes fetched at once. */
const portion = 1 << 18

/** Opens an MP4, M4A or QuickTime file; null when it is none, or has no sound that is known. */
export async function openMp4(source: ByteSource): Promise<SoundFile | null> {
  let at = 0
  for (let turn = 0; turn < 64; turn++) {
    const box = readBox(await source.read(at, 16), 0)
    if (
      !box ||
      (turn === 0 && !['ftyp', 'moov', 'wide', 'free', 'skip', 'styp'].includes(box.type))
    )
      return null
    if (box.type === 'moov') {
      if (box.size > longestMovie) return null
      const moov = (await source.read(at + box.head, box.size - box.head)).slice()
      const found = moov.length === box.size - box.head ? readMovie(moov) : null
      if (!found) return null
      return found.samples.count > 0
        ? wholeOf(source, found)
        : fragmentsOf(source, found, at + box.size)
    }
    at += box.size
  }
  return null
}

function wholeOf(source: ByteSource, found: Mp4Track): SoundFile {
  const { track, timescale, skip, duration, samples } = found

  async function* packets(from: number): AsyncGenerator<readonly Packet[]> {
    const units = timescale ? samples.find(from * timescale + skip) : { index: 0, time: 0 }
    const index = Math.max(0, units.index - warmUp)
    const first = samples.from(index)
    let list: Packet[] = []
    // The warm-up's own lengths are those of the packets that follow it.
    let time = units.time - sumOf(samples.from(index), units.index - index)
    let block: Uint8Array = new Uint8Array(0)
    let begin = 0
    for (const { at, size, units: length } of first) {
      if (at < begin || at + size > begin + block.length) {
        block = await source.read(at, Math.max(size, portion))
        begin = at
        if (block.length < size) break
      }
      const data = block.subarray(at - begin, at - begin + size)
      list.push({ data, time: (time - skip) / timescale, duration: length / timescale })
      time += length
      if (list.length < batch) continue
      yield list
      list = []
    }
    if (list.length > 0) yield list
  }
  return { track, duration, packets }
}

function sumOf(list: Iterable<{ units: number }>, count: number): number {
  let sum = 0
  let left = count
  if (left > 0)
    for (const { units } of list) {
      sum += units
      if (--left === 0) break
    }
  return sum
}

/** A file in fragments (`moof`), as streams and recorders write it; it is read from its start. */
function fragmentsOf(source: ByteSource, found: Mp4Track, origin: number): SoundFile {
  const { track, timescale, skip, duration } = found

  async function* packets(from: number): AsyncGenerator<readonly Packet[]> {
    const cursor = createCursor(source, origin)
    const early = from - 0.2
    let next = 0
    while (await cursor.has(16)) {
      const box = readBox(cursor.bytes, 0)
      if (!box) return
      if (box.type !== 'moof' || box.size > longestMovie) {
        if (!Number.isFinite(box.size)) return
        cursor.skip(box.size)
        continue
      }
      if (!(await cursor.has(box.size))) return
      const place = cursor.at
      const runs = readFragment(cursor.bytes.slice(box.head, box.size), found, place, next)
      cursor.skip(box.size)
      for (const { at, sizes, units, time } of runs) {
        next = time + units.reduce((sum, one) => sum + one, 0)
        if (next / timescale < early) continue
        const total = sizes.reduce((sum, one) => sum + one, 0)
        const data = await source.read(at, total)
        const list: Packet[] = []
        let begin = 0
        let now = time
        for (const [index, size] of sizes.entries()) {
          if (begin + size > data.length) break
          const length = units[index]!
          list.push({
            data: data.subarray(begin, begin + size),
            time: (now - skip) / timescale,
            duration: length / timescale,
          })
          begin += size
          now += length
        }
        if (list.length > 0) yield list
      }
    }
  }
  return { track, duration, packets }
}
