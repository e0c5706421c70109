import type { ChoiceWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { checkChoice } from './check-choice.js'
import { choiceWidget } from './choice.field.js'
import { limitsKey } from './choice-limits.js'
import { readChoice, writeChoice } from './choice-value.js'

const widget: ChoiceWidget = {
  id: 'w',
  type: 'choice',
  allowOther: true,
  options: [
    { id: 'cat', name: 'Cat' },
    { id: 'dog', name: 'Dog' },
  ],
}
const several: ChoiceWidget = { ...widget, multiple: true }

describeField(choiceWidget, {
  widget,
  valid: ['cat', { other: 'a duck' }],
  broken: { widget: { ...several, min: 2 }, value: ['cat'] },
})
describeField(choiceWidget, {
  widget: several,
  valid: [['cat'], ['cat', 'dog', { other: 'a duck' }]],
  broken: { widget: { ...several, max: 1 }, value: ['cat', 'dog'] },
})

test('each fault has its own issue', () => {
  const codes = (value: unknown, changes: Partial<ChoiceWidget> = {}) =>
    checkChoice(value, { ...widget, ...changes }).map((issue) => issue.code)
  expect(codes(3)).toEqual(['TW-FIELDS-020'])
  expect(codes(['cat'])).toEqual(['TW-FIELDS-020'])
  expect(codes('cat', { multiple: true })).toEqual(['TW-FIELDS-020'])
  expect(codes('duck')).toEqual(['TW-FIELDS-021'])
  expect(codes({ other: 'duck' }, { allowOther: false })).toEqual(['TW-FIELDS-021'])
  expect(codes({ other: '  ' })).toEqual(['TW-FIELDS-024'])
  expect(codes(['cat', 'cat'], { multiple: true })).toEqual(['TW-FIELDS-025'])
})

test('values are read as lists and written as the widget keeps them', () => {
  expect(readChoice('cat')).toEqual(['cat'])
  expect(readChoice([{ other: 'x' }, 'cat'])).toEqual([{ other: 'x' }, 'cat'])
  expect(readChoice({ else: 1 })).toBeNull()
  expect(readChoice([1])).toBeNull()
  expect(writeChoice([], true)).toBeUndefined()
  expect(writeChoice(['cat'], true)).toEqual(['cat'])
  expect(writeChoice(['cat'], false)).toBe('cat')
})

test('limits are asked for in words', () => {
  expect(limitsKey(false, 2, 3)).toBeUndefined()
  expect(limitsKey(true, 2, 3)).toBe('fields.choice.limits-range')
  expect(limitsKey(true, 2, 2)).toBe('fields.choice.limits-exact')
  expect(limitsKey(true, 2)).toBe('fields.choice.limits-min')
  expect(limitsKey(true, undefined, 2)).toBe('fields.choice.limits-max')
})
