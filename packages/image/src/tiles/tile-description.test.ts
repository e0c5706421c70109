import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reducedSize } from '../loading/reduce-image.js'
import { svgSize } from '../loading/svg-size.js'
import { readTileDescription } from './tile-description.js'

test('IIIF 2 and 3 and Deep Zoom are known by what they say', () => {
  const two = { '@context': 'http://iiif.io/api/image/2/context.json', width: 6000, height: 4000 }
  expect(readTileDescription(JSON.stringify(two))).toEqual({
    kind: 'iiif',
    width: 6000,
    height: 4000,
  })
  const three = {
    '@context': ['x', 'http://iiif.io/api/image/3/context.json'],
    protocol: 'http://iiif.io/api/image',
    width: 1,
    height: 2,
  }
  expect(readTileDescription(JSON.stringify(three))).toMatchObject({ width: 1, height: 2 })
  const deep = `<?xml version='1.0'?><Image TileSize='254' Overlap='1' Format='jpg'
    xmlns='http://schemas.microsoft.com/deepzoom/2008'><Size Height='4409' Width="7026" /></Image>`
  expect(readTileDescription(deep)).toEqual({ kind: 'deep-zoom', width: 7026, height: 4409 })
})

test('other texts are none, and never throw', () => {
  for (const text of ['', '{}', 'null', '[1]', '{"width": 3, "height": 4}', '<Image/>', '<html>'])
    expect(readTileDescription(text)).toBeNull()
  const bad = { protocol: 'http://iiif.io/api/image', width: -1, height: 1.5 }
  expect(readTileDescription(JSON.stringify(bad))).toBeNull()
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      readTileDescription(text)
      svgSize(text)
    }),
  )
})

test('a reduced size keeps the proportions and the limit', () => {
  const side = fc.integer({ min: 1, max: 60_000 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = reducedSize(width, height, 16e6)
      expect(size.width * size.height).toBeLessThanOrEqual(16e6 + Math.max(width, height))
      expect(size.width).toBeLessThanOrEqual(width)
      if (width * height <= 16e6) expect(size).toEqual({ width, height })
    }),
  )
})

test('a drawing has the size that it names, or that of its view box', () => {
  expect(svgSize('<svg width="20px" height=\'10\'>')).toEqual({ width: 20, height: 10 })
  expect(svgSize('<?xml?><svg viewBox="0,0,30 15" width="100%">')).toEqual({
    width: 30,
    height: 15,
  })
  expect(svgSize('<svg viewBox="0 0 30 15" height="30">')).toEqual({ width: 60, height: 30 })
  expect(svgSize('<svg>')).toBeNull()
})
