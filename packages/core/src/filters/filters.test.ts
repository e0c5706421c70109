import type { Annotation, Issue, Task } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createTaskStore } from '../store/create-task-store.js'
import type { TaskStoreOptions } from '../store/task-store.js'
import type { Transaction } from '../transaction/transaction.js'

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: [{ id: 'photo', type: 'image', width: 100, height: 100 }],
  ontology: { labels: [{ id: 'cat', name: 'Cat' }] },
  widgets: [
    { id: 'w1', type: 'image', media: 'photo', rules: { max: 3, perLabel: { cat: { max: 1 } } } },
    { id: 'w2', type: 'text', readOnly: true },
    { id: 'w3', type: 'image', media: 'photo' },
    { id: 'w4', type: 'statements', media: 'photo' },
  ],
}

function makeStore(options: Partial<TaskStoreOptions> = {}) {
  const issues: Issue[] = []
  let now = 0
  const store = createTaskStore({
    task,
    now: () => now,
    onError: (issue) => issues.push(issue),
    ...options,
  })
  const add = (annotation: Annotation) =>
    store.dispatch({ event: 'annotation.create' }, (draft) => draft.addAnnotation(annotation))
  const edit = (id: string, change: Partial<Annotation>) =>
    store.dispatch({ event: 'annotation.update' }, (draft) => {
      draft.updateAnnotation(id, (annotation) => {
        Object.assign(annotation, change)
      })
    })
  const get = (id: string) => store.getState().document.annotations.get(id)
  const codes = () => issues.splice(0).map(({ code }) => code.slice(-3))
  return { store, add, edit, get, codes, setNow: (at: number) => (now = at) }
}

test('read-only, submitted and locked refuse users but not the host', () => {
  const { store, add, edit, get, codes } = makeStore()
  add({ id: 'a', widget: 'w3', labels: ['cat'] })
  store.setReadOnly(true)
  expect(add({ id: 'b', widget: 'w3' })).toMatchObject({ committed: false, reason: 'vetoed' })
  expect(store.canEdit('a')).toBe(false)
  expect(store.history.undo()).toBe(false)
  expect(
    store.dispatch({ event: 'x.y', origin: 'host' }, (draft) => {
      draft.updateAnnotation('a', (annotation) => {
        annotation.text = 'by the host'
      })
    }).committed,
  ).toBe(true)
  store.setReadOnly(false)
  store.setSession({ status: 'submitted' })
  edit('a', { text: 'late' })
  store.setSession({ status: 'draft', locked: new Set(['a']) })
  edit('a', { text: 'locked' })
  store.setSession({ locked: new Set(['label:cat']) })
  edit('a', { text: 'locked by label' })
  expect(store.canEdit('a')).toBe(false)
  expect(get('a')?.text).toBe('by the host')
  store.setSession({ locked: new Set() })
  store.dispatch({ event: 'response.set' }, (draft) => {
    draft.responses.w2 = { state: 'answered', value: 'x' }
  })
  expect(codes()).toEqual(['001', '002', '004', '004', '003'])
})

test('limits refuse to go over, in all and per label, and let what was too much be edited', () => {
  const { store, add, edit, get, codes } = makeStore()
  for (const id of ['a', 'b', 'c', 'd']) add({ id, widget: 'w1' })
  expect(get('d')).toBeUndefined()
  edit('a', { labels: ['cat'] })
  edit('b', { labels: ['cat'] })
  expect(get('b')?.labels).toBeUndefined()
  expect(codes()).toEqual(['005', '006'])
  store.dispatch({ event: 'host.add', origin: 'host' }, (draft) => {
    draft.addAnnotation({ id: 'd', widget: 'w1', labels: ['cat'] })
  })
  expect(edit('d', { text: 'fine' }).committed).toBe(true)
  edit('c', { review: { verdict: 'rejected' } })
  edit('d', { review: { verdict: 'rejected' } })
  expect(add({ id: 'e', widget: 'w1' }).committed).toBe(true)
  expect(codes()).toEqual([])
})

