import type { AnnotationDocument, Task } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { asDraft, finish, goBack, nextOpen, type QueueState } from './queue-state.js'

const tasks = ['a', 'b', 'c'].map((id) => ({ id }) as Task)
const start: QueueState = { index: 0, finished: new Map(), begun: new Map() }
const done = (id: string) => ({
  kind: 'submit' as const,
  document: { id: `doc-${id}`, status: 'submitted' } as AnnotationDocument,
  until: 10,
})

test('handing in goes to the first task that is open, wherever it is', () => {
  const first = finish(start, tasks, 'a', done('a'))
  expect(first.index).toBe(1)
  const back = goBack(first, tasks, 0, asDraft(done('a').document))
  expect(back).toMatchObject({ index: 0 })
  expect(back.finished.has('a')).toBe(false)
  expect(back.begun.get('a')?.status).toBe('draft')
  const again = finish(back, tasks, 'a', done('a'))
  expect(again.index).toBe(1)
  const all = finish(finish(again, tasks, 'b', done('b')), tasks, 'c', done('c'))
  expect(all.index).toBe(3)
  expect(nextOpen(tasks, all.finished)).toBe(3)
})

test('looking at what can no longer be taken back leaves it handed in', () => {
  const first = finish(start, tasks, 'a', done('a'))
  const back = goBack(first, tasks, 0, null)
  expect(back.index).toBe(0)
  expect(back.finished.has('a')).toBe(true)
  expect(goBack(back, tasks, 9, null)).toBe(back)
})

test('taken back, a document is as it was before it was handed in', () => {
  const document = {
    id: 'd',
    status: 'skipped',
    reason: { code: 'dark' },
    provenance: { tool: 't', submittedAt: 'now' },
  } as unknown as AnnotationDocument
  expect(asDraft(document)).toEqual({ id: 'd', status: 'draft', provenance: { tool: 't' } })
})
