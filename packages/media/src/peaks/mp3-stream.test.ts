import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMp3Reader, type Mp3Piece } from './mp3-stream.js'

const file = new Uint8Array(readFileSync(new URL('../fixtures/sample.mp3', import.meta.url)))

/** Reads a file in pieces of the given sizes, again and again. */
function readAll(bytes: Uint8Array, sizes: readonly number[]) {
  const reader = createMp3Reader()
  const pieces: Mp3Piece[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!
    pieces.push(...reader.push(bytes.subarray(at, at + size)))
    at += size
  }
  pieces.push(...reader.finish())
  return { reader, pieces }
}

const samplesOf = (pieces: readonly Mp3Piece[]) =>
  pieces.reduce((sum, { samples }) => sum + samples, 0)

test('real speech: every frame once, the length as the container says', () => {
  const { reader, pieces } = readAll(file, [65536])
  expect(reader.format).toMatchObject({ sampleRate: 44100, channels: 2 })
  expect(samplesOf(pieces) / 44100).toBeCloseTo(32.8, 1)
  expect(pieces).toHaveLength(2)
  expect(pieces[0]).toMatchObject({ warmUp: 0 })
  expect(pieces[1]).toMatchObject({ warmUp: 11520 })
})

test('the pieces are the same however the bytes arrive', () => {
  const whole = readAll(file, [file.length]).pieces
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 6 }),
      (sizes) => {
        if (Math.max(...sizes) < 500) return
        const { pieces } = readAll(file, sizes)
        expect(pieces.map(({ warmUp, samples, bytes }) => [warmUp, samples, bytes.length])).toEqual(
          whole.map(({ warmUp, samples, bytes }) => [warmUp, samples, bytes.length]),
        )
      },
    ),
    { numRuns: 25 },
  )
})

test('tags at both ends and rubbish between frames are passed over', () => {
  const { pieces } = readAll(file, [file.length])
  const tag = new Uint8Array(10 + 5000)
  tag.set([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0x27, 0x08])
  const rubbish = new Uint8Array(777).fill(0x55)
  const at = 4 + pieces[0]!.bytes.length
  const odd = new Uint8Array([
    ...tag,
    ...file.subarray(0, at),
    ...rubbish,
    ...file.subarray(at),
    ...rubbish,
  ])
  const read = readAll(odd, [30_000])
  expect(Math.abs(samplesOf(read.pieces) - samplesOf(pieces))).toBeLessThanOrEqual(2 * 1152)
})

test('what is no MP3 file is told early', () => {
  const reader = createMp3Reader()
  for (let turn = 0; turn < 4; turn++) reader.push(new Uint8Array(40_000).fill(turn))
  expect(reader.format).toBeNull()
  expect(reader.finish()).toEqual([])
})

test('holds no more than a piece, however long the file', () => {
  const reader = createMp3Reader()
  let most = 0
  for (let turn = 0; turn < 20; turn++)
    for (const { bytes } of reader.push(file)) most = Math.max(most, bytes.length)
  expect(most).toBeLessThan(600_000)
})
