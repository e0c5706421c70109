import type { Task } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createTaskStore } from '../store/create-task-store.js'

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: [],
  ontology: { labels: [] },
  widgets: [],
}

function makeStore(options = {}) {
  const clock = { at: 0 }
  const store = createTaskStore({ task, now: () => clock.at, ...options })
  store.dispatch({ event: 'seed', origin: 'host' }, (draft) => draft.addAnnotation({ id: 'a' }))
  const write = (text: string, meta: { group?: string; origin?: 'host' | 'user' } = {}) =>
    store.dispatch({ event: 'text.set', ...meta }, (draft) => {
      draft.updateAnnotation('a', (annotation) => {
        annotation.text = text
      })
    })
  const text = () => store.getState().document.annotations.get('a')?.text
  return { store, clock, write, text }
}

test('one group merges within the time window, until it is sealed', () => {
  const { store, clock, write, text } = makeStore()
  write('a', { group: 'g' })
  clock.at += 900
  write('ab', { group: 'g' })
  clock.at += 1100
  write('abc', { group: 'g' })
  store.history.seal()
  write('abcd', { group: 'g' })
  const seen: unknown[] = []
  while (store.history.undo()) seen.push(text())
  expect(seen).toEqual(['abc', 'ab', undefined])
})

test('typing for long keeps one value, not one per key', () => {
  const { store, write, text } = makeStore({ historyBytes: 20_000 })
  write('first')
  for (let at = 0; at < 500; at++) write('x'.repeat(at), { group: 'g' })
  store.history.undo()
  expect(text()).toBe('first')
  expect(store.history.undo()).toBe(true)
})

test('cancel takes back the open group only and forgets it', () => {
  const { store, write, text } = makeStore()
  write('kept')
  write('gesture', { group: 'g' })
  write('gesture on', { group: 'g' })
  expect(store.history.cancel('other')).toBe(false)
  expect(store.history.cancel('g')).toBe(true)
  expect(text()).toBe('kept')
  expect(store.history.canRedo).toBe(false)
  expect(store.history.cancel('g')).toBe(false)
})

test('memory is capped by bytes, the newest step stays', () => {
  const { store, write } = makeStore({ historyBytes: 10_000 })
  for (let at = 0; at < 50; at++) write(`${at}`.repeat(500))
  let steps = 0
  while (store.history.undo()) steps++
  expect(steps).toBeGreaterThan(1)
  expect(steps).toBeLessThan(20)
  write('y'.repeat(50_000))
  write('z')
  expect(store.history.undo()).toBe(true)
})

test('replays are one transaction of origin history, whatever the step held', () => {
  const { store, write } = makeStore()
  for (const text of ['a', 'b', 'c']) write(text, { group: 'g' })
  const events: string[] = []
  store.onTransaction(({ meta }) => events.push(`${meta.origin} ${meta.event}`))
  store.history.undo()
  store.history.redo()
  expect(events).toEqual(['history history.undo', 'history history.redo'])
})

test('what the host set since stays; steps with nothing left are passed over', () => {
  const { store, write, text } = makeStore()
  store.dispatch({ event: 'label.set' }, (draft) => {
    draft.updateAnnotation('a', (annotation) => {
      annotation.labels = ['x']
    })
  })
  write('mine')
  write('of the host', { origin: 'host' })
  expect(store.history.undo()).toBe(true)
  expect(text()).toBe('of the host')
  store.dispatch({ event: 'annotation.remove', origin: 'host' }, (draft) => {
    draft.removeAnnotation('a')
  })
  expect(store.history.undo()).toBe(false)
  expect(store.history.canUndo).toBe(false)
  expect(store.getState().document.annotations.size).toBe(0)
})

test('a relation does not come back to an annotation that the host removed', () => {
  const { store } = makeStore()
  store.dispatch({ event: 'seed', origin: 'host' }, (draft) => {
    draft.addAnnotation({ id: 'b' })
    draft.relations.push({ id: 'r', from: 'a', to: 'b' })
  })
  store.dispatch({ event: 'annotation.remove' }, (draft) => draft.removeAnnotation('a'))
  store.dispatch({ event: 'annotation.remove', origin: 'host' }, (draft) => {
    draft.removeAnnotation('b')
  })
  store.history.undo()
  expect([...store.getState().document.annotations.order]).toEqual(['a'])
  expect(store.getState().document.relations).toEqual([])
})

test('listeners hear in order when one of them dispatches, and of every change of the history', () => {
  const { store, write } = makeStore()
  const heard: string[] = []
  let told = 0
  store.history.subscribe(() => told++)
  store.onTransaction(({ meta }) => {
    if (meta.event === 'text.set') {
      store.dispatch({ event: 'echo', history: 'skip' }, (draft) => {
        draft.head.extensions = { echo: true }
      })
    }
  })
  store.onTransaction(({ meta }) => heard.push(meta.event))
  write('a')
  expect(heard).toEqual(['text.set', 'echo'])
  expect(told).toBe(1)
})

test('a recipe that throws leaves all as it was', () => {
  const { store } = makeStore()
  const before = store.getState()
  expect(() =>
    store.dispatch({ event: 'bad.step' }, (draft) => {
      draft.removeAnnotation('a')
      draft.updateAnnotation('a', () => undefined)
    }),
  ).toThrow(RangeError)
  expect(store.getState()).toBe(before)
  expect(store.dispatch({ event: 'nothing' }, () => {})).toEqual({
    committed: false,
    reason: 'empty',
  })
})

test('what the host brings in by the hundred after a step wins over it as well', () => {
  const { store, text } = makeStore()
  const many = Array.from({ length: 200 }, (_, at) => ({
    id: at === 7 ? 'a' : `n${at}`,
    text: 'host',
  }))
  store.dispatch({ event: 'annotation.delete' }, (draft) => draft.removeAnnotation('a'))
  store.dispatch({ event: 'import', origin: 'host' }, (draft) => draft.addAnnotations(many))
  store.dispatch({ event: 'text.set' }, (draft) =>
    draft.updateAnnotation('n1', (annotation) => {
      annotation.text = 'mine'
    }),
  )
  expect(store.history.undo()).toBe(true)
  expect(store.getState().document.annotations.get('n1')?.text).toBe('host')
  // Nothing is left to take back: the host's has replaced what was deleted.
  expect(store.history.undo()).toBe(false)
  expect(text()).toBe('host')
  expect(store.getState().document.annotations.size).toBe(200)
})