test('"nothing there" and annotations exclude each other', () => {
  const { store, add, codes } = makeStore()
  const none = () =>
    store.dispatch({ event: 'response.set' }, (draft) => {
      draft.responses.w1 = { state: 'none' }
    })
  expect(none().committed).toBe(true)
  add({ id: 'a', widget: 'w1' })
  expect(store.getState().document.responses.w1).toBeUndefined()
  expect(none().committed).toBe(false)
  expect(codes()).toEqual(['007'])
  store.history.undo()
  expect(store.getState().document.responses.w1?.state).toBe('none')
  expect(store.getState().document.annotations.size).toBe(0)
})

test('a removal takes children, relations and evidence with it, and undo brings all back', () => {
  const { store, add } = makeStore()
  for (const id of ['a', 'b']) add({ id, widget: 'w3' })
  add({ id: 'child', widget: 'w3', parent: 'a' })
  add({ id: 'grandchild', widget: 'w3', parent: 'child' })
  store.dispatch({ event: 'relation.create' }, (draft) => {
    draft.relations.push({ id: 'r', from: 'b', to: 'grandchild' }, { id: 'q', from: 'b', to: 'b' })
    draft.responses.w9 = { state: 'answered', value: 1, evidence: ['b', 'a'] }
  })
  const before = store.toDocument()
  const result = store.dispatch({ event: 'annotation.delete' }, (draft) => {
    draft.removeAnnotation('a')
  })
  expect(result.committed && result.transaction.changes.removed).toEqual([
    'a',
    'child',
    'grandchild',
  ])
  const after = store.toDocument()
  expect(after.annotations.map(({ id }) => id)).toEqual(['b'])
  expect(after.relations.map(({ id }) => id)).toEqual(['q'])
  expect(after.responses.w9?.evidence).toEqual(['b'])
  store.history.undo()
  expect(store.toDocument()).toEqual(before)
})

test('evidence goes with the entry that it was made for, and from the entry when it goes', () => {
  const { store, add } = makeStore()
  for (const id of ['a', 'b', 'c']) add({ id, widget: 'w4' })
  add({ id: 'other', widget: 'w3' })
  const write = (value: unknown) =>
    store.dispatch({ event: 'response.set' }, (draft) => {
      draft.responses['g[0].w4'] = { state: 'answered', value }
    })
  write([{ text: 'x', evidence: ['a', 'b', 'other'] }, { text: 'y', evidence: ['c'] }, 7])
  const before = store.toDocument()
  store.dispatch({ event: 'annotation.delete' }, (draft) => {
    draft.removeAnnotation('b')
    draft.removeAnnotation('c')
  })
  expect(store.toDocument().responses['g[0].w4']?.value).toEqual([
    { text: 'x', evidence: ['a', 'other'] },
    { text: 'y' },
    7,
  ])
  store.history.undo()
  expect(store.toDocument()).toEqual(before)
  // What another widget made stays; so does what is listed elsewhere.
  write([{ text: 'y', evidence: ['a'] }])
  expect(store.toDocument().annotations.map(({ id }) => id)).toEqual(['a', 'other'])
  store.history.undo()
  store.dispatch({ event: 'group.remove' }, (draft) => {
    delete draft.responses['g[0].w4']
  })
  expect(store.toDocument().annotations.map(({ id }) => id)).toEqual(['other'])
  store.history.undo()
  expect(store.toDocument()).toEqual(before)
})

