import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPeaksBuilder } from './peaks-builder.js'
import { createWavReader } from './wav-stream.js'

const speech = new Uint8Array(readFileSync(new URL('../fixtures/austen-0880.wav', import.meta.url)))

test('real speech read in pieces of any size gives the same samples', () => {
  const whole = createWavReader().push(speech)[0]!
  expect(whole.length).toBe(47840)
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 30 }),
      (sizes) => {
        const reader = createWavReader()
        const got: number[] = []
        let at = 0
        for (let turn = 0; at < speech.length; turn++) {
          const size = sizes[turn % sizes.length]!
          for (const value of reader.push(speech.subarray(at, at + size))[0] ?? []) got.push(value)
          at += size
        }
        expect(reader.format).toMatchObject({ channels: 1, sampleRate: 16000, bits: 16 })
        expect(got.length).toBe(47840)
        expect(got.every((value, index) => value === whole[index])).toBe(true)
      },
    ),
    { numRuns: 15 },
  )
})

test('peaks of real speech have its duration', () => {
  const builder = createPeaksBuilder(16000, 1, 16)
  builder.add(createWavReader().push(speech))
  const peaks = builder.build()
  expect(peaks.duration).toBeCloseTo(2.99, 6)
  expect(peaks.length).toBe(2990)
})

test('peaks do not depend on how the sound was cut up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 500 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 70 }),
      (values, perPair, cut) => {
        const once = createPeaksBuilder(100, 1, perPair)
        once.add([Float32Array.from(values)])
        const often = createPeaksBuilder(100, 1, perPair)
        for (let at = 0; at < values.length; at += cut) {
          often.add([Float32Array.from(values.slice(at, at + cut))])
          often.build()
        }
        expect(often.build()).toEqual(once.build())
      },
    ),
  )
})

test.each([
  ['an MP3', Uint8Array.of(0xff, 0xfb, 0x90, 0x64, ...new Array(40).fill(0))],
  ['a RIFF that is no WAVE', new TextEncoder().encode('RIFF0000AVI LIST00000000')],
])('%s is left to the browser', (_, bytes) => {
  const reader = createWavReader()
  expect(reader.push(bytes)).toEqual([])
  expect(reader.format).toBeNull()
})

test.each([8, 16, 24, 32])('%i-bit samples keep sign and size', (bits) => {
  const step = bits / 8
  const bytes = new Uint8Array(44 + step * 2)
  bytes.set(new TextEncoder().encode('RIFF0000WAVEfmt '))
  const view = new DataView(bytes.buffer)
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, 8000, true)
  view.setUint16(34, bits, true)
  bytes.set(new TextEncoder().encode('data'), 36)
  view.setUint32(40, step * 2, true)
  // One half up, one half down; 8 bit is unsigned.
  if (bits === 8) bytes.set([192, 64], 44)
  else {
    bytes[44 + step - 1] = 0x40
    bytes[44 + 2 * step - 1] = 0xc0
  }
  expect([...createWavReader().push(bytes)[0]!]).toEqual([0.5, -0.5])
})
