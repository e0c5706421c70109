import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, inject, test } from 'vitest'
import { packageFolders } from '../architecture/source-files.js'

const packageIn = (name: string) => join(inject('packedProject'), 'node_modules/@tagwright', name)
const published = packageFolders().filter((name) => name !== 'tooling')

/** Paths that an exports map leads hosts to; what has a source condition only is for our own tests. */
function targetsOf(exports: unknown): string[] {
  if (typeof exports === 'string') return [exports]
  const conditions = Object.entries(exports as Record<string, unknown>)
  if (conditions.length === 1 && conditions[0]?.[0] === '@tagwright/source') return []
  return conditions.flatMap(([, target]) => targetsOf(target))
}

describe.each(published)('@tagwright/%s as packed', (name) => {
  const files = () => readdirSync(packageIn(name), { recursive: true, encoding: 'utf8' })
  const manifest = () => JSON.parse(readFileSync(join(packageIn(name), 'package.json'), 'utf8'))

  test('every target of its exports is there', () => {
    const missing = targetsOf(manifest().exports).filter((target) =>
      target.includes('*')
        ? !files().some((file) => file.startsWith(target.slice(2, target.indexOf('*'))))
        : !existsSync(join(packageIn(name), target)),
    )
    expect(missing).toEqual([])
  })

  test('every module has its declarations, every declaration its package', () => {
    const built = files().filter((file) => file.startsWith('dist/'))
    const modules = built.filter((file) => file.endsWith('.js') && !file.endsWith('.worker.js'))
    const fromJson = (file: string) =>
      files().includes(file.replace(/^dist\/(.*)\.js$/, 'src/$1.json'))
    const untyped = modules.filter(
      (file) => !built.includes(file.replace(/\.js$/, '.d.ts')) && !fromJson(file),
    )
    expect(untyped).toEqual([])
  })

  test('it holds no tests, stories or fixtures', () => {
    const extra = files().filter((file) => /\.(test|stories|bench)\.|fixtures|testing\//.test(file))
    expect(extra).toEqual([])
  })

  test('it holds its licence', () => {
    expect(files()).toContain('LICENSE')
  })

  test('publint finds nothing', async () => {
    const { messages } = await publint({ pkgDir: packageIn(name), pack: false, strict: true })
    const texts = messages.map((message) => formatMessage(message, manifest()))
    expect(texts).toEqual([])
  })
})
