import { expect, test } from 'vitest'
import { manifestProblems } from './manifests.js'
import { manifests, published } from './tree.js'

test('an odd package.json is found', () => {
  expect(manifestProblems({ core: { name: '@tagwright/kern', version: '1.0.0' } })).toContain(
    'core: the name is not that of the folder',
  )
})

test('the packages are declared alike', () => {
  const all = Object.fromEntries(published.map((name) => [name, manifests[name] ?? {}]))
  expect(manifestProblems(all)).toEqual([])
})
