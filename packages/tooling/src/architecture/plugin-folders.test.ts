import { expect, test } from 'vitest'
import { pluginProblems } from './plugin-folders.js'
import { files } from './tree.js'

test('a plug-in folder without index, test or story is found', () => {
  const problems = pluginProblems([
    'packages/image/src/shapes/box/box.shape.ts',
    'packages/fields/src/tags/tags.field.ts',
    'packages/fields/src/tags/index.ts',
    'packages/fields/src/tags/tags.test.ts',
    'packages/fields/src/tags/tags.stories.tsx',
    'packages/fields/src/helpers/list.ts',
    'packages/formats/src/coco/coco.format.ts',
    'packages/formats/src/coco/index.ts',
  ])
  expect(problems).toEqual([
    'packages/image/src/shapes/box: no index.ts',
    'packages/image/src/shapes/box: no test',
    'packages/image/src/shapes/box: no story',
    'packages/formats/src/coco: no test',
  ])
})

test('every plug-in folder is whole', () => {
  expect(pluginProblems(files.map((file) => file.path))).toEqual([])
})
