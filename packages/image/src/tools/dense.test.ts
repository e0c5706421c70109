import { createTaskStore } from '@tagwright/core'
import type { Point2, PolygonGeometry } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createSurface } from '../canvas/surface.js'
import { annotationOf, imageTask } from '../fixtures/image-task.js'
import { defaultShapes } from '../shapes/default-shapes.js'

/** An outline of many vertices, as a mask's tracing leaves it. */
const dense = (count: number): PolygonGeometry => ({
  type: 'polygon',
  parts: [
    {
      exterior: Array.from({ length: count }, (_, i): Point2 => {
        const angle = (2 * Math.PI * i) / count
        const radius = 300 + 12 * Math.sin(angle * 60)
        return [512 + radius * Math.cos(angle), 384 + radius * Math.sin(angle)]
      }),
      holes: [],
    },
  ],
})

const none = { shift: false, alt: false, mod: false }

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}

test.each([6000, 10_000])('a vertex of %i is dragged within a frame', (count) => {
  const polygon = dense(count)
  const task = imageTask({ annotations: [annotationOf(polygon)], widget: { shapes: ['polygon'] } })
  const store = createTaskStore({ task })
  const widget = store.task.widgets[0] as never
  const surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
  surface.setPicture(1024, 768)
  surface.setSize(1056, 800)
  surface.setTool('select')
  store.setSession({ selection: ['a'] })
  const [x, y] = polygon.parts[0]!.exterior[0]!
  const input = (dx: number) => ({
    point: [x + dx, y] as Point2,
    modifiers: none,
    pointer: 'mouse' as const,
  })
  surface.tools.down(input(0))
  const times: number[] = []
  for (let i = 1; i <= 40; i++) {
    const from = performance.now()
    surface.tools.move(input(i))
    times.push(performance.now() - from)
  }
  expect(surface.live.get().gesture).toBe('resize')
  const from = performance.now()
  surface.tools.up(input(41))
  const commit = performance.now() - from
  expect(middle(times)).toBeLessThan(32)
  // A loose bound: the machine may be busy with other things.
  expect(commit).toBeLessThan(2000)
  const after = store.getState().document.annotations.get('a')?.geometry as PolygonGeometry
  expect(after.parts[0]!.exterior).toHaveLength(count)
  store.history.undo()
  expect(store.getState().document.annotations.get('a')?.geometry).toEqual(polygon)
})
