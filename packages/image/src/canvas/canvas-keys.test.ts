import { createTaskStore } from '@tagwright/core'
import type { BoxGeometry } from '@tagwright/schema'
import { beforeEach, describe, expect, test } from 'vitest'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { defaultShapes } from '../shapes/default-shapes.js'
import { rotateView } from '../viewport/viewport.js'
import { turnedArrows } from '../workshop/turned-arrows.js'
import { type CanvasKey, type CanvasKeyHost, onCanvasKey } from './canvas-keys.js'
import { createSurface, type Surface } from './surface.js'

let surface: Surface
let host: CanvasKeyHost
let said: string[]

beforeEach(() => {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const widget = store.task.widgets[0] as never
  surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
  surface.setPicture(1024, 768)
  surface.setSize(1056, 800)
  said = []
  host = {
    surface,
    holdPan: (held) => said.push(`pan ${held}`),
    leave: () => said.push('leave'),
    onCursor: (what, [x, y]) => said.push(`${what} ${x},${y}`),
    onHandle: (news) => said.push(news.kind === 'held' ? `held ${news.handle.id}` : news.kind),
    onSelect: (id) => said.push(id),
  }
})

const press = (key: string, more: Partial<CanvasKey> = {}) =>
  onCanvasKey(
    { key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, repeat: false, ...more },
    host,
  )
const selection = () => surface.store.getState().session.selection

describe('keys of the canvas', () => {
  test('Tab goes through the annotations in z-order and lets go past the ends', () => {
    expect([press('Tab'), press('Tab'), press('Tab')]).toEqual([true, true, true])
    expect(said).toEqual(['face', 'eye-left', 'eye-right'])
    expect(press('Tab')).toBe(false)
    press('Tab', { shiftKey: true })
    expect(selection()).toEqual(['eye-left'])
  })

  test('Tab passes over what is hidden', () => {
    surface.store.setSession({ hidden: new Set(['eye-left']) })
    press('Tab')
    press('Tab')
    expect(said).toEqual(['face', 'eye-right'])
  })

  test('Escape ends gesture, cursor, selection and stay, one at a time', () => {
    press('Enter')
    press('ArrowRight')
    expect(surface.tools.waiting).toBe(true)
    press('Escape')
    expect(surface.tools.busy).toBe(false)
    expect(surface.live.get().cursor).not.toBeNull()
    press('Escape')
    expect(surface.live.get().cursor).toBeNull()
    surface.live.set({ full: true })
    surface.store.setSession({ selection: ['face'] })
    press('Escape')
    expect(selection()).toEqual([])
    press('Escape')
    expect(surface.live.get().full).toBe(false)
    expect(said).not.toContain('leave')
    press('Escape')
    expect(said).toContain('leave')
  })

  test('Backspace steps back out of a gesture and never deletes what is selected meanwhile', () => {
    surface.store.setSession({ selection: ['face'] })
    const { tools, store, live } = surface
    const modifiers = { shift: false, alt: false, mod: false }
    const input = { point: [20, 700] as [number, number], modifiers, pointer: 'mouse' as const }
    tools.down(input)
    tools.up(input)
    live.set({ pointer: [20, 700] })
    press('ArrowRight')
    expect(live.get().cursor).toEqual([30, 700])
    for (const key of ['Backspace', 'Delete']) {
      if (!tools.waiting) {
        tools.down(input)
        tools.up(input)
      }
      expect(press(key)).toBe(true)
      expect(tools.busy).toBe(false)
    }
    expect(store.getState().document.annotations.has('face')).toBe(true)
  })

  test('arrows and Enter draw; the step is set by Page Up and Page Down', () => {
    press('ArrowLeft')
    expect(said.at(-1)).toBe('moved 502,384')
    press('PageUp')
    expect(surface.settings.step).toBe(20)
    press('Enter')
    press('ArrowRight', { shiftKey: true })
    press('ArrowDown', { altKey: true })
    press('Enter')
    const [id] = selection()
    const added = surface.store.getState().document.annotations.get(id ?? '')
    expect(added?.geometry).toMatchObject({ x: 502, y: 384, width: 100, height: 1 })
  })

  test('with a selection, arrows are left to the commands that nudge', () => {
    surface.store.setSession({ selection: ['face'] })
    expect(press('ArrowLeft')).toBe(false)
  })

  test('Enter takes hold of the first handle; Tab goes on, arrows drag, Escape lets go', () => {
    surface.store.setSession({ selection: ['face'] })
    const width = () => surface.store.getState().document.annotations.get('face')?.geometry
    press('Enter')
    press('Tab')
    press('Tab')
    press('Tab')
    expect(said).toEqual(['held top-left', 'held top', 'held top-right', 'held right'])
    press('ArrowRight', { shiftKey: true })
    press('ArrowLeft')
    expect(width()).toMatchObject({ x: 470, width: 479 })
    press('Escape')
    expect(said.at(-1)).toBe('left')
    expect(selection()).toEqual(['face'])
    surface.store.history.undo()
    expect(width()).toMatchObject({ width: 470 })
  })

  test('Space holds the hand; the cursor stays inside the picture', () => {
    expect(press(' ')).toBe(true)
    expect(said).toEqual(['pan true'])
    for (let i = 0; i < 30; i++) press('ArrowUp', { shiftKey: true })
    expect(surface.live.get().cursor).toEqual([512, 0])
  })

  test('where the view is turned, arrows go as they are seen to: cursor, handles, annotations', () => {
    surface.viewport.set((view) => rotateView(view, 90))
    surface.live.set({ cursor: [500, 400] })
    press('ArrowRight')
    const [x, y] = surface.live.get().cursor!
    expect([x, y < 400]).toEqual([500, true])
    surface.live.set({ cursor: null })
    const { store } = surface
    const end = [store.addCommands(turnedArrows(surface)), surface.connect(() => {})]
    const geometry = () =>
      store.getState().document.annotations.get('face')?.geometry as BoxGeometry
    store.setSession({ selection: ['face'] })
    const context = { widget: 'w1' }
    store.run('annotation.nudge-right', undefined, context)
    expect(geometry()).toMatchObject({ x: 470, y: 149 })
    store.run('annotation.nudge-far-down', undefined, context)
    expect(geometry()).toMatchObject({ x: 480, y: 149 })
    store.run('annotation.resize-wider', undefined, context)
    expect(geometry()).toMatchObject({ width: 470, height: 401 })
    store.run('annotation.nudge-right', undefined, { widget: 'elsewhere' })
    expect(geometry()).toMatchObject({ x: 481, y: 149 })
    press('Enter')
    press('ArrowDown')
    expect(geometry()).toMatchObject({ x: 482, y: 149 })
    for (const each of end) each()
  })
})
