import { createTaskStore } from '@tagwright/core'
import type { Annotation, Task } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { oddSegments } from './odd-segments.js'
import { createOddWatch } from './odd-watch.js'

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: [{ id: 'm', type: 'audio', duration: 10 }],
  ontology: { labels: [] },
  widgets: [{ id: 'w', type: 'transcription', media: 'm' }],
}
const span = (id: string, start: number, end: number, widget = 'w'): Annotation => ({
  id,
  widget,
  media: 'm',
  geometry: { type: 'span', start, end },
})

test('knows after every change what looking through all of them would find', () => {
  const store = createTaskStore({ task })
  const watch = createOddWatch(store, 'w', 10)
  store.onTransaction(({ changes }) => watch.note(changes))
  const same = () =>
    expect(
      watch
        .look()
        .map(({ annotation, kind }) => `${annotation.id} ${kind}`)
        .sort(),
    ).toEqual(
      oddSegments(store, 'w', 10)
        .map(({ annotation, kind }) => `${annotation.id} ${kind}`)
        .sort(),
    )
  store.dispatch({ event: 'x.add' }, (draft) => draft.addAnnotation(span('a', 2, 1)))
  same()
  store.dispatch({ event: 'x.add' }, (draft) => {
    draft.addAnnotation(span('b', 9, 12))
    draft.addAnnotation(span('c', 1, 2))
    draft.addAnnotation(span('d', 12, 13, 'other'))
  })
  same()
  expect(watch.look()).toHaveLength(2)
  store.dispatch({ event: 'x.change' }, (draft) => {
    draft.updateAnnotation('b', (one) => {
      one.geometry = { type: 'span', start: 9, end: 10 }
    })
    draft.updateAnnotation('c', (one) => {
      one.geometry = { type: 'span', start: 3, end: 2 }
    })
    draft.removeAnnotation('a')
  })
  same()
  store.history.undo()
  same()
  expect(watch.look()).toHaveLength(2)
})
