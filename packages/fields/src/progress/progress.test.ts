import { createTaskStore } from '@tagwright/core'
import type { Widget } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { emptyDocument, taskOf } from '../testing/example-task.js'
import { countAnswered } from './count-answered.js'

const widgets: Widget[] = [
  { id: 'read', type: 'instructions', text: 'Read.' },
  { id: 'a', type: 'text' },
  { id: 'b', type: 'boolean' },
  { id: 'c', type: 'text', visibleWhen: { field: 'b', equals: true } },
  { id: 'bar', type: 'progress' },
]

test('counts what is asked and shown; nothing there and cannot tell are answers', () => {
  const task = taskOf(...widgets)
  const count = (responses: Parameters<typeof emptyDocument>[0]) => {
    const store = createTaskStore({ task, document: emptyDocument(responses) })
    const { document } = store.getState()
    store.dispose()
    return countAnswered(task, document)
  }
  expect(count({})).toEqual({ done: 0, all: 2, open: ['a', 'b'] })
  expect(count({ a: { state: 'none' }, b: { state: 'cannot-tell' } }).done).toBe(2)
  expect(count({ b: { state: 'answered', value: true } })).toEqual({
    done: 1,
    all: 3,
    open: ['a', 'c'],
  })
})
