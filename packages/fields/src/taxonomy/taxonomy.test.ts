import type { TaxonomyNode, TaxonomyWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexTags } from '../tags/tag-search.js'
import { animals, largeTaxonomy } from '../testing/example-taxonomy.js'
import { checkTaxonomy } from './check-taxonomy.js'
import { taxonomyWidget } from './taxonomy.field.js'
import { matchRows, treeRows } from './taxonomy-rows.js'
import { buildTree } from './taxonomy-tree.js'

const widget: TaxonomyWidget = { id: 'w', type: 'taxonomy', nodes: animals }
const several: TaxonomyWidget = { ...widget, multiple: true }

describeField(taxonomyWidget, { widget, valid: ['duck'] })
describeField(taxonomyWidget, {
  widget: several,
  valid: [['duck', 'lion']],
  broken: { widget: { ...several, max: 1 }, value: ['duck', 'lion'] },
})

test('each fault has its own issue', () => {
  const codes = (value: unknown, changes: Partial<TaxonomyWidget> = {}) =>
    checkTaxonomy(value, { ...widget, ...changes }).map(({ code }) => code.slice(-3))
  expect(codes(7)).toEqual(['200'])
  expect(codes(['duck'])).toEqual(['200'])
  expect(codes('duck', { multiple: true })).toEqual(['200'])
  expect(codes('horse')).toEqual(['201'])
  expect(codes(['duck'], { multiple: true, min: 2 })).toEqual(['202'])
  expect(codes(['duck', 'duck'], { multiple: true })).toEqual(['204'])
  expect(codes('cats')).toEqual(['205'])
  expect(codes('cats', { leavesOnly: false })).toEqual([])
  const open = [...animals, { id: 'fish', name: 'Fish', lazy: true }]
  expect(codes('trout', { nodes: open })).toEqual([])
  expect(codes('fish', { nodes: open })).toEqual(['205'])
})

test('circles, missing parents and double ids are told, and every node can be reached', () => {
  const nodes: TaxonomyNode[] = [
    { id: 'a', name: 'A', parent: 'c' },
    { id: 'b', name: 'B', parent: 'a' },
    { id: 'c', name: 'C', parent: 'b' },
    { id: 'd', name: 'D', parent: 'd' },
    { id: 'e', name: 'E', parent: 'gone' },
    { id: 'e', name: 'E again' },
    { id: 'f', name: 'F', parent: 'b' },
  ]
  const tree = buildTree('w', nodes)
  expect(tree.issues.map(({ code, data }) => [code.slice(-3), data?.node])).toEqual([
    ['208', 'e'],
    ['207', 'e'],
    ['206', 'a'],
    ['206', 'd'],
  ])
  const all = new Set(nodes.map(({ id }) => id))
  const reached = treeRows(tree, all, new Map()).map(({ node }) => node.id)
  expect(reached).toEqual(['a', 'b', 'c', 'f', 'd', 'e'])
  expect(tree.pathOf('c').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('any data become a tree that holds each id once', () => {
  const id = fc.constantFrom(...'abcdefgh')
  const node = fc.record(
    { id, name: fc.constant('x'), parent: id, lazy: fc.boolean() },
    { requiredKeys: ['id', 'name'] },
  )
  fc.assert(
    fc.property(fc.array(node), (nodes) => {
      const tree = buildTree('w', nodes)
      const ids = new Set(nodes.map((one) => one.id))
      const rows = treeRows(tree, ids, new Map())
      expect(rows.map((row) => row.node.id).sort()).toEqual([...ids].sort())
    }),
  )
})

test('20,000 nodes are built, walked and searched at once', () => {
  const nodes = largeTaxonomy()
  expect(nodes.length).toBeGreaterThan(20_000 - 1)
  const begun = performance.now()
  const tree = buildTree('w', nodes)
  const entries = indexTags(tree.nodes, (node) => String(node.name))
  const rows = treeRows(tree, new Set(['t3', 't3-4']), new Map())
  const built = performance.now()
  expect(rows).toHaveLength(20 + 20 + 49)
  expect(rows.find((row) => row.node.id === 't3-4-49')).toMatchObject({ level: 3, place: 49 })
  const found = matchRows(tree, entries, 'species 20.20.49', true)
  const searched = performance.now()
  expect(found[0]?.node.id).toBe('t20-20-49')
  expect(built - begun).toBeLessThan(4000)
  expect(searched - built).toBeLessThan(4000)
})

test('a search finds synonyms, and leaves before branches', () => {
  const tree = buildTree('w', animals)
  const entries = indexTags(tree.nodes, (node) => (node.name as { en: string }).en)
  const ids = (query: string, leaves = true) =>
    matchRows(tree, entries, query, leaves).map((row) => row.node.id)
  expect(ids('kitty')).toEqual(['house-cat'])
  expect(ids('cat')).toEqual(['house-cat', 'cats'])
  expect(ids('cat', false)).toEqual(['cats', 'house-cat'])
  expect(ids('horse')).toEqual([])
})

test('what is loading below an open node is a line of its own', () => {
  const tree = buildTree('w', [{ id: 'fish', name: 'Fish', lazy: true }])
  const kinds = (state: 'loading' | 'failed' | 'loaded') =>
    treeRows(tree, new Set(['fish']), new Map([['fish', state]])).map(({ kind }) => kind)
  expect(kinds('loading')).toEqual(['node', 'loading'])
  expect(kinds('failed')).toEqual(['node', 'failed'])
  expect(kinds('loaded')).toEqual(['node'])
})
