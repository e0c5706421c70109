import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryTextDocument } from '../answers/testing/arbitrary-text-document.js'
import { expectSameButForLosses, membersOf } from '../answers/testing/expect-same-but-for-losses.js'
import { memoryFile } from '../source/source-file.js'
import {
  expectValid,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
} from '../time/testing/speech-fixtures.js'
import { readAnswer, writeAnswer } from './answers.js'
import { potato } from './potato.format.js'

// Shaped as Potato writes it.
const rows = [
  {
    id: '60',
    displayed_text: 'Is the 🐈 bigger than Paris?',
    label_annotations: {
      affordance: { Yes: 'true' },
      why: { text_box: 'because' },
      scale: { scale_3: '3' },
    },
    span_annotations: {
      ner: [{ start: 21, end: 26, annotation: 'LOC', span: 'Paris', span_id: 's-1' }],
    },
    behavioral_data: { time_string: 'Time spent: 0d 0h 0m 5s ' },
  },
  { id: 'item 7', displayed_text: 'x', label_annotations: {}, span_annotations: {} },
]
const jsonl = (list: readonly unknown[]) => list.map((row) => `${JSON.stringify(row)}\n`).join('')
const file = memoryFile('anna/annotated_instances.jsonl', jsonl(rows))

describeFormat(potato, { files: [file], environment: speechEnvironment })

test('answers and spans come back', async () => {
  const { first, second, written } = await readWriteRead(potato, [file])
  expectValid(first.documents)
  expect(first.documents[0]).toMatchObject({
    id: '60',
    provenance: { annotator: 'anna' },
    responses: {
      affordance: { value: ['Yes'] },
      why: { value: 'because' },
      scale: { value: { scale_3: '3' } },
    },
    annotations: [
      { widget: 'ner', labels: ['LOC'], geometry: { start: 21, end: 26, quote: 'Paris' } },
    ],
  })
  expect(second.documents).toEqual(first.documents)
  const [row] = written.text().split('\n')
  expect(JSON.parse(row!)).toMatchObject({ label_annotations: rows[0]!.label_annotations })
})

test('offsets in UTF-16 units are told by the quoted text', async () => {
  const [row] = rows
  const span = { start: 22, end: 27, label: 'LOC', text: 'Paris' }
  const { documents, issues } = await readWith(potato, [
    memoryFile('annotated_instances.jsonl', jsonl([{ ...row, span_annotations: { ner: [span] } }])),
  ])
  expect(issues).toEqual([])
  expect(documents[0]?.annotations[0]?.geometry).toMatchObject({
    start: 21,
    end: 26,
    quote: 'Paris',
  })
})

test('user states of all versions are read', async () => {
  const state = (labels: unknown, spans: unknown) => ({
    user_id: 'anna',
    instance_id_to_label_to_value: { i1: labels },
    instance_id_to_span_to_value: { i1: spans },
  })
  const span = { schema: 'ner', name: 'noun', title: 'Noun', start: 0, end: 4 }
  const wanted = {
    responses: { sentiment: { value: ['positive'] } },
    annotations: [{ widget: 'ner', labels: ['noun'], geometry: { start: 0, end: 4 } }],
  }
  for (const value of [
    state([[{ schema: 'sentiment', name: 'positive' }, 'true']], [[span, 'true']]),
    state({ sentiment: { positive: true } }, { ner: [{ start: 0, end: 4, label: 'noun' }] }),
    state({ sentiment: { labels: { positive: true } } }, [span]),
  ]) {
    const { documents, issues } = await readWith(potato, [
      memoryFile('user_state.json', JSON.stringify(value)),
    ])
    expect(issues).toEqual([])
    expect(documents).toMatchObject([wanted])
  }
})

test('broken rows and spans are told, the others are read', async () => {
  const [row] = rows
  const odd = {
    ner: [
      { start: 4, end: 2, label: 'x' },
      { start: 0, end: 99, label: 'x' },
    ],
  }
  const { documents, issues } = await readWith(potato, [
    memoryFile('a.jsonl', `{"id":\n{}\n${jsonl([{ ...row, span_annotations: odd }])}`),
  ])
  expect(documents).toHaveLength(1)
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.line}`)).toEqual([
    '017 1',
    '017 2',
    '010 3',
    '011 3',
  ])
})

test('any answer comes back as it was', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.string()),
    fc.constantFrom({ value: 1 }, { text_box: 'x' }, { a: 'true' }, ['value'], ['2', '1']),
  )
  fc.assert(
    fc.property(value, (raw) => {
      const plain = JSON.parse(JSON.stringify(raw))
      expect(readAnswer(JSON.parse(JSON.stringify(writeAnswer(plain))))).toEqual(plain)
    }),
  )
})

test('any document comes back but for declared losses', () =>
  expectSameButForLosses(
    potato,
    arbitraryTextDocument,
    ({ id, taskId, annotations, responses, provenance, media }, lost) => ({
      id,
      taskId,
      ...(lost.has('media') ? {} : { media }),
      annotator: provenance.annotator,
      responses: Object.entries(responses)
        .filter(([, { state }]) => state === 'answered' || !lost.has('states'))
        .map(([key, { value }]) => [key, value])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      annotations: annotations
        .filter(
          ({ geometry }) =>
            geometry?.type === 'text-span' &&
            (geometry as { response?: string }).response === undefined,
        )
        .map((annotation) => ({
          ...(lost.has('details')
            ? {}
            : membersOf(annotation, ['extensions', 'origin', 'labels', 'widget'])),
          id: annotation.id,
          geometry: annotation.geometry,
          ...(lost.has('widget') ? {} : { widget: annotation.widget }),
          ...(lost.has('unlabelled') ? {} : { labels: annotation.labels?.slice(0, 1) }),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  ))

test('broken files never throw or hang', () => fuzzFormat(potato, [file]))
