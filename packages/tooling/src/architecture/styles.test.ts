import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../vite/resolve.js'
import { styleProblems } from './styles.js'
import { manifests, published } from './tree.js'

const sheetsOf = (name: string) => {
  const folder = join(root, 'packages', name, 'src/styles')
  const names = existsSync(folder) ? readdirSync(folder, { encoding: 'utf8' }) : []
  return names
    .filter((file) => file.endsWith('.css'))
    .map((file) => `packages/${name}/src/styles/${file}`)
}

test('global, unprefixed, unlayered and physical styles are found', () => {
  const structure = `button { all: unset }
.tagwright-root .box { margin-left: 1px; --x: var(--y); &:hover { color: red } }
.tagwright-root .tagwright-time { /* physical: the time axis never mirrors */ left: 0; text-align: left }`
  expect(styleProblems('structure.css', structure)).toEqual([
    'structure.css:1: button is not under .tagwright-root',
    'structure.css:2: class box has no prefix',
    'structure.css:2: margin-left: 1px is not logical',
    'structure.css:2: --x has no prefix',
    'structure.css:2: --y has no prefix',
    'structure.css:3: text-align: left is not logical',
  ])
  const look = '.tagwright-root { color: red } @layer tagwright { .tagwright-root { color: red } }'
  expect(styleProblems('look.css', look)).toEqual(['look.css:1: outside @layer tagwright'])
})

test.each(published)('the sheets of %s stay apart from the host', (name) => {
  const sheets = sheetsOf(name)
  if ('./styles.css' in (manifests[name]?.exports ?? {})) {
    const names = sheets.map((path) => path.split('/').at(-1))
    expect(names).toEqual(expect.arrayContaining(['look.css', 'structure.css', 'styles.css']))
  }
  const problems = sheets.flatMap((path) =>
    styleProblems(path, readFileSync(join(root, path), 'utf8')),
  )
  expect(problems).toEqual([])
})
