import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../docs/pains.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| (\d+) \| [^|]+ \| `(.+)` \| `([^`]+)` \|$/gm)]

test('each of the twenty-five pains names a test that is there', () => {
  expect(rows.map(([, place]) => Number(place))).toEqual(
    Array.from({ length: 25 }, (_, at) => at + 1),
  )
  for (const [, , name, file] of rows)
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file).toContain(name)
})
