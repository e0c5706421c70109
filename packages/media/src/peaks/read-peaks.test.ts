import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPeaks } from './read-peaks.js'

const bytes = (name: string): ArrayBuffer => {
  const file = readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
}
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, one) => all + one, 0)

describe('audiowaveform files', () => {
  test('8-bit version 1', () => {
    const peaks = readPeaks(bytes('sample.dat'))
    expect(peaks.length).toBe(5651)
    expect(peaks.duration).toBeCloseTo(32.804, 3)
    expect([...peaks.channels[0]!.subarray(0, 8)]).toEqual([0, 3, 0, 3, -1, 6, -8, 11])
    expect(sum(peaks.channels[0]!)).toBe(-1486)
    expect(Math.max(...peaks.channels[0]!)).toBe(56)
    expect(Math.min(...peaks.channels[0]!)).toBe(-55)
  })

  test('16-bit version 1', () => {
    const peaks = readPeaks(bytes('sample_16bit.dat'))
    expect(peaks.length).toBe(5657)
    expect(peaks.duration).toBeCloseTo(32.8388, 3)
    expect([...peaks.channels[0]!.subarray(0, 8)]).toEqual([-1, 0, -1, 0, -1, 0, -3, 3])
    expect(sum(peaks.channels[0]!)).toBe(-350246)
  })

  test('JSON, as bytes, text and value, equals the binary file', () => {
    const binary = readPeaks(bytes('sample.dat'))
    const text = new TextDecoder().decode(bytes('sample.json'))
    for (const source of [bytes('sample.json'), text, JSON.parse(text) as object]) {
      expect(readPeaks(source)).toEqual(binary)
    }
  })

  test.each([8, 16])('version 2 keeps two channels apart at %i bit', (bits) => {
    const size = bits / 8
    const buffer = new ArrayBuffer(24 + 8 * size)
    const view = new DataView(buffer)
    for (const [at, value] of [2, bits === 8 ? 1 : 0, 48000, 480, 2, 2].entries())
      view.setInt32(at * 4, value, true)
    for (const [at, value] of [-1, 2, -30, 40, -5, 6, -70, 80].entries())
      if (bits === 8) view.setInt8(24 + at, value)
      else view.setInt16(24 + at * 2, value, true)
    const peaks = readPeaks(buffer)
    expect(peaks.channels.map((list) => [...list])).toEqual([
      [-1, 2, -5, 6],
      [-30, 40, -70, 80],
    ])
    expect(peaks.pairsPerSecond).toBe(100)
    expect(peaks.duration).toBe(0.02)
  })

  test('a file that is cut off gives what is there', () => {
    expect(readPeaks(bytes('sample.dat').slice(0, 20 + 100)).length).toBe(50)
  })
})

describe('lists of numbers', () => {
  test('pairs and maxima', () => {
    const pairs = readPeaks({ channels: [[-0.5, 0.5, -1, 1]], duration: 2 })
    expect([pairs.length, pairs.pairsPerSecond]).toEqual([2, 1])
    const maxima = readPeaks({ channels: [[0.5, 1]], duration: 2, layout: 'maxima' })
    expect([...maxima.channels[0]!]).toEqual([-0.5, 0.5, -1, 1])
  })
})

test.each([
  ['nothing', new ArrayBuffer(0)],
  ['a short file', new ArrayBuffer(19)],
  ['zeros', new ArrayBuffer(200)],
  ['text', '<html>404</html>'],
  ['a web page', new TextEncoder().encode('{"oops').buffer as ArrayBuffer],
  ['another object', { bits: 8 }],
  ['no pairs', { sample_rate: 1, samples_per_pixel: 1, data: [] }],
  ['a strange rate', { sample_rate: -1, samples_per_pixel: 1, data: [1, 2] }],
])('%s is a PeaksError', (_, source) => {
  expect(() => readPeaks(source)).toThrow(expect.objectContaining({ name: 'PeaksError' }))
})
