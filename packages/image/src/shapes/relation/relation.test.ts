import { createTaskStore } from '@tagwright/core'
import type { Geometry, Point2 } from '@tagwright/schema'
import { describeShape } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { imageTask, raccoonBoxes } from '../../fixtures/image-task.js'
import { relationShape } from './relation.shape.js'

describeShape(relationShape, {
  geometries: [
    {
      type: 'polyline',
      points: [
        [10, 10],
        [60, 40],
      ],
    },
  ],
})

test('a line between two annotations relates them; one that ends on nothing does not', () => {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const under = ([x]: Point2) => (x < 600 ? ['eye-left', 'face'] : x < 800 ? ['face'] : [])
  const draw = (...points: Point2[]) =>
    relationShape.apply!({ type: 'polyline', points } as Geometry, {
      store,
      widget: 'w1',
      target: null,
      hits: under,
    })
  expect(draw([560, 280], [900, 280])).toBe(false)
  expect(draw([560, 280], [570, 290])).toBe(true)
  expect(store.getState().document.relations).toMatchObject([{ from: 'eye-left', to: 'face' }])
  expect(draw([560, 280], [700, 290])).toBe(false)
})
