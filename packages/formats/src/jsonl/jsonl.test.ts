import { arbitraryDocument } from '@tagwright/schema/testing'
import { describeFormat } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import {
  expectSameButForLosses,
  viewAnswers,
} from '../answers/testing/expect-same-but-for-losses.js'
import { memoryFile } from '../source/source-file.js'
import {
  expectValid,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
  writeWith,
} from '../time/testing/speech-fixtures.js'
import { jsonl } from './jsonl.format.js'

const rows = [
  {
    id: 'd-1',
    taskId: 't-1',
    annotator: 'w-7',
    status: 'submitted',
    submittedAt: '2026-01-31T10:00:00.000Z',
    media: [{ id: 'photo', type: 'image', src: 'a.jpg', width: 10, height: 8 }],
    responses: { tags: ['night', 'rain'], 'How many?': 3 },
    states: { people: 'none' },
    batch: 12,
  },
  { id: 'd-2', taskId: 't-2', status: 'skipped', responses: {} },
]
const text = (list: readonly unknown[]) => `${list.map((row) => JSON.stringify(row)).join('\n')}\n`
const file = memoryFile('responses.jsonl', text(rows))

describeFormat(jsonl, { files: [file], environment: speechEnvironment })

test('rows with all responses come back as they were', async () => {
  const { first, second, written } = await readWriteRead(jsonl, [file])
  expectValid(first.documents)
  expect(first.documents[0]).toMatchObject({
    id: 'd-1',
    taskId: 't-1',
    provenance: { annotator: 'w-7' },
    responses: {
      tags: { state: 'answered', value: ['night', 'rain'] },
      'How-many': { value: 3 },
      people: { state: 'none' },
    },
  })
  expect(second.documents).toEqual(first.documents)
  expect(
    written
      .text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(rows)
})

test('a member for each question, or a row for each response, is read too', async () => {
  const flat = await readWith(jsonl, [
    memoryFile(
      'a.jsonl',
      text([{ id: 7, worker_id: 'w', image_url: 'a.png', cat: true, note: null }]),
    ),
  ])
  expect(flat.documents).toMatchObject([
    {
      id: '7',
      media: [{ type: 'image', src: 'a.png' }],
      responses: { cat: { value: true } },
      provenance: { annotator: 'w' },
    },
  ])
  const long = await readWith(jsonl, [
    memoryFile(
      'a.jsonl',
      text([
        { id: 'x', annotator: 'a', field: 'q1', value: 'yes' },
        { id: 'x', annotator: 'a', field: 'q2', state: 'cannot-tell' },
        { id: 'x', annotator: 'b', field: 'q1', value: 'no' },
      ]),
    ),
  ])
  expect(long.documents).toMatchObject([
    { id: 'x', responses: { q1: { value: 'yes' }, q2: { state: 'cannot-tell' } } },
    { id: 'x-2', taskId: 'x', responses: { q1: { value: 'no' } } },
  ])
  const written = await writeWith(jsonl, long.documents, { as: 'responses' })
  const again = await readWith(jsonl, written.sources)
  expect(again.documents.map(({ responses }) => responses)).toEqual(
    long.documents.map(({ responses }) => responses),
  )
})

test('a map says which members are what', async () => {
  const { documents } = await readWith(
    jsonl,
    [memoryFile('a.jsonl', text([{ key: 'k', who: 'w', a: 1, b: 2 }]))],
    { id: 'key', annotator: 'who', responses: ['a'] },
  )
  expect(documents[0]).toMatchObject({
    id: 'k',
    responses: { a: { value: 1 } },
    extensions: { 'org.jsonlines': { b: 2 } },
  })
  expect(documents[0]?.responses.b).toBeUndefined()
})

test('broken rows are told with their line, keys into prototypes are dropped', async () => {
  const { documents, issues } = await readWith(jsonl, [
    memoryFile('a.jsonl', '{"id":\n[]\n\n{"id":"a","responses":{"__proto__":1,"q":2}}'),
  ])
  expect(issues.map(({ code, location }) => `${code} ${location?.line}`)).toEqual([
    'TW-FORMATS-017 1',
    'TW-FORMATS-017 2',
  ])
  expect(Object.keys(documents[0]?.responses ?? {})).toEqual(['q'])
  const odd = await readWith(jsonl, [memoryFile('a.jsonl', '{"id":"a","score":NaN}')])
  expect(odd.issues[0]?.message).toContain('NaN or Infinity')
})

test('any document comes back but for declared losses', () =>
  expectSameButForLosses(jsonl, arbitraryDocument, (document, lost) => ({
    ...(viewAnswers(document, lost) as object),
    media: document.media,
  })))

test('broken files never throw or hang', () => fuzzFormat(jsonl, [file]))
