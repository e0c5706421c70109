import { geometryArea } from '@tagwright/schema'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { cvat } from './cvat.format.js'
import { parseCvat } from './parse.js'
import { serializeCvat } from './serialize.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const named = (name: string) => files.filter((file) => file.name === `${name}.xml`)
const read = (sources: readonly SourceFile[]) =>
  collect(parseCvat(sources, undefined, testEnvironment()))

describeFormat(cvat, { files: named('train'), environment: testEnvironment })

test.each([
  ['train', 2, { box: 1, keypoints: 1, polygon: 1, polyline: 1 }, 8],
  ['project_annotations', 6, { box: 3, keypoints: 3, polygon: 3, polyline: 3 }, 24],
])('%s has the facts computed elsewhere', async (name, images, kinds, area) => {
  const { documents, dataset, issues } = await read(named(name))
  expect(issues).toEqual([])
  expect(documents).toHaveLength(images)
  const annotations = documents.flatMap((document) => document.annotations)
  const counts: Record<string, number> = {}
  for (const { geometry } of annotations) counts[geometry!.type] = (counts[geometry!.type] ?? 0) + 1
  expect(counts).toEqual(kinds)
  const boxes = annotations.filter(({ geometry }) => geometry?.type === 'box')
  expect(boxes.reduce((sum, { geometry }) => sum + geometryArea(geometry!)!, 0)).toBe(area)
  expect(boxes[0]?.attributes).toEqual({ occluded: true, a1: true, a2: 'v3', a3: '0003', a4: 2.4 })
  expect(dataset?.ontology.labels.map((label) => label.name)).toEqual(['label1', 'label2'])
})

test('tracks have their keyframes in seconds', async () => {
  const { documents, issues } = await read(named('video'))
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
    ['TW-FORMATS-016', 'warning'],
  ])
  expect(documents).toHaveLength(1)
  expect(documents[0]?.media[0]).toMatchObject({
    type: 'video',
    fileName: 't.mp4',
    width: 25,
    height: 20,
  })
  const tracks = documents[0]!.annotations.map(({ geometry, labels }) => {
    const { keyframes } = geometry as {
      keyframes: { time: number; outside?: boolean; geometry: { type: string } }[]
    }
    const frames = keyframes.map(({ time }) => Math.round(time * 25))
    const outside = keyframes.filter((one) => one.outside).length
    return { label: labels?.[0], frames, outside, shape: keyframes[0]?.geometry.type }
  })
  expect(tracks).toEqual([
    { label: 'II', frames: [10, 13, 16], outside: 2, shape: 'box' },
    { label: 'klhg', frames: [10, 13], outside: 1, shape: 'keypoints' },
    { label: 'II', frames: [13, 16], outside: 1, shape: 'polyline' },
  ])
})

test.each(['train', 'project_annotations', 'video'])(
  '%s means the same after being written',
  async (name) => {
    const first = await read(named(name))
    const corpus = { dataset: first.dataset!, documents: () => first.documents }
    const { files: written, losses } = await collectFiles(
      serializeCvat(corpus, undefined, testEnvironment()),
    )
    expect(losses.filter(({ code }) => !/\.(ids|ontology)$/.test(code))).toEqual([])
    const second = await read([...written].map(([path, bytes]) => memoryFile(path, bytes)))
    expect(second.dataset).toEqual(first.dataset)
    const said = ({ documents }: typeof first) =>
      JSON.parse(
        JSON.stringify(
          documents.map(({ annotations, media, responses }) => ({
            media,
            responses,
            annotations: annotations.map(({ extensions, ...one }) => {
              const {
                source: _,
                z_order: z = '0',
                ...rest
              } = (extensions?.['ai.cvat'] ?? {}) as Record<string, unknown>
              return { ...one, kept: { z, ...rest } }
            }),
          })),
        ),
      )
    expect(said(second)).toEqual(said(first))
  },
)

test('masks, ellipses, skeletons, rotations and tags are read and written', async () => {
  const text = `<annotations><version>1.1</version><image id="0" name="d/a.png" subset="train" width="20" height="10">
<mask label="m" source="manual" occluded="0" rle="1, 2, 3" left="4" top="5" width="3" height="2" z_order="0"/>
<ellipse label="e" occluded="0" cx="5" cy="5" rx="2" ry="1" rotation="30"/>
<box label="b" occluded="0" xtl="1" ytl="1" xbr="5" ybr="3" rotation="350" group_id="4"/>
<skeleton label="s"><points label="nose" outside="0" occluded="1" points="1.5,2"/></skeleton>
<cuboid label="c" xtl1="1"/><tag label="night"/></image></annotations>`
  const first = await read([memoryFile('a.xml', text)])
  expect(first.issues.map(({ code }) => code)).toEqual(['TW-FORMATS-009'])
  expect(first.documents[0]).toMatchObject({
    media: [{ fileName: 'a.png', split: 'train' }],
    responses: { tags: { value: ['night'] } },
    annotations: [
      { geometry: { type: 'mask', size: [2, 3], offset: [4, 5] } },
      { geometry: { type: 'ellipse', rotation: 30 } },
      { geometry: { type: 'box', rotation: -10 }, group: '4' },
      { geometry: { type: 'keypoints', points: { nose: { x: 1.5, y: 2, v: 1 } } } },
    ],
  })
  expect(geometryArea(first.documents[0]!.annotations[0]!.geometry!)).toBe(2)
  const corpus = { dataset: first.dataset!, documents: () => first.documents }
  const { files: written } = await collectFiles(serializeCvat(corpus, undefined, testEnvironment()))
  const xml = new TextDecoder().decode(written.get('annotations.xml'))
  for (const piece of ['rle="1, 2, 3"', 'name="d/a.png"', '<cuboid ', '<tag label="night"'])
    expect(xml).toContain(piece)
})

test('what is wrong is said with its place', async () => {
  const text = `<annotations>\n<image id="0" name="a.png" width="9" height="9">
<box label="a" xtl="1" ytl="x" xbr="5" ybr="3"/>\n<box label="a" xtl="5" ytl="1" xbr="1" ybr="3"/>
<polygon label="a" points="1,2;3,4"/></image><track id="1" label="a"></track></annotations>`
  const { issues } = await read([memoryFile('a.xml', text)])
  const errors = issues.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ code, location }) => [code, location?.line])).toEqual([
    ['TW-FORMATS-004', 3],
    ['TW-FORMATS-005', 4],
    ['TW-FORMATS-011', 5],
    ['TW-FORMATS-003', 5],
  ])
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(cvat, document, {
        dropped: ['geometry', 'media'],
        changed: ['parts', 'holes', 'keypoints'],
      }),
    ),
    { numRuns: 100 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(cvat, files))
