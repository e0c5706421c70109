import { expect, test } from 'vitest'
import { floorProblems, floors } from './floors.js'
import { files, published, sample } from './tree.js'

test('an import of the same floor or of one above is found, type imports too', () => {
  const problems = floorProblems([
    sample('core/src/a.ts', "import type { X } from '@tagwright/react'"),
    sample('image/src/a.ts', "export { y } from '@tagwright/audio'"),
    sample('media/src/a.ts', "type Z = import('@tagwright/task').Z"),
    sample('task/src/a.ts', "import { z } from '@tagwright/tooling'"),
    sample('task/src/b.ts', "import { z } from '@tagwright/image'"),
  ])
  expect(problems).toEqual([
    'packages/core/src/a.ts: floor 1 imports @tagwright/react of floor 2',
    'packages/image/src/a.ts: floor 4 imports @tagwright/audio of floor 4',
    'packages/media/src/a.ts: floor 3 imports @tagwright/task of floor 6',
    'packages/task/src/a.ts: imports tooling',
  ])
})

test('every package has a floor', () => {
  expect(published.filter((name) => !(name in floors))).toEqual([])
})

test('packages import lower floors only', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(floorProblems(files)).toEqual([])
})
