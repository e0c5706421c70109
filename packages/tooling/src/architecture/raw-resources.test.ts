import { expect, test } from 'vitest'
import { rawResourceProblems } from './raw-resources.js'
import { files, sample } from './tree.js'

test('resources that no scope owns are found', () => {
  const text = `node.addEventListener('x', f)
window.setTimeout(f, 1)
new ResizeObserver(f)
scope.own(new ResizeObserver(f))
scope.timeout(f, 1)
URL.createObjectURL(blob)
const url = URL.createObjectURL(blob)
scope.add(() => URL.revokeObjectURL(url))`
  expect(rawResourceProblems([sample('react/src/a.ts', text)])).toEqual([
    'packages/react/src/a.ts:1: raw addEventListener',
    'packages/react/src/a.ts:2: raw setTimeout',
    'packages/react/src/a.ts:3: raw ResizeObserver',
    'packages/react/src/a.ts:6: raw createObjectURL',
  ])
  expect(rawResourceProblems([sample('core/src/scope/scope.ts', text)])).toEqual([])
})

test('every resource is owned by a scope', () => {
  expect(rawResourceProblems(files)).toEqual([])
})
