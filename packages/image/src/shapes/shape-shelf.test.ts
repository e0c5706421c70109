import { expect, test } from 'vitest'
import { imageTask } from '../fixtures/image-task.js'
import { boxShape } from './box/box.shape.js'
import { pointShape } from './point/point.shape.js'
import type { AnyShape, LazyShape } from './shape.js'
import { createShapeShelf } from './shape-shelf.js'

test('a shape that does not come is told, and comes when it is asked for again', async () => {
  let answer: { resolve(shape: AnyShape): void; reject(reason: Error): void } | undefined
  let asked = 0
  const later: LazyShape = {
    id: 'point',
    geometry: 'point',
    label: 'Point',
    icon: pointShape.icon,
    load: () => {
      asked++
      return new Promise((resolve, reject) => {
        answer = { resolve, reject }
      })
    },
  }
  const task = imageTask({ widget: { shapes: ['box', 'point'] } })
  const shelf = createShapeShelf(task.widgets![0] as never, task, [boxShape, later])
  let heard = 0
  shelf.subscribe(() => heard++)
  expect([shelf.phase('box'), shelf.phase('select'), asked]).toEqual(['there', 'there', 0])
  shelf.want()
  shelf.want()
  expect([shelf.phase('box'), shelf.phase('point'), asked]).toEqual(['there', 'coming', 1])
  answer!.reject(new Error('offline'))
  await expect.poll(() => shelf.phase('point')).toBe('failed')
  expect([shelf.comes('point'), heard]).toEqual([true, 1])
  shelf.again()
  expect([shelf.phase('point'), asked]).toEqual(['coming', 2])
  answer!.resolve(pointShape)
  await expect.poll(() => shelf.phase('point')).toBe('there')
  expect(shelf.get('point')).toBe(pointShape)
  expect([shelf.comes('point'), heard]).toEqual([false, 2])
})
