import type { AnnotationDocument, Task } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createTaskStore } from './create-task-store.js'

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: [{ id: 'photo', type: 'image', width: 100, height: 100 }],
  ontology: { labels: [{ id: 'cat', name: 'Cat' }] },
  widgets: [{ id: 'w1', type: 'image', media: 'photo' }],
}
const box = (x: number) => ({ type: 'box' as const, x, y: 0, width: 10, height: 10, rotation: 0 })

function makeStore(document?: AnnotationDocument) {
  let now = 0
  let id = 0
  return createTaskStore({
    task,
    now: () => now++,
    newId: () => `n${id++}`,
    ...(document && { document }),
  })
}

test('dispatch commits, undo takes back, redo does again', () => {
  const store = makeStore()
  const result = store.dispatch({ event: 'annotation.create' }, (draft) => {
    draft.addAnnotation({ id: 'a', widget: 'w1', geometry: box(1) })
  })
  expect(result.committed).toBe(true)
  expect(store.getState().document.annotations.get('a')?.origin).toEqual({ kind: 'human' })
  store.dispatch({ event: 'annotation.update' }, (draft) => {
    draft.updateAnnotation('a', (annotation) => {
      annotation.labels = ['cat']
    })
  })
  expect(store.toDocument().annotations[0]?.labels).toEqual(['cat'])
  expect(store.history.undo()).toBe(true)
  expect(store.toDocument().annotations[0]?.labels).toBeUndefined()
  expect(store.history.undo()).toBe(true)
  expect(store.toDocument().annotations).toEqual([])
  expect(store.history.redo()).toBe(true)
  expect(store.history.redo()).toBe(true)
  expect(store.toDocument().annotations[0]?.labels).toEqual(['cat'])
})
