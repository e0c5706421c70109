import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ByteSource } from './byte-source.js'
import { openSound } from './open-sound.js'
import type { Packet, SoundFile } from './sound-file.js'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))

/** A file in memory that tells how much of it was read. */
function sourceOf(bytes: Uint8Array, seekable = true): ByteSource & { read_: number } {
  const source = {
    size: bytes.length,
    seekable,
    read_: 0,
    read(at: number, length: number) {
      source.read_ += Math.min(length, Math.max(0, bytes.length - at))
      return Promise.resolve(bytes.subarray(at, at + length))
    },
    close() {},
  }
  return source
}

async function packetsOf(file: SoundFile, from = 0): Promise<Packet[]> {
  const all: Packet[] = []
  for await (const list of file.packets(from)) all.push(...list)
  return all
}

/** As ffprobe counts them: packets, and the seconds before the sound. */
const files = [
  ['austen.m4a', 'mp4a.40.2', 307, 1024 / 44100],
  ['austen-fragments.mp4', 'mp4a.40.2', 307, 1024 / 44100],
  ['austen.aac', 'mp4a.40.2', 307, 0],
  ['austen-opus.ogg', 'opus', 356, 312 / 48000],
  // Its times are whole milliseconds.
  ['austen-opus.webm', 'opus', 356, 0.002],
  ['austen-vorbis.ogg', 'vorbis', 281, 0],
  ['austen-vorbis.webm', 'vorbis', 281, 0],
  ['austen.flac', 'flac', 99, 0],
  ['austen-vbr.mp3', 'mp3', 273, 1105 / 44100],
] as const

test.each(files)(
  '%s: every packet once, and where the sound begins',
  async (name, codec, count, before) => {
    const file = await openSound(sourceOf(fixture(name)))
    expect(file?.track.codec).toBe(codec)
    const packets = await packetsOf(file!)
    if (count > 0) expect(packets).toHaveLength(count)
    expect(packets.length).toBeGreaterThan(20)
    expect(-packets[0]!.time).toBeCloseTo(before, 3)
    if (!Number.isNaN(packets[0]!.duration)) {
      const seconds = packets.reduce((sum, { duration }) => sum + duration, 0)
      expect(Math.abs(seconds - before - 7.1)).toBeLessThan(0.07)
    }
  },
)

test.each(files)('%s: a place in the middle has the packets that belong there', async (name) => {
  const bytes = fixture(name)
  const all = await packetsOf((await openSound(sourceOf(bytes)))!)
  for (const from of [0.5, 3, 6.5]) {
    const some = await packetsOf((await openSound(sourceOf(bytes)))!, from)
    const first = some[0]!
    const same = all.findIndex(({ data }) => Buffer.from(data).equals(Buffer.from(first.data)))
    expect(same).toBeGreaterThanOrEqual(0)
    if (!Number.isNaN(all[same]!.time) && !Number.isNaN(first.duration))
      expect(first.time).toBeCloseTo(all[same]!.time, 3)
    expect(first.time).toBeLessThanOrEqual(from)
    expect(some.length).toBe(all.length - same)
  }
})

test('long files are gone into by halves, not read up to the place', async () => {
  // Constant frames, as 60 times the same.
  const mp3 = fixture('sample.mp3')
  const long = new Uint8Array(mp3.length * 60)
  for (let turn = 0; turn < 60; turn++) long.set(mp3, turn * mp3.length)
  const source = sourceOf(long)
  const file = await openSound(source)
  const before = source.read_
  const [first] = (await file!.packets(1800).next()).value as Packet[]
  expect(Math.abs(first!.time - 1800)).toBeLessThan(0.6)
  expect(source.read_ - before).toBeLessThan(2_000_000)
})

test('what is cut off or broken ends, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files.map(([name]) => name)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      async (name, share, changes) => {
        const whole = fixture(name)
        const bytes = whole.slice(0, Math.ceil(whole.length * share))
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
        const file = await openSound(sourceOf(bytes))
        const packets = file ? await packetsOf(file, share * 7) : []
        expect(packets.length).toBeLessThan(5000)
      },
    ),
    { numRuns: 120 },
  )
})
