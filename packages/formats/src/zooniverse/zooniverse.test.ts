import { arbitraryId, arbitraryResponse } from '@tagwright/schema/testing'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectSameButForLosses, membersOf } from '../answers/testing/expect-same-but-for-losses.js'
import { writeCsvLine } from '../csv/write-csv.js'
import { memoryFile } from '../source/source-file.js'
import { arbitraryImageDocument, sampleDataset } from '../testing/arbitrary-image-document.js'
import {
  expectValid,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
} from '../time/testing/speech-fixtures.js'
import { zooniverse } from './zooniverse.format.js'

// Shaped as the project builder exports it.
const titles =
  'classification_id,user_name,user_id,user_ip,workflow_id,workflow_name,workflow_version,created_at,gold_standard,expert,metadata,annotations,subject_data,subject_ids'
const metadata = {
  session: 's',
  viewport: { width: 1081, height: 1049 },
  started_at: '2018-02-20T10:41:13.381Z',
  user_agent: 'Browser 1.0',
  finished_at: '2018-02-20T10:44:42.480Z',
  user_language: 'en',
  subject_dimensions: [
    { clientWidth: 424, clientHeight: 424, naturalWidth: 848, naturalHeight: 848 },
  ],
}
const mark = (more: object) => ({ tool: 0, frame: 0, details: [], tool_label: 'Cat', ...more })
const tasks = [
  { task: 'T0', task_label: 'Is it round?', value: 'Yes' },
  { task: 'T1', task_label: 'What else?', value: ['Dust', 'Star'] },
  { task: 'T3', task_label: 'Skipped', value: null },
  {
    task: 'T2',
    task_label: 'Mark them',
    value: [
      mark({ x: 10.5, y: 20, width: 30, height: 40 }),
      mark({ x: 5, y: 6, tool: 1, tool_label: 'Dot', details: [{ value: 0 }] }),
      mark({
        points: [
          { x: 0, y: 0 },
          { x: 5, y: 0 },
          { x: 5, y: 5 },
        ],
        closed: true,
      }),
      mark({ x: 50, y: 50, rx: 10, ry: 5, angle: 30 }),
      mark({ x1: 0, y1: 1, x2: 2, y2: 3 }),
    ],
  },
]
const row = (annotations: unknown, more: Partial<Record<string, string>> = {}) =>
  writeCsvLine([
    ...['91', 'someone', '290475', '2c61707e96', '6122', 'Galaxies', '28.30'],
    ...['2018-02-20 10:44:42 UTC', '', '', JSON.stringify(metadata)],
    more.annotations ?? JSON.stringify(annotations),
    JSON.stringify({ '1501': { retired: null, Filename: 'J1.png' } }),
    '1501',
  ])
const file = memoryFile('galaxies-classifications.csv', `${titles}\n${row(tasks)}`)

describeFormat(zooniverse, { files: [file], environment: speechEnvironment })

test('answers and marks come back, without names and browsers of volunteers', async () => {
  const { first, second, written } = await readWriteRead(zooniverse, [file])
  expectValid(first.documents)
  const [document] = first.documents
  expect(document).toMatchObject({
    id: '91',
    taskId: '6122-1501',
    media: [{ id: '1501', type: 'image', fileName: 'J1.png', width: 848, height: 848 }],
    provenance: { annotator: '290475', startedAt: '2018-02-20T10:41:13.381Z', locale: 'en' },
    responses: {
      T0: { state: 'answered', value: 'Yes' },
      T1: { value: ['Dust', 'Star'] },
      T3: { state: 'none' },
    },
  })
  expect(document?.annotations.map(({ geometry }) => geometry)).toEqual([
    { type: 'box', x: 10.5, y: 20, width: 30, height: 40, rotation: 0 },
    { type: 'point', x: 5, y: 6 },
    {
      type: 'polygon',
      parts: [
        {
          exterior: [
            [0, 0],
            [5, 0],
            [5, 5],
          ],
          holes: [],
        },
      ],
    },
    { type: 'ellipse', cx: 50, cy: 50, rx: 10, ry: 5, rotation: -30 },
    {
      type: 'polyline',
      points: [
        [0, 1],
        [2, 3],
      ],
    },
  ])
  expect(JSON.stringify(document)).not.toMatch(/someone|Browser|2c61707e96/)
  expect(
    second.documents.map(({ responses, annotations, media }) => ({
      responses,
      media,
      at: annotations.map(({ geometry }) => geometry),
    })),
  ).toEqual(
    first.documents.map(({ responses, annotations, media }) => ({
      responses,
      media,
      at: annotations.map(({ geometry }) => geometry),
    })),
  )
  expect(written.text()).toContain('Galaxies')
  const all = await readWith(zooniverse, [file], { identity: true })
  expect(JSON.stringify(all.documents)).toMatch(/someone.*Browser|Browser.*someone/)
})

test('broken cells are told with their line, marks of unknown tools are kept', async () => {
  const odd = [{ task: 'T2', value: [mark({ x: 5, width: 9 })] }, 7]
  const { documents, issues } = await readWith(zooniverse, [
    memoryFile('x.csv', `${titles}\n${row([], { annotations: '[{' })}${row(odd)}`),
  ])
  expect(issues.map(({ code, location }) => `${code} ${location?.line}`)).toEqual([
    'TW-FORMATS-011 2',
  ])
  expect(documents).toMatchObject([
    { annotations: [], extensions: { 'org.zooniverse': { annotations: odd } } },
  ])
})

const documents = fc
  .tuple(
    arbitraryImageDocument(),
    fc.dictionary(fc.constantFrom('T5', 'T6'), arbitraryResponse, { noNullPrototype: true }),
    arbitraryId,
    fc.boolean(),
  )
  .map(([document, responses, task, isPlain]) => ({
    ...document,
    responses,
    taskId: isPlain ? `${task}-image` : task,
  }))

test('any document comes back but for declared losses', () =>
  expectSameButForLosses(
    zooniverse,
    documents,
    ({ id, taskId, annotations, responses, provenance, media }, lost) => ({
      id,
      ...(lost.has('media') ? {} : { taskId, media }),
      annotator: provenance.annotator,
      submittedAt: provenance.submittedAt,
      responses: Object.entries(responses)
        .map(([key, { state, value }]) => [
          key,
          lost.has('states') && state !== 'answered' ? 'none' : state,
          lost.has('states') ? undefined : value,
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      annotations: annotations
        .filter(({ geometry: g }) => {
          if (g?.type === 'polygon') {
            const { parts } = g as { parts: { holes: unknown[] }[] }
            return parts.length === 1 && parts[0]?.holes.length === 0
          }
          return ['box', 'polyline', 'ellipse', 'point'].includes(g?.type ?? '')
        })
        .map((annotation) => ({
          ...(lost.has('details')
            ? {}
            : membersOf(annotation, ['extensions', 'origin', 'geometry', 'labels', 'widget'])),
          id: annotation.id,
          ...(lost.has('widget') ? {} : { widget: annotation.widget }),
          ...(lost.has('unlabelled') ? {} : { labels: annotation.labels?.slice(0, 1) }),
          geometry: rounded(annotation.geometry),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
    { dataset: sampleDataset },
  ))

/** Middles of turned boxes are sums. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1e6) : one)),
  )

test('broken files never throw or hang', () => fuzzFormat(zooniverse, [file]))