test('a read-only answer in a repeat moves with it, and is not written', () => {
  const { store, codes } = makeStore()
  const put = (origin: 'host' | 'user', responses: Record<string, number | null>) =>
    store.dispatch({ event: 'group.move', origin }, (draft) => {
      for (const [path, value] of Object.entries(responses)) {
        if (value === null) delete draft.responses[path]
        else draft.responses[path] = { state: 'answered', value }
      }
    }).committed
  expect(put('host', { g: 2, 'g[0].w2': 5 })).toBe(true)
  const swap = store.dispatch({ event: 'group.move' }, (draft) => {
    draft.responses['g[1].w2'] = store.getState().document.responses['g[0].w2']!
    delete draft.responses['g[0].w2']
  })
  expect(swap.committed).toBe(true)
  expect(put('user', { 'g[1].w2': 6 })).toBe(false)
  expect(put('user', { 'g[0].w2': 6 })).toBe(false)
  expect(put('user', { 'g[1].w2': null })).toBe(false)
  expect(put('user', { g: 1, 'g[1].w2': null })).toBe(true)
  expect(codes()).toEqual(['003', '003', '003'])
})

test('stamps times, origin, edits of predictions and verdicts', () => {
  const { store, add, edit, get, setNow } = makeStore()
  add({ id: 'a', widget: 'w3' })
  expect(get('a')).toMatchObject({
    createdAt: '1970-01-01T00:00:00.000Z',
    updatedAt: '1970-01-01T00:00:00.000Z',
    origin: { kind: 'human' },
  })
  add({ id: 'p', widget: 'w3', origin: { kind: 'model', score: 0.5 } })
  setNow(5)
  edit('p', { review: { verdict: 'accepted' } })
  expect(get('p')).toMatchObject({
    origin: { kind: 'model', score: 0.5 },
    review: { verdict: 'accepted', at: '1970-01-01T00:00:00.005Z' },
    updatedAt: '1970-01-01T00:00:00.005Z',
  })
  expect(get('p')?.origin?.edited).toBeUndefined()
  edit('p', { labels: ['cat'] })
  expect(get('p')?.origin).toEqual({ kind: 'model', score: 0.5, edited: true })
  store.history.undo()
  expect(get('p')?.origin).toEqual({ kind: 'model', score: 0.5 })
  store.dispatch({ event: 'response.set' }, (draft) => {
    draft.responses.w9 = { state: 'answered', value: 1 }
  })
  expect(store.getState().document.responses.w9?.updatedAt).toBe('1970-01-01T00:00:00.005Z')
})

test('what a user adds is one patch that says when and by whom, however many there are', () => {
  const { store } = makeStore()
  const told: Transaction[] = []
  store.onTransaction((transaction) => told.push(transaction))
  store.dispatch({ event: 'annotation.create' }, (draft) =>
    draft.addAnnotations([{ id: 'a' }, { id: 'b' }]),
  )
  expect(told.map(({ patches }) => patches)).toEqual([
    ['a', 'b'].map((id, index) => ({
      op: 'add',
      path: ['annotations', id],
      value: store.getState().document.annotations.get(id),
      index,
    })),
  ])
  expect(store.getState().document.annotations.get('b')).toMatchObject({
    origin: { kind: 'human' },
    createdAt: expect.any(String),
  })
  expect(Object.isFrozen(store.getState().document.annotations.get('b'))).toBe(true)
})

test("a host's filter may veto or extend, and one that throws is reported", () => {
  const { add, get, codes } = makeStore({
    filters: [
      ({ changes }) => {
        if (changes.added.includes('no')) {
          return { veto: { code: 'HOST-1', path: [], message: '', severity: 'error' } }
        }
        if (!changes.added.includes('yes')) return undefined
        return { extend: (draft) => draft.addAnnotation({ id: 'also' }) }
      },
      () => {
        throw new Error('broken')
      },
    ],
  })
  expect(add({ id: 'no' })).toMatchObject({ committed: false, issue: { code: 'HOST-1' } })
  expect(add({ id: 'yes' }).committed).toBe(true)
  expect(get('also')?.createdAt).toBeDefined()
  expect(codes()).toEqual(['T-1', '017'])
})
