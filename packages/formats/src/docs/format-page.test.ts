import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultFormats } from '../default-formats.js'
import { createFormatIndex, createFormatPage } from './format-page.js'

const folder = new URL('../../docs/', import.meta.url)

// `npm run generate -w packages/formats` writes the pages anew.
test.each([...defaultFormats])('docs/$id.md is what the code says', async (format) => {
  const page = createFormatPage(format)
  expect(page).not.toMatch(/undefined|\[object/)
  await expect(page).toMatchFileSnapshot(`../../docs/${format.id}.md`)
})

test('docs/README.md lists every format, and there is no page of another', async () => {
  await expect(createFormatIndex(defaultFormats)).toMatchFileSnapshot('../../docs/README.md')
  const pages = readdirSync(folder).filter((name) => name !== 'README.md')
  const known: string[] = defaultFormats.map(({ id }) => `${id}.md`)
  expect(pages.filter((name) => !known.includes(name))).toEqual([])
})

test('what could break a table is written safely', () => {
  const page = createFormatPage({
    id: 'x',
    name: 'X',
    specification: 'X 1.0, https://example.org/x',
    extensions: ['x'],
    losses: [{ code: 'x.a', description: 'a | b' }],
    async *serialize() {},
  })
  expect(page).toContain('| `x.a` | a \\| b |')
  expect(page).toContain('X 1.0, <https://example.org/x>')
})
