import { encode } from 'fast-png'
import { zlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { encodeColors, encodeGrey, masksOf, valuePicture } from './mask-images.js'
import { readPng } from './read-png.js'

/** A PNG whose chunks are given; checksums are not looked at. */
function png(header: number[], chunks: [type: string, data: Uint8Array][]): Uint8Array {
  const parts: number[] = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]
  const add = (type: string, data: Iterable<number> & { length: number }) => {
    parts.push(0, 0, (data.length >> 8) & 255, data.length & 255)
    parts.push(...[...type].map((c) => c.charCodeAt(0)), ...data, 0, 0, 0, 0)
  }
  add('IHDR', header)
  for (const [type, data] of chunks) add(type, data)
  add('IEND', [])
  return new Uint8Array(parts)
}

const one = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]

test('data that unpacks to more than the pixels is refused', () => {
  const bomb = png(one, [['IDAT', zlibSync(new Uint8Array(8_000_000), { level: 9 })]])
  expect(readPng(bomb)).toEqual({ reason: 'it unpacks to more data than it has pixels' })
})

test('profiles and texts are passed over, however large they unpack', () => {
  const profile = new Uint8Array([120, 0, 0, ...zlibSync(new Uint8Array(8_000_000))])
  const read = readPng(
    png(one, [
      ['iCCP', profile],
      ['IDAT', zlibSync(new Uint8Array([0, 7]))],
    ]),
  )
  expect('png' in read && [...read.png.data]).toEqual([7])
})

test('sizes that take too much memory are refused unread', () => {
  const huge = png([0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0], [['IDAT', zlibSync(new Uint8Array(9))]])
  expect(readPng(huge)).toEqual({ reason: '65536 x 65536 pixels are too many' })
})

test('a size that the data does not fill is refused before memory is taken for it', () => {
  const wide = png(
    [0, 0, 32, 0, 0, 0, 32, 0, 8, 6, 0, 0, 0],
    [['IDAT', zlibSync(new Uint8Array(9))]],
  )
  expect(readPng(wide)).toEqual({ reason: 'it ends after 9 of 268443648 bytes of pixels' })
})

test('values of every depth survive being written and read', () => {
  const values = [0, 1, 2, 300, 0, 300]
  const grey = readPng(encodeGrey(3, 2, Uint16Array.from(values)))
  expect('png' in grey && [...valuePicture(grey.png).values]).toEqual(values)
  const colors = readPng(encodeColors(3, 2, Uint32Array.from(values)))
  expect('png' in colors && [...valuePicture(colors.png).values]).toEqual(values)
  const masks = masksOf(
    { width: 3, height: 2, values: Uint32Array.from(values) },
    new Set([300, 0]),
  )
  expect(masks.get(300)?.counts).toEqual([1, 1, 3, 1])
  expect(masks.get(0)?.counts).toEqual([0, 1, 2, 1, 2])
})

test('an ordinary picture of colours is read', () => {
  const data = Uint8Array.from({ length: 300 * 200 * 3 }, (_, i) => (i * 7919) & 255)
  const read = readPng(encode({ width: 300, height: 200, data, channels: 3, depth: 8 }))
  expect('png' in read && read.png.data.length).toBe(data.length)
})
