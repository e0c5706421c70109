import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { memoryFile } from '../source/source-file.js'
import { checkStoredSizes } from './check-stored-sizes.js'
import { readImageHeader } from './image-header.js'
import { describeMedium, ImageIndex } from './image-index.js'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part,
    ),
  )
/** A JPEG's head with an EXIF block of one entry, little-endian. */
const turned = (orientation: number): Uint8Array => {
  const tiff = [
    0x49,
    0x49,
    42,
    0,
    8,
    0,
    0,
    0,
    1,
    0,
    0x12,
    1,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
  ]
  const exif = bytes('Exif', [0, 0], tiff)
  return bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2],
    [...exif],
    [0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0],
  )
}

test.each([
  [
    'png',
    bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 0, 0, 0, 0, 9]),
    256,
    9,
  ],
  ['gif', bytes('GIF89a', [44, 1, 7, 0, 0, 0]), 300, 7],
  [
    'bmp',
    bytes('BM', new Array(12).fill(0), [40, 0, 0, 0], [9, 0, 0, 0], [0xfc, 0xff, 0xff, 0xff]),
    9,
    4,
  ],
  [
    'webp',
    bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [63, 0, 0, 31, 0, 0]),
    64,
    32,
  ],
  ['jpeg', turned(1), 40, 30],
])('the size of a %s is read from its header', (kind, head, width, height) => {
  expect(readImageHeader(head)).toMatchObject({ kind, width, height, orientation: 1 })
  expect(readImageHeader(head.subarray(0, 11))).toBe('more')
})

test('a JPEG of a real data set', () => {
  const path = '../yolo/fixtures/darknet/obj_train_data/1.jpg'
  const file = readFileSync(new URL(path, import.meta.url))
  expect(readImageHeader(file)).toMatchObject({ kind: 'jpeg', width: 15, height: 10 })
})

test('a turned picture is described upright, with its stored size', async () => {
  const index = new ImageIndex([memoryFile('a/b.jpg', turned(6))], undefined)
  const medium = { id: 'image', type: 'image' } as const
  describeMedium(medium, (await index.find('b.png'))!)
  expect(medium).toMatchObject({
    width: 30,
    height: 40,
    orientation: 6,
    storedWidth: 40,
    storedHeight: 30,
  })
})

test('what is no image has no size, and a cut one ends', async () => {
  const files = [memoryFile('a.jpg', 'no'), memoryFile('b.jpg', turned(1).subarray(0, 20))]
  const index = new ImageIndex(files, { sizes: { 'x/c.png': { width: 1, height: 2 } } })
  expect(await index.find('a')).toBeUndefined()
  expect(await index.find('b.jpg')).toBeUndefined()
  expect(await index.find('c')).toEqual({ width: 1, height: 2 })
})

test('a size as stored is told where the picture is shown turned', async () => {
  const stated = (fileName: string, width: number, height: number) => ({
    kind: 'document' as const,
    document: { media: [{ id: 'image', type: 'image', fileName, width, height }] } as never,
  })
  const parse = checkStoredSizes<undefined>(async function* () {
    yield stated('a/turned.jpg', 40, 30)
    yield stated('turned.jpg', 30, 40)
    yield stated('upright.jpg', 40, 30)
    yield stated('upright.jpg', 41, 30)
    yield stated('absent.jpg', 1, 2)
  })
  const files = [memoryFile('turned.jpg', turned(6)), memoryFile('b/upright.jpg', turned(1))]
  const issues: [string, string][] = []
  for await (const event of parse(files, undefined, {} as never)) {
    if (event.kind === 'issue') issues.push([event.issue.code, event.issue.message])
  }
  expect(issues.map(([code]) => code)).toEqual(['TW-FORMATS-020', 'TW-FORMATS-016'])
  expect(issues[0]![1]).toContain('EXIF orientation 6 and shown as 30 x 40')
  expect(issues[1]![1]).toContain('41 x 30, not 40 x 30')
})
