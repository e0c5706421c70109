import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryFile } from '../source/source-file.js'
import { readCsv } from './read-csv.js'
import { writeCsvLine } from './write-csv.js'

const read = async (text: string) => {
  const records = []
  for await (const record of readCsv(memoryFile('a.csv', text))) records.push(record)
  return records
}

test('any table survives being written and read', async () => {
  const cell = fc.string({ maxLength: 8 }).map((text) => `x${text.replaceAll('\r', '')}`)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      async (table) => {
        const records = await read(table.map((row) => writeCsvLine(row)).join(''))
        expect(
          records.map((record) => ('values' in record ? record.values : record.reason)),
        ).toEqual(table)
      },
    ),
  )
})

test('a broken record is told with its line, the others are read', async () => {
  const records = await read('a,b\r\n"c"d,e\r\n"f\ng",h\n')
  expect(records).toMatchObject([
    { values: ['a', 'b'], line: 1 },
    { line: 2 },
    { values: ['f\ng', 'h'], line: 3 },
  ])
  expect(records[1]).toHaveProperty('reason')
})
