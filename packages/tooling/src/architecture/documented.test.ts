import { expect, test } from 'vitest'
import { undocumentedProblems } from './documented.js'
import { files, sample } from './tree.js'

test('an export without a comment is found, through re-exports', () => {
  const problems = undocumentedProblems([
    sample('core/src/index.ts', "export { a, b as c } from './a.js'\nexport type * from './t.js'"),
    sample('core/src/a.ts', '/** Says what it is. */\nexport const a = 1\nexport function b() {}'),
    sample('core/src/t.ts', '/** A type of things. */\nexport interface T {}\nexport type U = 1'),
  ])
  expect(problems).toEqual([
    'packages/core/src/a.ts: b has no TSDoc',
    'packages/core/src/t.ts: U has no TSDoc',
  ])
})

test('every exported name is described', () => {
  expect(undocumentedProblems(files)).toEqual([])
})
