import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../vite/resolve.js'
import { lockProblems } from './lock-file.js'

test('a binary of another platform that is left out is found', () => {
  const optionalDependencies = { 'x-linux': '1', 'x-mac': '1', inner: '1' }
  const packages = {
    'node_modules/x': { optionalDependencies },
    'node_modules/x-linux': { optional: true },
    'node_modules/x/node_modules/inner': {},
  }
  expect(lockProblems({ packages })).toEqual(['node_modules/x: x-mac is missing'])
})

test('the lock file is whole for every platform', () => {
  expect(lockProblems(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))).toEqual(
    [],
  )
})
