import type { Annotation, AnnotationRules, Task, Widget } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createTaskStore } from '../store/create-task-store.js'

const image = (rules: AnnotationRules, rest: Partial<Widget> = {}) =>
  ({ id: 'w1', type: 'image', media: 'photo', rules, ...rest }) as Widget

const taskOf = (...widgets: Widget[]): Task => ({
  schemaVersion: '1.0',
  id: 't',
  media: [
    { id: 'photo', type: 'image', width: 100, height: 80 },
    { id: 'call', type: 'audio', duration: 10 },
  ],
  ontology: {
    labels: [
      { id: 'cat', name: 'Cat', attributes: [{ id: 'age', type: 'number', required: true }] },
      { id: 'dog', name: 'Dog' },
    ],
  },
  widgets,
})

const box = (id: string, x: number, size: number, labels = ['dog']): Annotation => ({
  id,
  widget: 'w1',
  geometry: { type: 'box', x, y: 0, width: size, height: size, rotation: 0 },
  labels,
})

function codes(task: Task, annotations: Annotation[], responses = {}, checks = {}) {
  const store = createTaskStore({ task, ...checks })
  const document = { ...store.toDocument(), annotations, responses }
  store.setDocument(document)
  return store.checkRules().map(({ code, path }) => `${code.slice(-3)} ${path.join('.')}`)
}

test('counts, per label too, and "nothing there" satisfies the least number', () => {
  const task = taskOf(image({ min: 2, max: 3, perLabel: { dog: { min: 1, max: 2 } } }))
  expect(codes(task, [box('a', 0, 9)])).toEqual(['021 widgets.w1'])
  expect(codes(task, [box('a', 0, 9), box('b', 0, 9)])).toEqual([])
  expect(
    codes(
      task,
      ['a', 'b', 'c', 'd'].map((id) => box(id, 0, 9)),
    ),
  ).toEqual(['022 widgets.w1', '024 widgets.w1'])
  expect(codes(task, [])).toEqual(['021 widgets.w1', '023 widgets.w1'])
  expect(codes(task, [], { w1: { state: 'none' } })).toEqual([])
  expect(codes(task, [box('a', 0, 9), box('b', 0, 9)], { w1: { state: 'none' } })).toEqual([
    '007 widgets.w1',
  ])
})

test('size, frame, label and attribute of one annotation; rejected ones are not judged', () => {
  const task = taskOf(image({ minSize: 5 }))
  expect(codes(task, [box('a', 0, 4)])).toEqual(['025 annotations.a.geometry'])
  expect(codes(task, [box('a', 95, 9)])).toEqual(['026 annotations.a.geometry'])
  expect(codes(task, [box('a', 0, 9, [])])).toEqual(['027 annotations.a.labels'])
  expect(codes(task, [box('a', 0, 9, ['cow'])])).toEqual(['028 annotations.a.labels'])
  expect(codes(task, [box('a', 0, 9, ['cat'])])).toEqual(['032 annotations.a.attributes.age'])
  expect(codes(task, [{ ...box('a', 95, 1, []), review: { verdict: 'rejected' } }])).toEqual([])
})

test('durations, text and overlaps of segments', () => {
  const task = taskOf({
    id: 'w2',
    type: 'transcription',
    media: 'call',
    tiers: [{ id: 'speech', overlap: 'forbid' }],
    rules: { minDuration: 1, maxDuration: 5, textRequired: true },
  })
  const segment = (id: string, start: number, end: number, text = 'hm'): Annotation => ({
    id,
    widget: 'w2',
    tier: 'speech',
    geometry: { type: 'span', start, end },
    text,
  })
  expect(codes(task, [segment('a', 0, 0.5)])).toEqual(['029 annotations.a.geometry'])
  expect(codes(task, [segment('a', 0, 6)])).toEqual(['030 annotations.a.geometry'])
  expect(codes(task, [segment('a', 0, 2, ' ')])).toEqual(['031 annotations.a.text'])
  expect(codes(task, [segment('a', 8, 11)])).toEqual(['034 annotations.a.geometry'])
  expect(codes(task, [segment('b', 1, 3), segment('a', 0, 2)])).toEqual([
    '033 annotations.b.geometry',
  ])
  expect(codes(task, [segment('a', 0, 2), segment('b', 2, 3)])).toEqual([])
})

test('required, required when and visible when', () => {
  const task = taskOf(
    { id: 'w3', type: 'tags', options: [], required: true },
    {
      id: 'w4',
      type: 'text',
      required: true,
      visibleWhen: { field: 'w3', includes: 'night' },
    },
    { id: 'w5', type: 'text', requiredWhen: { not: { field: 'w3', answered: true } } },
  )
  expect(codes(task, [])).toEqual(['020 widgets.w3', '020 widgets.w5'])
  const answer = (value: string[]) => ({ w3: { state: 'answered', value } })
  expect(codes(task, [], answer(['day']))).toEqual([])
  expect(codes(task, [], answer(['night']))).toEqual(['020 widgets.w4'])
  expect(codes(task, [], { w3: { state: 'cannot-tell' } })).toEqual([])
})

test("a field's own check is asked, and one that throws is a warning", () => {
  const task = taskOf({ id: 'w4', type: 'text' })
  const fail = {
    type: 'text',
    check: () => [{ code: 'X', path: [], message: '', severity: 'error' }],
  }
  expect(codes(task, [], {}, { checks: [fail] })).toEqual(['X '])
  const broken = {
    type: 'text',
    check: () => {
      throw new Error('no')
    },
  }
  expect(codes(task, [], {}, { checks: [broken] })).toEqual(['018 widgets.w4'])
})
