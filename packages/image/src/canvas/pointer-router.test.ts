import { createScope, createTaskStore, type PointerLike } from '@tagwright/core'
import type { ImageWidget } from '@tagwright/schema'
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

function setUp() {
  const task = imageTask({})
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
