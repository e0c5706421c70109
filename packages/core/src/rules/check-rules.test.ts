import type { Annotation, AnnotationRules, Task, Widget } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createTaskStore } from '../store/create-task-store.js'
import { placeOfAnnotation } from './evidence.js'

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

test('evidence in a repeat is judged where it is asked, and counted there', () => {
  const task = taskOf({
    id: 'g',
    type: 'group',
    repeated: true,
    widgets: [
      { id: 'w', type: 'statements', media: 'call' },
      { id: 'why', type: 'text', requiredWhen: { field: 'w', count: { min: 1 } } },
    ],
  } as Widget)
  const store = createTaskStore({ task })
  const span = (id: string, end: number): Annotation => ({
    ...{ id, widget: 'w', media: 'call' },
    geometry: { type: 'span', start: 0, end },
  })
  const said = (id: string) => ({
    state: 'answered' as const,
    value: [{ text: 'x', truth: true, evidence: [id] }],
  })
  store.setDocument({
    ...store.toDocument(),
    annotations: [span('a', 2), span('b', 12), span('stray', 12)],
    responses: { g: { state: 'answered', value: 3 }, 'g[0].w': said('a'), 'g[1].w': said('b') },
  })
  const { document } = store.getState()
  const place = (id: string) => placeOfAnnotation(document, document.annotations.get(id)!)
  expect(['a', 'b', 'stray'].map(place)).toEqual(['g[0].w', 'g[1].w', 'w'])
  expect(store.checkRules().map(({ path }) => path.join('/'))).toEqual([
    'widgets/g[0].why',
    'annotations/b/geometry',
    'widgets/g[1].why',
  ])
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

const group = (rest: object = {}): Widget => ({
  id: 'people',
  type: 'group',
  repeated: true,
  widgets: [
    { id: 'name', type: 'text', required: true },
    { id: 'kind', type: 'choice', options: [] },
    { id: 'why', type: 'text', required: true, visibleWhen: { field: 'kind', equals: 'other' } },
  ],
  ...rest,
})
const said = (value: unknown) => ({ state: 'answered', value })

test('each repeat of a group is judged by itself, by its own answers', () => {
  const responses = {
    people: said(3),
    'people[0].name': said('Ann'),
    'people[1].kind': said('other'),
    'people[2].name': said('Bo'),
    kind: said('other'),
  }
  expect(codes(taskOf(group()), [], responses)).toEqual([
    '020 widgets.people[1].name',
    '020 widgets.people[1].why',
  ])
  expect(codes(taskOf(group({ min: 0 })), [], {})).toEqual([])
  expect(codes(taskOf(group({ min: 2, max: 2 })), [], responses)).toContain('036 widgets.people')
})

test("a field's check gets the repeat's answer, and its issues say which repeat", () => {
  const check = {
    type: 'text',
    check: ({ widget, response }: { widget: Widget; response?: { value?: unknown } }) =>
      response?.value === 'bad'
        ? [{ code: 'X', path: ['widgets', widget.id], message: '', severity: 'error' }]
        : [],
  }
  const responses = { 'people[0].name': said('good'), 'people[1].name': said('bad') }
  expect(codes(taskOf(group()), [], responses, { checks: [check] })).toEqual([
    'X widgets.people[1].name',
  ])
})

test('groups in groups, hidden groups, and a count that no page could show', () => {
  const inner = group({ id: 'pets', widgets: [{ id: 'pet', type: 'text', required: true }] })
  const outer = group({ widgets: [inner] })
  expect(codes(taskOf(outer), [], { 'people[1].pets': said(2) })).toEqual([
    '020 widgets.people[0].pets[0].pet',
    '020 widgets.people[1].pets[0].pet',
    '020 widgets.people[1].pets[1].pet',
  ])
  const hidden = group({ visibleWhen: { field: 'w3', answered: true } })
  expect(codes(taskOf({ id: 'w3', type: 'text' }, hidden), [], { people: said(2) })).toEqual([])
  expect(codes(taskOf(group()), [], { people: said(1e9) })).toHaveLength(1000)
  expect(codes(taskOf(group()), [], { people: said('x') })).toEqual(['020 widgets.people[0].name'])
})

test('nothing hangs on an answer that is hidden; a circle of conditions ends', () => {
  const chain = taskOf(
    { id: 'a', type: 'text' },
    { id: 'b', type: 'text', visibleWhen: { field: 'a', equals: 'yes' } },
    { id: 'c', type: 'text', required: true, visibleWhen: { field: 'b', answered: true } },
  )
  expect(codes(chain, [], { a: said('yes'), b: said('x') })).toEqual(['020 widgets.c'])
  expect(codes(chain, [], { a: said('no'), b: said('x') })).toEqual([])
  const circle = taskOf(
    { id: 'a', type: 'text', required: true, visibleWhen: { field: 'b', answered: true } },
    { id: 'b', type: 'text', required: true, visibleWhen: { field: 'a', answered: true } },
  )
  expect(codes(circle, [], {})).toEqual([])
  expect(codes(circle, [], { a: said('x'), b: said('y') })).toEqual([])
})

test('rules across fields count when they are meant to, and say so in the words of the task', () => {
  const task: Task = {
    ...taskOf({ id: 'from', type: 'number' }, { id: 'to', type: 'number' }),
    rules: [
      {
        when: { field: 'from', answered: true },
        must: { field: 'to', answered: true },
        message: { fr: 'Et la fin ?', en: 'And the end?' },
      },
      { must: { field: 'to', lessThan: 10 }, message: 'Rather long.', severity: 'warning' },
    ],
  }
  expect(codes(task, [], { from: said(1) })).toEqual(['037 rules.0', '037 rules.1'])
  expect(codes(task, [], { from: said(1), to: said(4) })).toEqual([])
  const store = createTaskStore({ task })
  expect(store.checkRules()).toMatchObject([{ severity: 'warning', message: 'Rather long.' }])
})

test('what must be played first keeps an answer back, nothing else does', () => {
  const player = { id: 'p', type: 'player', media: 'call', minWatched: 0.5 } as Widget
  const caption = { id: 'c', type: 'caption', media: 'call', minWatched: 0.5 } as Widget
  const store = createTaskStore({ task: taskOf(player, caption) })
  const found = () => store.checkRules().map(({ code, path }) => `${code} ${path[1]}`)
  expect(found()).toEqual(['TW-CORE-035 p'])
  store.dispatch({ event: 'response.set' }, (draft) => {
    draft.responses.c = { state: 'answered', value: 'A call.' }
  })
  expect(found()).toEqual(['TW-CORE-035 p', 'TW-CORE-035 c'])
  const play = (start: number, end: number, rate = 1) =>
    store.noteActivity({ kind: 'playing', media: 'call', start, end, rate })
  play(0, 3)
  play(2, 4, 2)
  expect(found()).toEqual(['TW-CORE-035 p', 'TW-CORE-035 c'])
  play(9, 10)
  expect(found()).toEqual([])
})

test('a transcription is to be heard, at a rate that counts, also to say that nothing is said', () => {
  const rules = { minWatched: 0.9, maxWatchedRate: 1.5 }
  const widget = { id: 'w', type: 'transcription', media: 'call', ...rules } as Widget
  const store = createTaskStore({ task: taskOf(widget) })
  const found = () => store.checkRules().map(({ code }) => code)
  expect(found()).toEqual([])
  const answer = (state: 'none' | 'cannot-tell') =>
    store.dispatch({ event: 'response.set' }, (draft) => {
      draft.responses.w = { state }
    })
  answer('cannot-tell')
  expect(found()).toEqual([])
  answer('none')
  expect(found()).toEqual(['TW-CORE-035'])
  const play = (rate: number) =>
    store.noteActivity({ kind: 'playing', media: 'call', start: 0, end: 10, rate })
  play(2)
  expect(found()).toEqual(['TW-CORE-035'])
  play(1.5)
  expect(found()).toEqual([])
})

test('a medium of no known length keeps nobody back', () => {
  const media = [{ id: 'call', type: 'audio' as const }]
  const task = { ...taskOf({ id: 'p', type: 'player', media: 'call', minWatched: 1 }), media }
  expect(codes(task, [])).toEqual([])
})
