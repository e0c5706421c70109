import { polygonArea } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grabCut } from './grab-cut.js'
import { cutGrid, directions, type GridGraph } from './max-flow.js'
import { outlineOf } from './outline.js'

/** What a cut costs: the links that it cuts and the ends that it goes against. */
function costOf({ width, height, links, ends }: GridGraph, side: ArrayLike<number>): number {
  let cost = 0
  for (let i = 0; i < width * height; i++) {
    if (side[i] && ends[i]! < 0) cost -= ends[i]!
    if (!side[i] && ends[i]! > 0) cost += ends[i]!
    for (let d = 0; d < 8; d++) {
      const [dx, dy] = directions[d]!
      const [x, y] = [(i % width) + dx, Math.floor(i / width) + dy]
      if (x < 0 || y < 0 || x >= width || y >= height) continue
      if (side[i] && !side[y * width + x]) cost += links[i * 8 + d]!
    }
  }
  return cost
}

test('the cut is the least of all cuts', () => {
  const size = { width: 3, height: 3 }
  const links = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 72, maxLength: 72 })
  const ends = fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(links, ends, (some, others) => {
      const graph = { ...size, links: Float32Array.from(some), ends: Float32Array.from(others) }
      const copy = { ...size, links: graph.links.slice(), ends: graph.ends.slice() }
      const found = costOf(graph, cutGrid(copy))
      let least = Number.POSITIVE_INFINITY
      for (let bits = 0; bits < 512; bits++) {
        const side = Array.from({ length: 9 }, (_, i) => (bits >> i) & 1)
        least = Math.min(least, costOf(graph, side))
      }
      expect(found).toBe(least)
    }),
    { numRuns: 60 },
  )
})

/** A red disk on grey noise. */
function disk(width: number, height: number, radius: number): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4)
  let seed = 3
  for (let i = 0; i < width * height; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    const noise = (seed >> 16) % 24
    const inside = Math.hypot((i % width) - width / 2, Math.floor(i / width) - height / 2) < radius
    pixels.set(inside ? [180 + noise, 40, 30, 255] : [90 + noise, 100, 110, 255], i * 4)
  }
  return pixels
}

test('a disk in a box is cut out to the pixel, and its outline has its area', () => {
  const pixels = disk(80, 60, 20)
  const box = { x: 16, y: 6, width: 48, height: 48 }
  const shares: number[] = []
  const result = grabCut({ width: 80, height: 60, pixels, box, points: [] }, (x) => shares.push(x))
  const size = result.mask.reduce((sum, value) => sum + value, 0)
  expect(Math.abs(size - Math.PI * 400)).toBeLessThan(30)
  expect(result.score).toBeGreaterThan(0.95)
  expect(shares.length).toBeGreaterThan(0)
  const outline = outlineOf(result, (point) => point)!
  expect(outline.parts).toHaveLength(1)
  expect(outline.parts[0]!.exterior.length).toBeLessThan(60)
  expect(Math.abs(polygonArea(outline) - size)).toBeLessThan(60)
})

test('a point takes away what a box brought along', () => {
  const pixels = disk(80, 60, 20)
  const box = { x: 0, y: 0, width: 80, height: 60 }
  const points = [
    { x: 40, y: 30, include: true },
    { x: 4, y: 4, include: false },
    { x: 76, y: 56, include: false },
  ]
  const { mask } = grabCut({ width: 80, height: 60, pixels, box, points })
  expect(mask[4 * 80 + 4]).toBe(0)
  expect(mask[30 * 80 + 40]).toBe(1)
})

test('an even area gives the box back rather than nothing', () => {
  const pixels = new Uint8ClampedArray(40 * 40 * 4).fill(128)
  const box = { x: 10, y: 10, width: 20, height: 20 }
  const { mask } = grabCut({ width: 40, height: 40, pixels, box, points: [] })
  expect(mask.some((value) => value === 1)).toBe(true)
})

test('holes and parts are kept, specks are not', () => {
  const [width, height] = [30, 20]
  const mask = new Uint8Array(width * height)
  const fill = (x: number, y: number, w: number, h: number, value: number) => {
    for (let j = y; j < y + h; j++) mask.fill(value, j * width + x, j * width + x + w)
  }
  fill(2, 2, 12, 12, 1)
  fill(6, 6, 4, 4, 0)
  fill(18, 2, 8, 8, 1)
  fill(20, 16, 1, 1, 1)
  const outline = outlineOf({ width, height, mask }, ([x, y]) => [2 * x, 2 * y])!
  expect(outline.parts.map(({ holes }) => holes.length)).toEqual([1, 0])
  expect(polygonArea(outline)).toBe(4 * (144 - 16 + 64))
  expect(outlineOf({ width, height, mask: new Uint8Array(600) }, (point) => point)).toBeNull()
})
