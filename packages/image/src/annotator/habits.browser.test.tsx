import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { BoxGeometry } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import '../styles/styles.css'
import type { Surface } from '../canvas/surface.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { ImageAnnotator } from './image-annotator.js'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function mount(medium = {}) {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes, medium }) })
  render(
    <StrictMode>
      <TaskProvider store={store}>
        <ImageAnnotator widget="w1" />
      </TaskProvider>
    </StrictMode>,
  )
  const canvas = await vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('.tagwright-image-canvas')
    if (!found?.querySelector('.tagwright-image-live canvas')) throw new Error('not drawn yet')
    return found
  }, 8000)
  canvas.focus()
  const press = (...keys: string[]) =>
    commands.gesture(keys.map((key) => ({ do: 'key', press: key }) as const))
  return { store, surface: store.handleOf('w1') as Surface, press }
}

test('Shift+H hides and shows, Ctrl+D duplicates, Ctrl+C and Ctrl+V copy', async () => {
  const { store, press } = await mount()
  const count = () => store.getState().document.annotations.size
  store.setSession({ selection: ['face'] })
  await press('Shift+H')
  expect(store.getState().session.hidden.has('face')).toBe(true)
  store.setSession({ selection: ['face'] })
  await press('Shift+H')
  expect(store.getState().session.hidden.has('face')).toBe(false)
  await press('Control+d')
  expect(count()).toBe(4)
  store.setSession({ selection: ['eye-left', 'eye-right'] })
  await press('Control+c', 'Control+v')
  await vi.waitFor(() => expect(count()).toBe(6))
  const [id] = store.getState().session.selection
  const pasted = store.getState().document.annotations.get(id ?? '')
  expect((pasted?.geometry as BoxGeometry | undefined)?.width).toBe(70)
  expect(pasted?.labels).toEqual(['eye'])
  await press('Control+z')
  expect(count()).toBe(4)
})

test('plus and minus zoom, Shift+2 shows actual size, Z goes to the selection', async () => {
  const { store, surface, press } = await mount()
  const { scale } = surface.viewport.get()
  await press('+')
  expect(surface.viewport.get().scale).toBeCloseTo(scale * 1.25, 5)
  await press('-')
  expect(surface.viewport.get().scale).toBeCloseTo(scale, 5)
  await press('Shift+2')
  expect(surface.viewport.get().scale).toBe(1)
  store.setSession({ selection: ['eye-left'] })
  await press('z')
  const view = surface.viewport.get()
  expect(view.scale).toBeGreaterThan(1)
  expect(view.x + 580 * view.scale).toBeCloseTo(view.width / 2, 0)
  expect(view.y + 295 * view.scale).toBeCloseTo(view.height / 2, 0)
})

test('where a policy forbids to fetch, the picture is shown by its element', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Refused by connect-src'))
  await mount()
  const picture = document.querySelector<HTMLImageElement>('.tagwright-image-picture img')
  expect(picture?.getAttribute('src')).toBe('/media/raccoon.jpg')
  expect(picture?.naturalWidth).toBe(1024)
})

test('typed numbers are limited by the decoded picture, not by the declared size', async () => {
  const { store } = await mount({ width: 5000, height: 4000 })
  store.setSession({ selection: ['face'] })
  const field = await vi.waitFor(() => {
    const found = document.querySelector('[role=spinbutton]')
    if (!found) throw new Error('no numbers yet')
    return found
  }, 8000)
  expect(field.getAttribute('aria-valuemax')).toBe(String(1024 - 470))
})

test('what listens on window, document and queries is gone after the last unmount', async () => {
  const open = new Map<string, number>()
  for (const target of [window, document]) {
    const { addEventListener: add, removeEventListener: remove } = target
    const note = (name: string, by: number) => open.set(name, (open.get(name) ?? 0) + by)
    const name = (type: string) => `${target === window ? 'window' : 'document'} ${type}`
    vi.spyOn(target, 'addEventListener').mockImplementation((...args: unknown[]) => {
      note(name(String(args[0])), 1)
      Reflect.apply(add, target, args)
    })
    vi.spyOn(target, 'removeEventListener').mockImplementation((...args: unknown[]) => {
      note(name(String(args[0])), -1)
      Reflect.apply(remove, target, args)
    })
  }
  const counts = () => [...open.values()].reduce((sum, count) => sum + Math.max(count, 0), 0)
  await mount()
  cleanup()
  const once = counts()
  for (let i = 0; i < 4; i++) {
    await mount()
    cleanup()
  }
  expect(counts(), JSON.stringify([...open])).toBe(once)
})
