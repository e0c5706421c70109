import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sniffImage } from './sniff-image.js'

/** A JPEG header: an EXIF block with an orientation, then the size. */
function jpeg(orientation: number, little: boolean): Uint8Array {
  const word = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255])
  const long = (value: number) => (little ? [...word(value), 0, 0] : [0, 0, ...word(value)])
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...word(42),
    ...long(8),
    ...word(1),
    ...word(0x0112),
    ...word(3),
    ...long(1),
    ...word(orientation),
    0,
    0,
    ...long(0),
  ]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  const frame = [8, 0x01, 0xe0, 0x02, 0x80, 3]
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    exif.length + 2,
    ...exif,
    0xff,
    0xc0,
    0,
    frame.length + 2,
    ...frame,
    ...new Array(20).fill(0),
    0xff,
    0xd9,
  ])
}

describe('sniffImage', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('reads EXIF orientation %i in both byte orders', (value) => {
    for (const little of [true, false]) {
      const bytes = jpeg(value, little)
      expect(sniffImage(bytes, bytes)).toEqual({
        type: 'jpeg',
        orientation: value,
        moving: false,
        storedWidth: 640,
        storedHeight: 480,
        truncated: false,
      })
    }
  })

  test('an orientation outside 1 to 8 is upright', () => {
    const bytes = jpeg(9, true)
    expect(sniffImage(bytes, bytes).orientation).toBe(1)
  })

  test('tells a file that ends too early', () => {
    const bytes = jpeg(1, true).slice(0, -2)
    expect(sniffImage(bytes, bytes)).toMatchObject({ type: 'jpeg', truncated: true })
  })

  test('knows that a text is no picture, and an SVG is one', () => {
    const encode = (text: string) => new TextEncoder().encode(text)
    const page = encode('<!doctype html><html></html>')
    const drawing = encode('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(sniffImage(page, page).type).toBe('unknown')
    expect(sniffImage(drawing, drawing).type).toBe('svg')
  })

  test('never throws, whatever the bytes', () => {
    const start = fc.constantFrom<number[]>(
      [],
      [0xff, 0xd8],
      [0x89, 0x50, 0x4e, 0x47],
      [0x47, 0x49],
    )
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (first, rest) => {
        const bytes = Uint8Array.from([...first, ...rest])
        expect(sniffImage(bytes, bytes).orientation).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  test('reads real files', () => {
    const photo = readFileSync(
      new URL('../../../tooling/fixtures/media/exif_rotated_left.jpg', import.meta.url),
    )
    expect(sniffImage(photo, photo)).toMatchObject({ type: 'jpeg', truncated: false })
  })
})
