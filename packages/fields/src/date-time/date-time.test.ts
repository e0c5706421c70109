import type { DateTimeWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { checkDateTime } from './check-date-time.js'
import { dateTimeWidget } from './date-time.field.js'
import { comparable, isDateValue } from './date-value.js'
import { sayDate } from './say-date.js'

const widget: DateTimeWidget = { id: 'w', type: 'date-time' }

describeField(dateTimeWidget, {
  widget,
  valid: ['2026-01-31', '2024-02-29'],
  broken: { widget: { ...widget, min: '2026-01-01' }, value: '2025-12-31' },
})

test.each([
  ['2026-02-29', 'date', false],
  ['2000-02-29', 'date', true],
  ['1900-02-29', 'date', false],
  ['2026-13-01', 'date', false],
  ['2026-1-1', 'date', false],
  ['2026-01-31T10:00', 'date', false],
  ['23:59', 'time', true],
  ['23:59:59', 'time', true],
  ['24:00', 'time', false],
  ['2026-01-31T10:00', 'date-time', true],
  ['2026-01-31 10:00', 'date-time', false],
  ['2026-01-31T10:00T10:00', 'date-time', false],
  ['2026-01-31', 'date-time', false],
] as const)('%s as %s: %s', (text, precision, right) => {
  expect(isDateValue(text, precision)).toBe(right)
})

test('limits compare with and without seconds', () => {
  const time: DateTimeWidget = { ...widget, precision: 'time', min: '09:00', max: '17:00' }
  expect(checkDateTime('09:00:00', time)).toEqual([])
  expect(checkDateTime('17:00:01', time).map(({ code }) => code)).toEqual(['TW-FIELDS-052'])
  expect(checkDateTime('08:59', time).map(({ code }) => code)).toEqual(['TW-FIELDS-051'])
  expect(checkDateTime('9 a.m.', time).map(({ code }) => code)).toEqual(['TW-FIELDS-050'])
  expect(comparable('2026-01-31T10:00')).toBe('2026-01-31T10:00:00')
  expect(comparable('10:00:30')).toBe('10:00:30')
})

test('limits are said as the language writes dates', () => {
  expect(sayDate('2026-01-31', 'date', 'en')).toBe('January 31, 2026')
  expect(sayDate('2026-01-31', 'date', 'fr')).toBe('31 janvier 2026')
  expect(sayDate('13:05', 'time', 'fr')).toBe('13:05')
  expect(sayDate('soon', 'date', 'fr')).toBe('soon')
})
