import { createTaskStore } from '@tagwright/core'
import { expect, test } from 'vitest'
import { imageTask, morePhotos, raccoonBoxes } from '../fixtures/image-task.js'
import { zoomAt } from '../viewport/viewport.js'
import { emptyViewport } from '../viewport/viewport-store.js'
import { viewLike } from './keep-view.js'
import { annotationsOn, copyable, copyTo, imageOf, imagesOf, pasteOn } from './sequence.js'
import { sequenceCommands } from './sequence-commands.js'

const storeOf = () => {
  const widget = { images: ['cat', 'photo', 'pagoda'] }
  const task = imageTask({ widget, more: morePhotos, annotations: raccoonBoxes })
  return createTaskStore({ task })
}

test('each image is gone through once, the first one first', () => {
  expect(imagesOf({ media: 'photo', images: ['cat', 'photo', 'pagoda'] })).toEqual([
    'photo',
    'cat',
    'pagoda',
  ])
})

test('copies go to another image as one step; what is there already is not copied again', () => {
  const store = storeOf()
  store.dispatch({ event: 'x.y', origin: 'host' }, (draft) => {
    draft.relations.push({ id: 'r', from: 'eye-left', to: 'face' })
  })
  expect(copyTo(store, 'w1', 'photo', 'cat')).toBe(3)
  const copies = annotationsOn(store, 'w1', 'cat')
  expect(store.toDocument().relations[1]).toMatchObject({ from: copies[1]!.id, to: copies[0]!.id })
  expect(copies.map(({ labels }) => labels?.[0])).toEqual(['raccoon', 'eye', 'eye'])
  expect(copies.every(({ origin }) => origin?.kind === 'human')).toBe(true)
  expect(store.getState().session.selection).toEqual(copies.map(({ id }) => id))
  expect(copyable(store, 'w1', 'photo', 'cat')).toEqual([])
  store.run('history.undo')
  expect(annotationsOn(store, 'w1', 'cat')).toEqual([])
  expect(store.toDocument().relations).toHaveLength(1)
  expect(annotationsOn(store, 'w1', 'photo')).toHaveLength(3)
})

test('rejected ones stay behind', () => {
  const store = storeOf()
  store.dispatch({ event: 'x.y' }, (draft) =>
    draft.updateAnnotation('face', (face) => {
      face.review = { verdict: 'rejected' }
    }),
  )
  expect(copyTo(store, 'w1', 'photo', 'cat')).toBe(2)
})

test('what is pasted lies on the image in sight', () => {
  const store = storeOf()
  store.addFilter(pasteOn('w1', () => 'pagoda'))
  store.clipboard.write([raccoonBoxes[1]!])
  expect(store.run('annotation.paste', undefined, { widget: 'w1' })).toBe(true)
  const [pasted] = annotationsOn(store, 'w1', 'pagoda')
  expect(pasted?.labels).toEqual(['eye'])
  expect(imageOf(store, 'w1', [pasted!.id])).toBe('pagoda')
  expect(imageOf(store, 'w1', [pasted!.id, 'face'])).toBe(null)
})

test('the commands stop at the ends and select what is in sight only', () => {
  const store = storeOf()
  const images = ['photo', 'cat', 'pagoda']
  let index = 0
  const host = {
    widget: 'w1',
    images,
    index: () => index,
    go(next: number) {
      index = next
    },
  }
  store.addCommands(sequenceCommands(host))
  const context = { widget: 'w1' }
  expect(store.run('sequence.previous', undefined, context)).toBe(false)
  expect(store.run('sequence.copy', undefined, context)).toBe(false)
  expect(store.run('sequence.next', undefined, context)).toBe(true)
  expect(store.run('sequence.copy', undefined, context)).toBe(true)
  expect(store.run('selection.all', undefined, context)).toBe(true)
  expect(store.getState().session.selection).toHaveLength(3)
  expect(store.run('sequence.next', undefined, context)).toBe(true)
  expect(store.run('sequence.next', undefined, context)).toBe(false)
  expect(store.run('selection.all', undefined, context)).toBe(false)
})

test('a view goes along to an image of the same size, not the whole view nor to another size', () => {
  const sized = { ...emptyViewport, width: 400, height: 300, imageWidth: 800, imageHeight: 600 }
  const close = zoomAt(sized, 3, [100, 100])
  expect(viewLike(close, sized)).toBe(close)
  const other = { ...sized, imageWidth: 801 }
  expect(viewLike(close, other)).toBe(other)
  expect(viewLike(undefined, sized)).toBe(sized)
})
