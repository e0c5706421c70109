import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCounts, encodeCounts } from './rle.js'

interface Result {
  segmentation: { size: [number, number]; counts: string }
}

const results: Result[] = JSON.parse(
  readFileSync(new URL('./fixtures/fakesegm100-results.json', import.meta.url), 'utf8'),
)

test('real masks are decoded and written again to the letter', () => {
  for (const { segmentation } of results) {
    const counts = decodeCounts(segmentation.counts)
    expect(counts).toBeDefined()
    expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(
      segmentation.size[0] * segmentation.size[1],
    )
    expect(encodeCounts(counts ?? [])).toBe(segmentation.counts)
  }
})

test('the areas of the real masks add up to the independently counted sum', () => {
  let area = 0
  for (const { segmentation } of results) {
    const counts = decodeCounts(segmentation.counts) ?? []
    for (let i = 1; i < counts.length; i += 2) area += counts[i]!
  }
  expect(area).toBe(7766804)
})

test('any counts survive', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 33 })), (counts) => {
      expect(decodeCounts(encodeCounts(counts))).toEqual(counts)
    }),
  )
})

test('strings that are no run lengths are refused', () => {
  expect(decodeCounts('0 1')).toBeUndefined()
  expect(decodeCounts('P')).toBeUndefined()
  expect(decodeCounts('é')).toBeUndefined()
  expect(decodeCounts('o'.repeat(400))).toBeUndefined()
})
