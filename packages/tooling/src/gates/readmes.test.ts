import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { packageFolders } from '../architecture/source-files.js'

const published = packageFolders().filter((name) => name !== 'tooling')

const compilerOptions = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  // The declarations of the packages are what is looked at here.
  skipLibCheck: false,
  types: ['react'],
}

/** What a strict compiler says of a folder of the packed project, as a consumer would see it. */
function compile(folder: string): string {
  const tsc = join(inject('packedProject'), 'node_modules/typescript/bin/tsc')
  try {
    return execFileSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? error)
  }
}

test('every snippet of a README compiles against the packed declarations', () => {
  const folder = join(inject('packedProject'), 'readmes')
  mkdirSync(folder, { recursive: true })
  const seen: string[] = []
  for (const name of published) {
    const readme = join(inject('packedProject'), 'node_modules/@tagwright', name, 'README.md')
    if (!existsSync(readme)) continue
    const snippets = readFileSync(readme, 'utf8').matchAll(/```tsx?\n([\s\S]*?)```/g)
    ;[...snippets].forEach(([, code = ''], index) => {
      seen.push(name)
      writeFileSync(join(folder, `${name}-${index}.tsx`), code)
    })
  }
  writeFileSync(join(folder, 'styles.d.ts'), "declare module '*.css'\n")
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  expect(new Set(seen).size).toBeGreaterThanOrEqual(8)
  expect(compile(folder)).toBe('')
})

/** The declarations of Node programs speak of Node's own types. */
const onNode = new Set(['cli'])

test.each([
  ['browser', published.filter((name) => !onNode.has(name)), ['react']],
  ['Node', published.filter((name) => onNode.has(name)), ['react', 'node']],
])('every entry of every %s package has declarations that nodenext finds', (kind, names, types) => {
  const folder = join(inject('packedProject'), `entries-${kind}`)
  mkdirSync(folder, { recursive: true })
  const lines = names.map((name) => `export * as ${name} from '@tagwright/${name}'`)
  writeFileSync(join(folder, 'entries.ts'), `${lines.join('\n')}\n`)
  const options = { compilerOptions: { ...compilerOptions, types } }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options))
  expect(compile(folder)).toBe('')
})
