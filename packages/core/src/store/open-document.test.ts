import type { AnnotationDocument, Issue, Task } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createTaskStore } from './create-task-store.js'

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  revision: 2,
  media: [{ id: 'photo', type: 'image', src: 'a.jpg', width: 10, alt: 'x', sensitive: true }],
  ontology: { labels: [] },
  widgets: [],
  predictions: [{ id: 'p', origin: { kind: 'model' } }],
}

test('a new document has the media and the predictions of its task', () => {
  const store = createTaskStore({ task, now: () => 0, newId: () => 'new', locale: 'fr' })
  expect(store.toDocument()).toEqual({
    kind: 'document',
    schemaVersion: '1.0',
    id: 'new',
    revision: 0,
    taskId: 't',
    taskRevision: 2,
    status: 'draft',
    media: [{ id: 'photo', type: 'image', src: 'a.jpg', width: 10 }],
    annotations: task.predictions,
    relations: [],
    responses: {},
    provenance: {
      tool: 'tagwright',
      startedAt: '1970-01-01T00:00:00.000Z',
      effort: { activeMs: 0, byWidget: {} },
      locale: 'fr',
    },
  })
})

test('unknown members come back where they stood, status and reason are composed', () => {
  const document = {
    ...createTaskStore({ task }).toDocument(),
    'x-vendor': { a: [1] },
    provenance: { startedAt: '2020-01-01T00:00:00.000Z', 'x-more': 1 },
    annotations: [{ id: 'a', 'x-own': true }],
    responses: { w: { state: 'answered', value: 1, 'x-r': 2 } },
  } as unknown as AnnotationDocument
  const store = createTaskStore({ task, document, now: () => 5 })
  store.setSession({ status: 'submitted' })
  expect(store.toDocument()).toMatchObject({
    'x-vendor': { a: [1] },
    status: 'submitted',
    annotations: [{ id: 'a', 'x-own': true }],
    responses: { w: { 'x-r': 2 } },
    provenance: {
      startedAt: '2020-01-01T00:00:00.000Z',
      submittedAt: '1970-01-01T00:00:00.005Z',
      'x-more': 1,
    },
  })
  store.setSession({ status: 'skipped', reason: { code: 'blurred' } })
  expect(store.toDocument()).toMatchObject({ status: 'skipped', reason: { code: 'blurred' } })
  expect(store.toDocument().provenance.submittedAt).toBeUndefined()
})

test('entries that cannot be held are reported, the rest is kept', () => {
  const issues: Issue[] = []
  let id = 0
  const document = {
    ...createTaskStore({ task }).toDocument(),
    taskId: 'other',
    annotations: [{ id: 'a' }, null, { id: 'a', text: 'twin' }, { text: 'no id' }, { id: 'b' }],
    relations: 'nonsense',
    responses: null,
  } as unknown as AnnotationDocument
  const store = createTaskStore({
    task,
    document,
    newId: () => `n${id++}`,
    onError: (issue) => issues.push(issue),
  })
  expect([...store.getState().document.annotations]).toEqual([
    { id: 'a' },
    { id: 'n0', text: 'twin' },
    { id: 'n1', text: 'no id' },
    { id: 'b' },
  ])
  expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
    ['TW-CORE-012', 'taskId'],
    ['TW-CORE-011', 'annotations', 1],
    ['TW-CORE-010', 'annotations', 2],
    ['TW-CORE-010', 'annotations', 3],
  ])
})

test('handing back what was emitted does nothing; another document is a host change', () => {
  const store = createTaskStore({ task })
  const events: string[] = []
  store.onTransaction(({ meta }) => events.push(`${meta.origin} ${meta.event}`))
  store.dispatch({ event: 'annotation.create' }, (draft) => draft.addAnnotation({ id: 'a' }))
  const emitted = store.toDocument()
  const state = store.getState()
  store.setDocument(emitted)
  expect(store.getState()).toBe(state)
  store.setDocument({ ...emitted, annotations: [...emitted.annotations] })
  expect(store.getState().document).toBe(state.document)
  store.setDocument({ ...emitted, annotations: [], status: 'submitted' })
  expect(store.getState().document.annotations.size).toBe(0)
  expect(store.getState().session.status).toBe('submitted')
  expect(events).toEqual(['user annotation.create', 'host document.replace'])
})
