import type { SideBySideWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { checkSideBySide } from './check-side-by-side.js'
import { sideBySideWidget } from './side-by-side.field.js'
import { withSide } from './side-by-side-value.js'

const widget: SideBySideWidget = {
  id: 'w',
  type: 'side-by-side',
  items: [
    { id: 'a', text: 'One' },
    { id: 'b', text: 'Two' },
  ],
  dimensions: [
    { id: 'sharp', name: 'Sharper' },
    { id: 'true', name: 'Truer' },
  ],
}

describeField(sideBySideWidget, {
  widget,
  valid: [
    { sharp: 'a', true: 'b' },
    { sharp: null, true: 'a' },
  ],
  broken: { widget: { ...widget, allowTie: false }, value: { sharp: null, true: 'a' } },
})

test('each fault has its own issue', () => {
  const codes = (value: unknown, changes: Partial<SideBySideWidget> = {}) =>
    checkSideBySide(value, { ...widget, ...changes }).map(({ code }) => code.slice(-3))
  expect(codes(['a'])).toEqual(['240'])
  expect(codes({ sharp: 1 })).toEqual(['240'])
  expect(codes({ sharp: 'c', true: 'a' })).toEqual(['241'])
  expect(codes({ sharp: 'a', true: 'a', odd: 'a' })).toEqual(['242'])
  expect(codes({ sharp: null, true: 'a' }, { allowTie: false })).toEqual(['243'])
  expect(codes({ sharp: null })).toEqual(['244'])
})

test('a choice is put in and taken back', () => {
  expect(withSide({ sharp: 'a' }, 'true', null)).toEqual({ sharp: 'a', true: null })
  expect(withSide({ sharp: 'a' }, 'sharp', undefined)).toEqual({})
})
