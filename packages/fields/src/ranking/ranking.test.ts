import type { RankingWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRanking } from './check-ranking.js'
import { rankingWidget } from './ranking.field.js'
import {
  addItem,
  moveItem,
  putItem,
  type Ranking,
  readRanking,
  toggleTie,
  withoutItem,
} from './ranking-value.js'

const ids = ['a', 'b', 'c', 'd']
const widget: RankingWidget = { id: 'w', type: 'ranking', items: ids.map((id) => ({ id })) }

describeField(rankingWidget, {
  widget,
  valid: [[['b'], ['a'], ['d'], ['c']]],
  broken: { widget, value: [['b'], ['a', 'd'], ['c']] },
})

test('each fault has its own issue', () => {
  const codes = (value: unknown, changes: Partial<RankingWidget> = {}) =>
    checkRanking(value, { ...widget, ...changes }).map(({ code }) => code)
  expect(codes('a,b')).toEqual(['TW-FIELDS-070'])
  expect(codes([['a'], ['b'], ['c'], ['d'], ['x']])).toEqual(['TW-FIELDS-071'])
  expect(codes([['a']])).toEqual(['TW-FIELDS-072'])
  expect(codes([['a'], ['b']], { top: 2 })).toEqual([])
  expect(codes([['a', 'b'], ['c'], ['d']])).toEqual(['TW-FIELDS-073'])
  expect(codes([['a', 'b'], ['c'], ['d']], { allowTies: true })).toEqual([])
  expect(codes([['a'], ['a'], ['b'], ['c'], ['d']])).toEqual(['TW-FIELDS-074'])
})

test('moves, ties and the last that falls into place', () => {
  const order: Ranking = [['a'], ['b'], ['c']]
  expect(moveItem(order, 'b', -1)).toEqual([['b'], ['a'], ['c']])
  expect(moveItem(order, 'c', 1)).toEqual(order)
  expect(putItem(order, 'a', 2)).toEqual([['b'], ['c'], ['a']])
  expect(toggleTie(order, 'c')).toEqual([['a'], ['b', 'c']])
  expect(toggleTie([['a'], ['b', 'c']], 'c')).toEqual(order)
  expect(moveItem([['a'], ['b', 'c']], 'c', -1)).toEqual([['a'], ['c'], ['b']])
  expect(addItem([['a'], ['b']], 'd', ids)).toEqual([['a'], ['b'], ['d'], ['c']])
  expect(addItem([['a'], ['b']], 'd', ids, 3)).toEqual([['a'], ['b'], ['d']])
  expect(readRanking(['a', 'b'])).toEqual([['a'], ['b']])
  expect(readRanking([1])).toBeNull()
})

test('no move loses or doubles an item, or leaves a place empty', () => {
  const action = fc.record({
    kind: fc.constantFrom('up', 'down', 'tie', 'put'),
    item: fc.constantFrom(...ids),
    to: fc.nat(5),
  })
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      let ranking: Ranking = ids.map((id) => [id])
      for (const { kind, item, to } of actions) {
        if (kind === 'tie') ranking = toggleTie(ranking, item)
        else if (kind === 'put') ranking = putItem(ranking, item, to)
        else ranking = moveItem(ranking, item, kind === 'up' ? -1 : 1)
        expect(ranking.flat().sort()).toEqual(ids)
        expect(ranking.every(({ length }) => length > 0)).toBe(true)
      }
      expect(withoutItem(ranking, 'a').flat().sort()).toEqual(['b', 'c', 'd'])
    }),
  )
})
