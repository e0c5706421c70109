import { expect, test } from 'vitest'
import { cyclesOf } from './cycles.js'
import { relativeImports } from './imports.js'
import { files } from './tree.js'

test('cycles are found, however long; a shared leaf is none', () => {
  const graph = new Map([
    ['a', ['b', 'leaf']],
    ['b', ['c']],
    ['c', ['a', 'leaf']],
    ['d', ['d']],
    ['e', ['leaf']],
    ['leaf', []],
  ])
  expect(cyclesOf(graph)).toEqual([['a', 'b', 'c'], ['d']])
})

test('no files import each other in a circle, type imports counted', () => {
  const known = new Set(files.map((file) => file.path))
  const graph = new Map(files.map((file) => [file.path, relativeImports(file, known)]))
  expect(cyclesOf(graph)).toEqual([])
})
