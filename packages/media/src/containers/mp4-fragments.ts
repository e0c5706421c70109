import { boxAt, boxes, viewOf } from './mp4-boxes.js'
import type { Mp4Track } from './mp4-track.js'

/** Samples that lie one after the other in a fragment. */
export interface FragmentRun {
  /** The byte of the file at which they begin. */
  readonly at: number
  readonly sizes: readonly number[]
  /** Units of time of each. */
  readonly units: readonly number[]
  /** Units at which the first begins. */
  readonly time: number
}

/**
 * Reads what a fragment says of the sound (ISO/IEC 14496-12, 8.8).
 * @param place the byte of the file at which the `moof` begins
 * @param follows units at which it begins when it does not say
 */
export function readFragment(
  moof: Uint8Array,
  sound: Pick<Mp4Track, 'id' | 'usual'>,
  place: number,
  follows: number,
): FragmentRun[] {
  const found: FragmentRun[] = []
  for (const { type, data } of boxes(moof)) {
    const header = type === 'traf' ? boxAt(data, 'tfhd') : undefined
    if (!header || header.length < 8 || viewOf(header).getUint32(4) !== sound.id) continue
    const usual = readHeader(header, sound.usual)
    const begin = boxAt(data, 'tfdt')
    let time = follows
    if (begin && begin.length >= 8) {
      const view = viewOf(begin)
      time = begin[0] === 1 ? view.getUint32(4) * 2 ** 32 + view.getUint32(8) : view.getUint32(4)
    }
    let at = usual.base ?? place
    for (const { type: kind, data: trun } of boxes(data)) {
      if (kind !== 'trun') continue
      const run = readRun(trun, usual)
      if (run.offset !== null) at = (usual.base ?? place) + run.offset
      found.push({ at, sizes: run.sizes, units: run.units, time })
      at += run.sizes.reduce((sum, one) => sum + one, 0)
      time += run.units.reduce((sum, one) => sum + one, 0)
    }
  }
  return found
}

interface Usual {
  base: number | null
  units: number
  size: number
}

function readHeader(header: Uint8Array, whole: Mp4Track['usual']): Usual {
  const view = viewOf(header)
  const flags = view.getUint32(0) & 0xffffff
  let at = 8
  const take = (flag: number, bytes: number) => {
    if (!(flags & flag) || at + bytes > header.length) return null
    const value =
      bytes === 8 ? view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4) : view.getUint32(at)
    at += bytes
    return value
  }
  const base = take(1, 8)
  take(2, 4)
  const units = take(8, 4) ?? whole.units
  const size = take(16, 4) ?? whole.size
  return { base, units, size }
}

function readRun(trun: Uint8Array, usual: Usual) {
  const view = viewOf(trun)
  const flags = view.getUint32(0) & 0xffffff
  const each = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4
  let at = 8
  const offset = flags & 1 ? view.getInt32(at) : null
  at += (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0)
  const stated = view.getUint32(4)
  const count = each > 0 ? Math.min(stated, Math.floor((trun.length - at) / each)) : stated
  const sizes: number[] = []
  const units: number[] = []
  for (let index = 0; index < Math.min(count, 1 << 20); index++, at += each) {
    units.push(flags & 0x100 ? view.getUint32(at) : usual.units)
    sizes.push(flags & 0x200 ? view.getUint32(at + (flags & 0x100 ? 4 : 0)) : usual.size)
  }
  return { offset, sizes, units }
}
