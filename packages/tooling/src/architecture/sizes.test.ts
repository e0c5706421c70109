import { expect, test } from 'vitest'
import { linesOf, longFiles, quantile, sizeProblems } from './sizes.js'
import { files } from './tree.js'

const lines = (path: string, count: number) => ({ path, text: 'x\n'.repeat(count) })

test('lines and quantiles are counted', () => {
  expect(linesOf('a\nb\n')).toBe(2)
  expect(linesOf('a\nb')).toBe(2)
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
  expect(quantile([3, 1, 2], 0.5)).toBe(2)
})

test('long files and long medians are found', () => {
  expect(sizeProblems([lines('a', 10), lines('b', 20), lines('c', 100)])).toEqual([])
  expect(sizeProblems([lines('a', 130), lines('b', 130), lines('c', 500)])).toEqual([
    'c: 500 lines, at most 400',
    'the median file has 130 lines, under 120 wanted',
    'the 90th percentile is 500 lines, under 250 wanted',
  ])
})

test('source files hold one concept', () => {
  expect(sizeProblems(files.filter((file) => file.kind === 'source'))).toEqual([])
})

test('the list of long files names files that are there, with a reason', () => {
  const paths = new Set(files.map((file) => file.path))
  const odd = Object.entries(longFiles).filter(([path, why]) => !paths.has(path) || why.length < 20)
  expect(odd).toEqual([])
})
