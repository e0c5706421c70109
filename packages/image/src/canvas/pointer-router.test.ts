import { createScope, createTaskStore, type PointerLike } from '@tagwright/core'
import type { ImageWidget, PolygonGeometry } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { imageTask } from '../fixtures/image-task.js'
import { defaultShapes } from '../shapes/default-shapes.js'
import { createPointerRouter } from './pointer-router.js'
import { createSurface } from './surface.js'

const event = (pointerId: number, pointerType: string, x: number, y: number): PointerLike => ({
  pointerId,
  pointerType,
  button: 0,
  clientX: x,
  clientY: y,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
})

function setUp(shapes = ['box']) {
  const task = imageTask({ widget: { shapes } })
  const store = createTaskStore({ task })
  const widget = task.widgets![0] as ImageWidget
  const surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
  surface.setPicture(1024, 768)
  surface.setSize(1024, 768)
  const scope = createScope()
  const router = createPointerRouter({
    surface,
    scope,
    origin: () => ({ left: 0, top: 0 }),
    capture() {},
    onLongPress() {},
    focused: () => true,
    onInput() {},
  })
  const count = () => store.getState().document.annotations.size
  return { surface, router, scope, count }
}

test('a palm beside the pen does nothing: the pen goes on drawing', () => {
  const { router, surface, scope, count } = setUp()
  const { x } = surface.viewport.get()
  router.down(event(1, 'touch', 600, 600))
  router.down(event(2, 'pen', 200, 200))
  router.move(event(1, 'touch', 640, 600))
  router.down(event(3, 'touch', 700, 600))
  router.move(event(2, 'pen', 300, 300))
  router.move(event(3, 'touch', 720, 600))
  router.up(event(2, 'pen', 300, 300))
  router.up(event(3, 'touch', 720, 600))
  router.up(event(1, 'touch', 640, 600))
  expect(count()).toBe(1)
  expect(surface.viewport.get().x).toBe(x)
  scope.dispose()
})

test('a finger draws until a pen was seen, then it pans; or pans from the beginning', () => {
  const { router, surface, scope, count } = setUp()
  const drag = (id: number, type: string) => {
    router.down(event(id, type, 200, 200))
    router.move(event(id, type, 300, 300))
    router.up(event(id, type, 300, 300))
    // Nothing is selected, so that the next drag does not move what was drawn.
    surface.store.setSession({ selection: [] })
  }
  drag(1, 'touch')
  expect(count()).toBe(1)
  surface.choices.set({ fingers: 'pan' })
  const before = surface.viewport.get().x
  drag(2, 'touch')
  expect(count()).toBe(1)
  expect(surface.viewport.get().x).toBe(before + 100)
  surface.choices.set({ fingers: 'draw' })
  drag(3, 'pen')
  expect(count()).toBe(2)
  drag(4, 'touch')
  expect(count()).toBe(2)
  scope.dispose()
})

test('two fingers, a rest and a lost pointer leave a half-drawn path as it is', async () => {
  const { router, surface, scope, count } = setUp(['polygon'])
  const tap = (x: number, y: number) => {
    router.down(event(1, 'touch', x, y))
    router.up(event(1, 'touch', x, y))
  }
  const corners = () =>
    (surface.live.get().drawing as PolygonGeometry | null)?.parts[0]?.exterior.slice(0, -1)
  tap(100, 100)
  tap(500, 100)
  const two = corners()
  router.down(event(1, 'touch', 300, 300))
  router.down(event(2, 'touch', 400, 300))
  router.move(event(2, 'touch', 500, 300))
  router.up(event(2, 'touch', 500, 300))
  router.up(event(1, 'touch', 300, 300))
  expect(surface.viewport.get().scale).toBeGreaterThan(1.5)
  expect(corners()).toEqual(two)
  router.down(event(1, 'touch', 300, 300))
  router.lost(event(1, 'touch', 300, 300))
  expect(corners()).toEqual(two)
  surface.choices.set({ fingers: 'pan' })
  router.down(event(1, 'touch', 300, 300))
  router.move(event(1, 'touch', 310, 300))
  router.lost(event(1, 'touch', 310, 300))
  expect(corners()).toEqual(two)
  surface.choices.set({ fingers: 'draw' })
  // Longer than a long press: to aim.
  router.down(event(1, 'touch', 300, 400))
  await new Promise((resolve) => setTimeout(resolve, 650))
  router.up(event(1, 'touch', 300, 400))
  expect(corners()).toHaveLength(3)
  surface.tools.finish()
  expect(count()).toBe(1)
  // A gesture that began with the press is dropped as ever.
  surface.setTool('polygon')
  surface.store.setSession({ selection: [] })
  router.down(event(1, 'touch', 30, 30))
  router.down(event(2, 'touch', 130, 30))
  expect(surface.tools.busy).toBe(false)
  scope.dispose()
})
