import { boxAt, viewOf } from './mp4-boxes.js'

/** Where the samples of a track lie, as the tables of the file say; nothing is unpacked. */
export interface SampleTable {
  readonly count: number
  /** The sample at a time in units of the track, with the time that it begins at. */
  find(time: number): { index: number; time: number }
  /** From a sample on: place, size, and units of time of each. */
  from(index: number): Generator<{ at: number; size: number; units: number }>
}

/** Reads the tables (ISO/IEC 14496-12, 8.6 and 8.7); null when they are not whole. */
export function createSampleTable(stbl: Uint8Array): SampleTable | null {
  const [times, chunks, sizes] = ['stts', 'stsc', 'stsz'].map((type) => boxAt(stbl, type))
  const short = boxAt(stbl, 'stco')
  const places = short ?? boxAt(stbl, 'co64')
  if (!times || !chunks || !sizes || !places) return null
  const [ofTimes, ofChunks, ofSizes, ofPlaces] = [times, chunks, sizes, places].map(viewOf) as [
    DataView,
    DataView,
    DataView,
    DataView,
  ]
  if (Math.min(times.length, chunks.length, places.length) < 8 || sizes.length < 12) return null
  const fixed = ofSizes.getUint32(4)
  const room = (bytes: Uint8Array, head: number, each: number) =>
    Math.floor((bytes.length - head) / each)
  const stated = ofSizes.getUint32(8)
  const count = fixed > 0 ? stated : Math.min(stated, room(sizes, 12, 4))
  const placeBytes = short ? 4 : 8
  const placeCount = Math.min(ofPlaces.getUint32(4), room(places, 8, placeBytes))
  const runs = Math.min(ofTimes.getUint32(4), room(times, 8, 8))
  const chunkRuns = Math.min(ofChunks.getUint32(4), room(chunks, 8, 12))

  const sizeOf = (index: number) => fixed || ofSizes.getUint32(12 + index * 4)
  const placeOf = (chunk: number) =>
    short
      ? ofPlaces.getUint32(8 + chunk * 4)
      : ofPlaces.getUint32(8 + chunk * 8) * 2 ** 32 + ofPlaces.getUint32(12 + chunk * 8)

  /** Units of each sample from one on. */
  function* unitsFrom(index: number): Generator<number> {
    let before = 0
    for (let run = 0; run < runs; run++) {
      const length = ofTimes.getUint32(8 + run * 8)
      const units = ofTimes.getUint32(12 + run * 8)
      for (let at = Math.max(0, index - before); at < length; at++) yield units
      before += length
    }
  }

  /** Chunks in order, with how many samples each holds. */
  function* chunksOf(): Generator<{ chunk: number; samples: number }> {
    for (let run = 0; run < chunkRuns; run++) {
      const first = ofChunks.getUint32(8 + run * 12) - 1
      const samples = ofChunks.getUint32(12 + run * 12)
      const end = run + 1 < chunkRuns ? ofChunks.getUint32(20 + run * 12) - 1 : placeCount
      for (let chunk = first; chunk < Math.min(end, placeCount); chunk++) yield { chunk, samples }
    }
  }

  return {
    count,
    find(wanted) {
      let index = 0
      let time = 0
      for (let run = 0; run < runs; run++) {
        const length = ofTimes.getUint32(8 + run * 8)
        const units = ofTimes.getUint32(12 + run * 8)
        if (wanted < time + length * units || run === runs - 1) {
          const more = units > 0 ? Math.floor(Math.max(0, wanted - time) / units) : 0
          const inside = Math.min(Math.max(0, length - 1), more)
          return { index: index + inside, time: time + inside * units }
        }
        index += length
        time += length * units
      }
      return { index: 0, time: 0 }
    },
    *from(start) {
      const units = unitsFrom(start)
      let first = 0
      for (const { chunk, samples } of chunksOf()) {
        if (first + samples <= start) {
          first += samples
          continue
        }
        let at = placeOf(chunk)
        for (let index = first; index < Math.min(count, first + samples); index++) {
          const size = sizeOf(index)
          if (index >= start) yield { at, size, units: units.next().value ?? 0 }
          at += size
        }
        first += samples
        if (first >= count) return
      }
    },
  }
}
