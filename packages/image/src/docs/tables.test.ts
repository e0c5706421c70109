import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { actionCounts } from '../fixtures/action-counts.js'

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

/** The rows of a Markdown table, without its head. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| #'))
    .map((line) => line.slice(2, -2).split(' | '))

test('every pain has a test, which is there', () => {
  const rows = rowsOf(read('../../docs/pains.md'))
  expect(new Set(rows.map(([number]) => Number(number))).size).toBe(25)
  const gone = rows.filter(([, , file = '', title = '']) => {
    const source = read(`../../../${file.replaceAll('`', '')}`)
    return !source.includes(`'${title}`) && !source.includes(`"${title}`)
  })
  expect(gone).toEqual([])
})

test('the table of actions has the figures that are played', () => {
  const figures = rowsOf(read('../../docs/actions-per-label.md')).flatMap(([job, ours = '']) => {
    const figure = /^\*\*(\d+)/.exec(ours)
    return figure ? [[job, Number(figure[1])]] : []
  })
  expect(Object.fromEntries(figures)).toEqual(actionCounts)
})
