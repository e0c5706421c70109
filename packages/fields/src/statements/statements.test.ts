import type { Statement, StatementsWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textSimilarity } from '../text/similarity.js'
import { checkStatements } from './check-statements.js'
import { countNegations, withoutNegation } from './negation.js'
import { statementsWidget } from './statements.field.js'

const widget: StatementsWidget = { id: 'w', type: 'statements', media: 'clip' }
const yes = (text: string, evidence?: string[]): Statement => ({
  text,
  truth: true,
  ...(evidence && { evidence }),
})
const no = (text: string): Statement => ({ text, truth: false })
const codes = (value: unknown, changes: Partial<StatementsWidget> = {}) =>
  checkStatements(value, { ...widget, ...changes }).map(({ code }) => code.slice(-3))

describeField(statementsWidget, {
  widget,
  valid: [[yes('A raccoon sits on a post.'), no('A dog runs by.')]],
  broken: { widget: { ...widget, minFalse: 1 }, value: [yes('A raccoon sits.')] },
})

test('each fault has its own issue, with the statement that is meant', () => {
  expect(codes({})).toEqual(['150'])
  expect(codes([{ text: 'x' }])).toEqual(['150'])
  expect(codes([yes('a b')], { minTrue: 2, minFalse: 1 })).toEqual(['151', '151'])
  expect(codes([yes('one thing'), no('another here')], { max: 1 })).toEqual(['152'])
  expect(codes([yes('  ')], {})).toEqual(['153'])
  expect(codes([yes('a cat')], { minWords: 3 })).toEqual(['154'])
  expect(codes([yes('a cat sat')], { maxWords: 2 })).toEqual(['155'])
  expect(codes([yes('a cat')], { evidence: 'required' })).toEqual(['156'])
  expect(codes([yes('a cat', ['a1'])], { evidence: 'required' })).toEqual([])
  expect(checkStatements([yes('b'), no('a'), no(' ')], widget)[0]?.data).toEqual({
    truth: 'false',
    place: 2,
  })
})

test('the same, nearly the same, and mere denials are told', () => {
  expect(codes([yes('The cat sleeps.'), no('the cat sleeps')])).toEqual(['157'])
  expect(
    codes([yes('The raccoon climbs the old tree'), yes('The raccoon climbs the old trees')]),
  ).toEqual(['158'])
  // A true and a false one may differ in one word.
  expect(codes([yes('The raccoon climbs the tree'), no('The raccoon climbs the three')])).toEqual(
    [],
  )
  expect(codes([yes('The raccoon climbs'), no('The raccoon does not climb')])).toEqual(['159'])
  expect(codes([yes('Le chat dort'), no('Le chat ne dort pas')], { language: 'fr-CA' })).toEqual([
    '159',
  ])
})

test('what gives the false ones away is warned of', () => {
  const value = [
    yes('A cat walks over the street'),
    yes('The sun shines on a wall'),
    no('Nobody is in the picture'),
    no('There are no trees at all'),
  ]
  expect(codes(value)).toEqual(['160'])
  expect(codes(value, { language: 'ja' })).toEqual([])
  const long = 'in the middle of the very long and winding street'
  expect(codes([yes(`A ${long}`), yes(`One cat ${long}`), no('A dog'), no('Two birds')])).toContain(
    '161',
  )
})

test('denials are counted and taken out by language', () => {
  expect(countNegations("It isn't here and no one cares")).toBe(2)
  expect(countNegations('Il n’est pas là', 'fr')).toBe(2)
  expect(countNegations('Das ist kein Hund', 'de-AT')).toBe(1)
  expect(withoutNegation("She doesn't run, she can't")).toBe('she run she ca')
})

test('similarity is symmetric, in [0, 1], and 1 of a text with itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const like = textSimilarity(a, b)
      expect(like).toBeGreaterThanOrEqual(0)
      expect(like).toBeLessThanOrEqual(1)
      expect(textSimilarity(b, a)).toBe(like)
    }),
  )
  expect(textSimilarity('The cat!', 'the  cat')).toBe(1)
  expect(textSimilarity('', '')).toBe(0)
})
