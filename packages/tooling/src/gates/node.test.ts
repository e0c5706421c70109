import { execFileSync } from 'node:child_process'
import { expect, inject, test } from 'vitest'
import { packageFolders } from '../architecture/source-files.js'

/** Globals that a dependency sets on import, and which one. */
const allowedGlobals: Readonly<Record<string, string>> = { Konva: 'konva' }

const published = packageFolders().filter((name) => name !== 'tooling')

/** Runs a module in plain Node, without any condition or loader, in the packed project. */
function inNode(code: string): unknown {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: inject('packedProject'),
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  return JSON.parse(output)
}

test.each(published)('@tagwright/%s is imported in Node and leaves no global', (name) => {
  const result = inNode(`
    const before = new Set(Object.getOwnPropertyNames(globalThis))
    const exported = Object.keys(await import('@tagwright/${name}'))
    const added = Object.getOwnPropertyNames(globalThis).filter((key) => !before.has(key))
    console.log(JSON.stringify({ exported, added }))`) as { exported: string[]; added: string[] }
  expect(result.exported.length).toBeGreaterThan(0)
  expect(result.added.filter((key) => !(key in allowedGlobals))).toEqual([])
})
