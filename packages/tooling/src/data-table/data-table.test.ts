import { expect, test } from 'vitest'
import { compareFacts } from './compare-facts.js'
import { explanationOf } from './explanations.js'
import { isMet, rowText, summaryText, tablePage } from './row-text.js'

const row = {
  file: 'a.rttm',
  kind: 'rttm',
  format: 'rttm',
  documents: 1,
  annotations: 2,
  errors: 0,
  warnings: 0,
  exitCode: 0,
  compared: 3,
  differences: [] as string[],
  said: '',
}

test('sums may differ in their last digits, names and counts may not', () => {
  const expected = { n: 3, sum: 1.2345, per: { a: 1, b: 2 }, list: [{ name: 'x', more: 1 }] }
  const found = { n: 3, sum: 1.2346, per: { a: 1 }, list: [{ name: 'x' }], own: 7 }
  expect(compareFacts(expected, found)).toEqual({ compared: 4, differences: [] })
  expect(compareFacts(expected, { n: 4, list: [] }).differences).toEqual([
    'n 4, expected 3',
    'list [], expected [{"name":"x","more":1}]',
  ])
})

test('a row says what agrees, what differs and why', () => {
  expect(isMet(row)).toBe(true)
  expect(rowText(row)).toContain('3 equal')
  const odd = { ...row, differences: ['n 4, expected 3'] }
  const known = { ...row, file: 'x/two.sbv', format: undefined }
  expect(explanationOf('a.rttm')).toBeUndefined()
  expect(rowText(odd)).toContain('n 4, expected 3')
  expect(rowText(known)).toContain('SubViewer')
  expect(summaryText([row, odd, known])).toBe(
    '1 of 3 files agree with the expected facts, 1 differ for a known reason, 1 differ.',
  )
  expect(tablePage([row])).toContain('| a.rttm | rttm | rttm | 1 | 2 | 0 | 0 | 3 equal |')
})
