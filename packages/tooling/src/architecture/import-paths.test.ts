import { expect, test } from 'vitest'
import { barrelProblems, deepImportProblems, undeclaredProblems } from './import-paths.js'
import { files, manifests, sample } from './tree.js'

const made = {
  core: { exports: { '.': {}, './sub': {} } },
  image: { dependencies: { rbush: '4' } },
}

test('imports of the insides of a package are found', () => {
  const problems = deepImportProblems(
    [
      sample('image/src/a.ts', "import '@tagwright/core/dist/x.js'; import '@tagwright/core/sub'"),
      sample('image/src/b/c.ts', "import '../../../core/src/x.js'; import '../d.js'"),
    ],
    made,
  )
  expect(problems).toEqual([
    'packages/image/src/a.ts: @tagwright/core/dist/x.js is not exported by its package',
    'packages/image/src/b/c.ts: ../../../core/src/x.js leaves the package',
  ])
})

test('imports of an index of the same package are found, but for plug-in folders', () => {
  const problems = barrelProblems([
    sample('image/src/index.ts', "export { box } from './shapes/box/index.js'"),
    sample('image/src/a.ts', "import { box } from './index.js'"),
    sample('image/src/shapes/box/index.ts', "export { box } from './box.shape.js'"),
    sample('image/src/shapes/box/box.shape.ts', "import { x } from './index.js'"),
    sample('image/src/canvas/index.ts', ''),
    sample('image/src/b.ts', "import { y } from './canvas/index.js'"),
  ])
  expect(problems).toEqual([
    'packages/image/src/a.ts: imports the barrel packages/image/src/index.ts',
    'packages/image/src/shapes/box/box.shape.ts: imports the barrel packages/image/src/shapes/box/index.ts',
    'packages/image/src/b.ts: imports the barrel packages/image/src/canvas/index.ts',
  ])
})

test('third-party imports that package.json does not declare are found', () => {
  const file = sample('image/src/a.ts', "import a from 'rbush'; import b from 'lodash/fp'")
  const onNode = ['cli', 'image'].map((name) => sample(`${name}/src/b.ts`, "import 'node:fs'"))
  expect(undeclaredProblems([file, ...onNode], made)).toEqual([
    'packages/image/src/a.ts: lodash is not a declared dependency',
    'packages/image/src/b.ts: node:fs is not a declared dependency',
  ])
})

test('packages meet at their exports', () => {
  expect(deepImportProblems(files, manifests)).toEqual([])
})

test('no barrel is imported inside a package', () => {
  expect(barrelProblems(files)).toEqual([])
})

test('shipped files import declared dependencies only', () => {
  expect(undeclaredProblems(files, manifests)).toEqual([])
})
