import { createTaskStore } from '@tagwright/core'
import { type PolygonGeometry, polygonArea } from '@tagwright/schema'
import { describeShape } from '@tagwright/tooling/contract'
import { beforeEach, expect, test } from 'vitest'
import { annotationOf, imageTask } from '../../fixtures/image-task.js'
import { polygonThrough } from '../polygon/polygon.tool.js'
import { createPolygonEdit } from './polygon-edits.shape.js'

const square = polygonThrough([
  [100, 100],
  [300, 100],
  [300, 300],
  [100, 300],
])

describeShape(createPolygonEdit('polygon-cut'), {
  geometries: [
    polygonThrough([
      [10, 10],
      [90, 10],
      [50, 80],
    ]),
  ],
  drag: [
    [20, 20],
    [80, 22],
    [78, 70],
    [30, 80],
    [22, 30],
  ],
})

let store: ReturnType<typeof createTaskStore>
beforeEach(() => {
  store = createTaskStore({ task: imageTask({ annotations: [annotationOf(square)] }) })
})

const polygons = () =>
  store.toDocument().annotations.map(({ geometry }) => geometry as PolygonGeometry)
const apply = (id: 'polygon-add' | 'polygon-cut' | 'slice', drawn: never, target = 'a') =>
  createPolygonEdit(id).apply!(drawn, { store, widget: 'w1', target, hits: () => [] })

test('an outline cut inside is a hole, one added beside is a part; each is one step back', () => {
  const inside = polygonThrough([
    [150, 150],
    [200, 150],
    [200, 200],
    [150, 200],
  ])
  const beside = polygonThrough([
    [400, 100],
    [500, 100],
    [500, 200],
  ])
  expect(apply('polygon-cut', inside as never)).toBe(true)
  expect(polygons()[0]!.parts[0]!.holes).toHaveLength(1)
  expect(apply('polygon-add', beside as never)).toBe(true)
  expect(polygons()[0]!.parts).toHaveLength(2)
  expect(polygonArea(polygons()[0]!)).toBe(40000 - 2500 + 5000)
  store.history.undo()
  store.history.undo()
  expect(polygons()).toEqual([square])
})

test('a slice leaves the id and labels to one piece and copies the labels to the other', () => {
  const points: [number, number][] = [
    [150, 0],
    [150, 400],
  ]
  expect(apply('slice', { type: 'polyline', points } as never)).toBe(true)
  const annotations = store.toDocument().annotations
  expect(annotations).toHaveLength(2)
  expect(annotations.map(({ labels }) => labels)).toEqual([['raccoon'], ['raccoon']])
  expect(annotations[0]!.id).toBe('a')
  expect(annotations[1]!.origin).toEqual({ kind: 'human' })
  expect(store.getState().session.selection).toHaveLength(2)
})

test('nothing happens where nothing may be changed, or nothing would be left', () => {
  expect(apply('polygon-cut', square as never)).toBe(false)
  expect(apply('polygon-cut', square as never, 'gone')).toBe(false)
  store.setSession({ locked: new Set(['a']) })
  expect(apply('polygon-add', square as never)).toBe(false)
  expect(polygons()).toEqual([square])
})
