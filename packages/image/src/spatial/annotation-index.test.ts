import { createTaskStore, type TaskStore } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imageTask } from '../fixtures/image-task.js'
import { boxShape } from '../shapes/box/box.shape.js'
import { type AnnotationIndex, createAnnotationIndex } from './annotation-index.js'

const options = { widget: 'w1', shapes: new Map([['box', boxShape]]) }

const box = (id: string, x: number, y: number, size = 10): Annotation => ({
  id,
  widget: 'w1',
  media: 'photo',
  geometry: { type: 'box', x, y, width: size, height: size, rotation: 0 },
})

function follow(annotations: Annotation[]): { store: TaskStore; index: AnnotationIndex } {
  const store = createTaskStore({ task: imageTask({ annotations }) })
  const index = createAnnotationIndex(store.getState().document, options)
  store.onTransaction((transaction, { document }) => index.apply(transaction, document))
  return { store, index }
}

const everything = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }
const found = (index: AnnotationIndex) =>
  Array.from(index.search(everything), (slot) => index.at(slot)!.id)
const order = (store: TaskStore) => [...store.getState().document.annotations.ofWidget('w1')]

describe('annotation index', () => {
  test('hits are topmost first and follow moves', () => {
    const { store, index } = follow([box('a', 0, 0), box('b', 5, 5), box('c', 100, 100)])
    expect(index.hits([7, 7], 0)).toEqual(['b', 'a'])
    store.dispatch({ event: 'annotation.move' }, (draft) =>
      draft.updateAnnotation('b', (annotation) => ({ ...annotation, ...box('b', 200, 200) })),
    )
    expect(index.hits([7, 7], 0)).toEqual(['a'])
    expect(index.hits([205, 205], 0)).toEqual(['b'])
  })

  test('what cannot be drawn is left out and does no harm', () => {
    const { index } = follow([
      box('a', 0, 0),
      {
        ...box('nan', 0, 0),
        geometry: { type: 'box', x: Number.NaN, y: 0, width: 1, height: 1, rotation: 0 },
      },
      { ...box('strange', 0, 0), geometry: { type: 'x-future' } },
      { ...box('other', 0, 0), widget: 'w2' },
    ])
    expect(found(index)).toEqual(['a'])
  })

  test('a change tells which rectangles look different', () => {
    const store = createTaskStore({ task: imageTask({ annotations: [box('a', 0, 0)] }) })
    const index = createAnnotationIndex(store.getState().document, options)
    const changes: unknown[] = []
    store.onTransaction((transaction, { document }) => {
      changes.push(index.apply(transaction, document))
    })
    store.dispatch({ event: 'annotation.move' }, (draft) =>
      draft.updateAnnotation('a', (annotation) => ({ ...annotation, ...box('a', 50, 50) })),
    )
    expect(changes).toEqual([
      [
        { x: 0, y: 0, width: 10, height: 10 },
        { x: 50, y: 50, width: 10, height: 10 },
      ],
    ])
  })

  test('keeps the z-order of the document through any edits, undone or not', () => {
    const step = fc.record({
      do: fc.constantFrom('add', 'insert', 'remove', 'move', 'raise', 'undo', 'redo'),
      pick: fc.nat(1000),
      to: fc.nat(1000),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { store, index } = follow([box('a', 0, 0), box('b', 5, 5), box('c', 9, 9)])
        let count = 0
        for (const { do: what, pick, to } of steps) {
          const ids = order(store)
          const id = ids[pick % Math.max(ids.length, 1)]
          if (what === 'undo') store.history.undo()
          else if (what === 'redo') store.history.redo()
          else {
            store.history.seal()
            store.dispatch({ event: 'test' }, (draft) => {
              if (what === 'add') draft.addAnnotation(box(`n${count++}`, to, pick))
              else if (what === 'insert') {
                draft.addAnnotation(box(`n${count++}`, to, pick), to % (ids.length + 1))
              } else if (id === undefined) return
              else if (what === 'remove') draft.removeAnnotation(id)
              else if (what === 'move') {
                draft.updateAnnotation(id, (old) => ({ ...old, ...box(id, to, pick) }))
              } else draft.moveAnnotation(id, to % ids.length)
            })
          }
          expect(found(index)).toEqual(order(store))
        }
      }),
      { numRuns: 150 },
    )
  })
})
