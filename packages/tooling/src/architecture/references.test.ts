import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../vite/resolve.js'
import { referencesOf } from './references.js'
import { packageFolders } from './source-files.js'
import { manifests, published } from './tree.js'

test('the root project refers to every package and example and to the tests', () => {
  const packages = packageFolders().map((name) => `packages/${name}`)
  const examples = readdirSync(join(root, 'examples'))
    .map((name) => `examples/${name}`)
    .filter((path) => existsSync(join(root, path, 'tsconfig.json')))
  expect(referencesOf('tsconfig.json')).toEqual(
    [...packages, ...examples, 'packages/tooling/tsconfig/tests.json'].sort(),
  )
})

test('the project of the tests refers to every package', () => {
  const packages = packageFolders().map((name) => `packages/${name}`)
  expect(referencesOf('packages/tooling/tsconfig/tests.json')).toEqual(packages.sort())
})

test.each(published)('%s refers to the packages that it depends on', (name) => {
  const needed = Object.keys(manifests[name]?.dependencies ?? {})
    .filter((dependency) => dependency.startsWith('@tagwright/'))
    .map((dependency) => dependency.replace('@tagwright/', 'packages/'))
  expect(referencesOf(`packages/${name}/tsconfig.json`)).toEqual(needed.sort())
})
