import { createTaskStore } from '@tagwright/core'
import type { BoxGeometry, Point2 } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSurface } from '../canvas/surface.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { defaultShapes } from '../shapes/default-shapes.js'
import { groupBounds, groupHandles, scaleGroup } from './group-handles.js'

const frame = { x: 0, y: 0, width: 200, height: 100 }
const box = (x: number, y: number, width: number, height: number): BoxGeometry => ({
  type: 'box',
  x,
  y,
  width,
  height,
  rotation: 0,
})

test('a drag of any corner keeps the one opposite, the proportions and the frame', () => {
  const starts = new Map([
    ['a', box(40, 30, 20, 10)],
    ['b', box(80, 50, 30, 20)],
  ])
  const bounds = { x: 40, y: 30, width: 70, height: 40 }
  const place = fc.tuple(fc.integer({ min: -300, max: 500 }), fc.integer({ min: -300, max: 500 }))
  fc.assert(
    fc.property(place, fc.constantFrom(...groupHandles(bounds)), (point, { id }) => {
      const scaled = [...scaleGroup(bounds, id, starts, { point, frame, inside: true }).values()]
      const [a, b] = scaled as [BoxGeometry, BoxGeometry]
      expect(a.width / a.height).toBeCloseTo(2)
      expect(b.width / a.width).toBeCloseTo(1.5)
      expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(-1e-6)
      expect(b.x + b.width).toBeLessThanOrEqual(200 + 1e-6)
      expect(b.y + b.height).toBeLessThanOrEqual(100 + 1e-6)
      if (id === 'group:bottom-right') {
        expect(a.x).toBeCloseTo(40)
        expect(a.y).toBeCloseTo(30)
      }
      if (id === 'group:top-left') expect(b.x + b.width).toBeCloseTo(110)
    }),
  )
})

test('several are scaled by a corner in one step; one alone, many, or a locked one are not', () => {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const widget = store.task.widgets[0] as never
  const surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
  surface.setPicture(1024, 768)
  surface.setSize(1056, 800)
  surface.setTool('select')
  const eye = () => store.getState().document.annotations.get('eye-left')?.geometry as BoxGeometry
  const drag = (from: Point2, to: Point2) => {
    const input = (point: Point2) => ({
      point,
      modifiers: { shift: false, alt: false, mod: false },
      pointer: 'mouse' as const,
    })
    surface.tools.down(input(from))
    surface.tools.move(input([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
    surface.tools.move(input(to))
    surface.tools.up(input(to))
  }
  store.setSession({ selection: ['eye-left', 'eye-right'] })
  // About both: 545, 260 to 760, 365.
  drag([760, 365], [652.5, 312.5])
  expect(eye()).toMatchObject({ x: 545, y: 260, width: 35, height: 35 })
  expect(store.history.undo()).toBe(true)
  expect(eye()).toMatchObject({ width: 70 })
  expect(store.history.canUndo).toBe(false)
  store.setSession({ locked: new Set(['eye-right']) })
  drag([760, 365], [652.5, 312.5])
  expect(eye().width).toBe(70)
  expect(groupBounds(['a'], () => frame)).toBeUndefined()
  expect(groupBounds(Array.from({ length: 21 }, String), () => frame)).toBeUndefined()
})
