import { createTaskStore } from '@tagwright/core'
import type { Point2 } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createSurface } from '../canvas/surface.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { defaultShapes } from '../shapes/default-shapes.js'
import { unfinished } from '../workshop/unfinished.js'
import { gestureCommands } from './gesture-commands.js'

const modifiers = { shift: false, alt: false, mod: false }

function setUp() {
  const task = imageTask({ widget: { shapes: ['polygon'] }, annotations: raccoonBoxes })
  const store = createTaskStore({ task })
  const widget = task.widgets[0] as never
  const surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
  surface.setPicture(1024, 768)
  surface.setSize(1056, 800)
  store.addCommands(gestureCommands(surface))
  const input = (point: Point2) => ({ point, modifiers, pointer: 'mouse' as const })
  const click = (...point: Point2) => {
    surface.tools.down(input(point))
    surface.tools.up(input(point))
  }
  const drawn = () => surface.live.get().drawing
  const corners = () =>
    (drawn() as { parts: { exterior: Point2[] }[] } | null)?.parts[0]?.exterior.length ?? 0
  const undo = () => store.run('history.undo', undefined, { widget: 'w1' })
  return { store, surface, input, click, corners, undo }
}

test('undo takes back click by click, then drops what is begun, then what was done before', () => {
  const { store, surface, click, corners, undo } = setUp()
  const size = () => store.getState().document.annotations.size
  store.run('annotation.delete', { ids: ['face'] })
  expect(store.can('history.undo')).toBe(true)
  click(20, 600)
  click(120, 600)
  click(120, 700)
  expect(corners()).toBe(4)
  undo()
  expect([corners(), size()]).toEqual([3, 2])
  undo()
  undo()
  expect([surface.tools.busy, size()]).toEqual([false, 2])
  undo()
  expect(size()).toBe(3)
  expect(store.can('history.undo', undefined, { widget: 'w1' })).toBe(false)
  click(20, 600)
  expect(store.can('history.undo', undefined, { widget: 'w1' })).toBe(true)
})

test('undo in the middle of a drag ends the drag; another widget undoes as ever', () => {
  const { store, surface, input, undo } = setUp()
  const face = () => store.getState().document.annotations.get('face')?.geometry
  const before = face()
  store.run('annotation.delete', { ids: ['eye-left'] })
  surface.setTool('select')
  store.setSession({ selection: ['face'] })
  surface.tools.down(input([500, 500]))
  surface.tools.move(input([540, 540]))
  expect(surface.live.get().edited?.size).toBe(1)
  undo()
  expect(surface.live.get().edited).toBeNull()
  surface.tools.move(input([560, 560]))
  surface.tools.up(input([560, 560]))
  expect(face()).toEqual(before)
  expect(store.getState().document.annotations.size).toBe(2)
  store.run('history.undo', undefined, { widget: 'w2' })
  expect(store.getState().document.annotations.size).toBe(3)
})

test('what is half drawn rests while nothing may be changed, and goes on afterwards', () => {
  const { store, surface, click, corners } = setUp()
  click(20, 600)
  click(120, 600)
  store.setReadOnly(true)
  click(120, 700)
  expect(surface.tools.finish()).toBe(true)
  expect(corners()).toBe(3)
  store.setReadOnly(false)
  click(120, 700)
  surface.tools.finish()
  expect(surface.live.get().drawing).toBeNull()
  expect(store.getState().document.annotations.size).toBe(4)
})

test('another tool keeps a path that is long enough, and drops what is not', () => {
  const { store, surface, click } = setUp()
  const size = () => store.getState().document.annotations.size
  click(20, 600)
  click(120, 600)
  surface.setTool('pan')
  expect([surface.tools.busy, size()]).toEqual([false, 3])
  surface.setTool('polygon')
  for (const [x, y] of [[20, 600] as const, [120, 600] as const, [120, 700] as const]) click(x, y)
  surface.setTool('select')
  expect([surface.tools.busy, size()]).toEqual([false, 4])
  store.history.undo()
  expect(size()).toBe(3)
  expect(surface.tools.leave()).toBe(false)
})

test('a task is not handed in with a shape half drawn, which is said', () => {
  const { store, surface, click } = setUp()
  const end = store.addChecks([unfinished(surface)])
  const codes = () => store.checkRules().map(({ code }) => code)
  const before = codes()
  click(20, 600)
  expect(codes()).toEqual(before)
  click(120, 600)
  click(120, 700)
  expect(codes()).toEqual([...before, 'TW-IMAGE-027'])
  surface.tools.finish()
  expect(codes()).not.toContain('TW-IMAGE-027')
  end()
})
