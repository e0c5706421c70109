import { arbitraryDocument } from '@tagwright/schema/testing'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  expectSameButForLosses,
  membersOf,
  viewAnswers,
} from '../answers/testing/expect-same-but-for-losses.js'
import { memoryFile } from '../source/source-file.js'
import { sampleGeometries } from '../testing/arbitrary-image-document.js'
import {
  expectValid,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
} from '../time/testing/speech-fixtures.js'
import { arbitrarySpeechDocument } from '../time/testing/speech-property.js'
import { csv } from './csv.format.js'
import { tsv } from './tsv.format.js'

const segments = memoryFile(
  'calls.csv',
  'file,start,end,speaker,text,note\na.wav,0.5,1.25,Anna,"hello, you",x\na.wav,1.25,2,,"",\nb.wav,0,1,Bo,yes,\n',
)
const boxes = memoryFile(
  'boxes.csv',
  'filename,width,height,class,xmin,ymin,xmax,ymax\na.jpg,640,480,cat,10,20,110.5,60\na.jpg,640,480,dog,1,1,3,4\n',
)
const raven = memoryFile(
  'selections.txt',
  'Selection\tView\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tSpecies\n1\tSpectrogram 1\t0.25\t1.5\t800.5\t2400\towl\n',
)
const answers = memoryFile(
  'answers.csv',
  'id,annotator,is_cat,tags,note\n7,w1,true,"[""a"",""b""]",fine\n7,w2,false,[],\n',
)

describeFormat(csv, { files: [segments], environment: speechEnvironment })
describeFormat(tsv, { files: [raven], environment: speechEnvironment })

test('segments are grouped by file, with what is beside them', async () => {
  const { first, second } = await readWriteRead(csv, [segments], ['csv.media'])
  expectValid(first.documents)
  expect(first.documents).toMatchObject([
    {
      media: [{ id: 'audio', type: 'audio', src: 'a.wav' }],
      annotations: [
        { text: 'hello, you', speaker: 'Anna', geometry: { start: 0.5, end: 1.25 } },
        { geometry: { start: 1.25, end: 2 } },
      ],
    },
    { annotations: [{ speaker: 'Bo' }] },
  ])
  expect(second.documents).toEqual(first.documents)
})

test('corners give boxes, and then width and height are those of the picture', async () => {
  const { first, second } = await readWriteRead(csv, [boxes])
  expect(first.documents).toMatchObject([
    {
      media: [{ type: 'image', width: 640, height: 480 }],
      annotations: [
        { labels: ['cat'], geometry: { x: 10, y: 20, width: 100.5, height: 40 } },
        { labels: ['dog'] },
      ],
    },
  ])
  expect(second.documents).toEqual(first.documents)
})

test("Raven's selection tables are read with frequencies", async () => {
  const { documents } = await readWith(tsv, [raven])
  expect(documents[0]?.annotations).toMatchObject([
    { id: '1', labels: ['owl'], geometry: { start: 0.25, end: 1.5, low: 800.5, high: 2400 } },
  ])
})

test('a column for each question gives a document for each row', async () => {
  const { documents } = await readWith(csv, [answers])
  expect(documents).toMatchObject([
    {
      id: '7',
      provenance: { annotator: 'w1' },
      responses: { is_cat: { value: true }, tags: { value: ['a', 'b'] } },
    },
    { id: '7-2', responses: { is_cat: { value: false }, tags: { value: [] } } },
  ])
})

test('a map names columns, clocks and milliseconds are times, semicolons part cells', async () => {
  const { documents, issues } = await readWith(
    csv,
    [memoryFile('x.csv', 'Clip;Von;Bis;Wort\na;1:02,5;1:03;x\n')],
    { columns: { file: 'Clip', start: 'Von', end: 'Bis', text: 'Wort' } },
  )
  expect(issues).toEqual([])
  expect(documents[0]?.annotations).toMatchObject([
    { text: 'x', geometry: { start: 62.5, end: 63 } },
  ])
  const ms = await readWith(csv, [memoryFile('y.csv', '5,1234,1300\n')], {
    header: false,
    columns: { file: 0, start: 1, end: 2 },
    timeUnit: 'ms',
  })
  expect(ms.documents[0]?.annotations).toMatchObject([{ geometry: { start: 1.234, end: 1.3 } }])
})

test('broken rows are told with their line, the others are read', async () => {
  const { documents, issues } = await readWith(csv, [
    memoryFile('x.csv', 'file,start,end\na,x,1\na,2,1\na,,1\n"a"b,1,2\na,0,1\n'),
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.line}`)).toEqual([
    '004 2',
    '012 3',
    '003 4',
    '017 5',
  ])
})

/** Segments, boxes and answers of one document. */
const mixed = fc
  .tuple(
    arbitrarySpeechDocument,
    arbitraryDocument,
    fc.array(sampleGeometries.box, { maxLength: 2 }),
  )
  .map(([speech, base, rectangles]) => ({
    ...base,
    relations: [],
    media: [
      { id: 'audio', type: 'audio' as const, src: 'a.wav' },
      { id: 'image', type: 'image' as const, src: 'a.png', width: 640, height: 480 },
    ],
    annotations: [
      ...speech.annotations,
      ...rectangles.map((geometry, i) => ({
        id: `box~${i}`.replace('~', ':'),
        media: 'image',
        geometry,
      })),
    ].filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i),
  }))

test.each([csv, tsv])('any document comes back as $id but for declared losses', (format) =>
  expectSameButForLosses(format, mixed, (document, lost) => ({
    ...(viewAnswers(
      { ...document, annotations: [], relations: [], provenance: {}, status: 'draft', revision: 0 },
      new Set([...lost, 'annotations', 'document']),
    ) as object),
    annotations: document.annotations
      .filter(({ geometry }) => ['span', 'instant', 'box'].includes(geometry?.type ?? ''))
      .map((annotation) =>
        membersOf(annotation, [
          ...(lost.has('details')
            ? ([
                ...([
                  'attributes',
                  'words',
                  'events',
                  'parent',
                  'order',
                  'group',
                  'widget',
                ] as const),
                ...(['confidence', 'review', 'comments', 'direction'] as const),
              ] as const)
            : []),
          ...(lost.has('provenance') ? (['createdAt', 'updatedAt', 'annotator'] as const) : []),
          ...(lost.has('media') ? (['media'] as const) : []),
          'origin',
          'extensions',
        ]),
      )
      .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  })),
)

test('broken files never throw or hang', async () => {
  await fuzzFormat(csv, [segments, boxes, answers])
  await fuzzFormat(tsv, [raven])
})
