import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect } from '../format/collect.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { expectSameAfterWriting } from '../testing/expect-same-after-writing.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { kitti } from './kitti.format.js'
import { parseKitti } from './parse.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const read = (sources: readonly SourceFile[]) =>
  collect(parseKitti(sources, undefined, testEnvironment()))
const one = (text: string) => read([memoryFile('label_2/a.txt', text)])

describeFormat(kitti, { files, environment: testEnvironment })

test('a row has its box, what it says of the scene in space, and its score', async () => {
  const row = 'Car 0.25 1 -1.57 10.5 20 30.75 60 1.65 1.67 3.64 -0.65 1.71 46.7 -1.59 0.9'
  const { documents, issues } = await one(
    `${row}\r\n\r\nDontCare -1 -1 -10 1 2 3 4 -1 -1 -1 -1000 -1000 -1000 -10`,
  )
  expect(issues).toEqual([])
  expect(documents[0]?.annotations).toMatchObject([
    {
      geometry: { type: 'box', x: 10.5, y: 20, width: 20.25, height: 40 },
      labels: ['Car'],
      attributes: { truncated: 0.25, occluded: 1 },
      origin: { score: 0.9 },
      extensions: {
        'net.cvlibs.kitti': { alpha: -1.57, dimensions: [1.65, 1.67, 3.64], rotation_y: -1.59 },
      },
    },
    { labels: ['DontCare'], geometry: { x: 1, y: 2, width: 2, height: 2 } },
  ])
  expect(documents[0]?.annotations[1]).not.toHaveProperty('extensions')
})

test('files mean the same after being written', () => expectSameAfterWriting(kitti, files))

test('what is wrong is said with its line, the rest is read', async () => {
  const rest = '1 1 1 -1 -1 -1 -10'
  const { documents, issues } = await one(
    [
      `Car 0 0 0 1 1 0 5 ${rest}`,
      `Car 0 0 0 1 NaN 3 5 ${rest}`,
      `Car 0 0 0 1 1,5 3 5 ${rest}`,
      'Car 1 2 3',
      `1 0 Car 0 0 0 1 1 2 5 ${rest}`,
      `Car 0 0 0 1 1 3 5 ${rest}`,
    ].join('\n'),
  )
  expect(issues.map(({ code, location }) => [code, location?.line])).toEqual([
    ['TW-FORMATS-005', 1],
    ['TW-FORMATS-004', 2],
    ['TW-FORMATS-004', 3],
    ['TW-FORMATS-017', 4],
    ['TW-FORMATS-017', 5],
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(kitti, document, {
        dropped: ['geometry', 'media'],
        changed: ['shape'],
      }),
    ),
    { numRuns: 60 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(kitti, files))
