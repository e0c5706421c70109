import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { BoxGeometry } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands, page } from 'vitest/browser'
import '../styles/styles.css'
import type { Surface } from '../canvas/surface.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { toScreen } from '../viewport/viewport.js'
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

test('copies go over the computer’s clipboard, by keys and by the menu; other texts do nothing', async () => {
  const first = await mount()
  await vi.waitFor(() => expect(first.surface.pasteboard).not.toBeNull(), 8000)
  first.store.setSession({ selection: ['eye-left', 'eye-right'] })
  await first.press('Control+x')
  expect(first.store.getState().document.annotations.size).toBe(1)
  cleanup()

  // Another task, as in another tab: its own clipboard is empty.
  const { store, surface, press } = await mount()
  const count = () => store.getState().document.annotations.size
  await vi.waitFor(() => expect(surface.pasteboard).not.toBeNull(), 8000)
  await press('Control+v')
  await vi.waitFor(() => expect(count()).toBe(5))
  const field = document.createElement('textarea')
  document.querySelector('.tagwright-root')!.append(field)
  field.focus()
  await press('Control+v')
  await vi.waitFor(() => expect(field.value).toContain('"kind":"document"'))
  field.value = 'a text'
  field.select()
  await press('Control+c')
  const canvas = document.querySelector<HTMLElement>('.tagwright-image-canvas')!
  canvas.focus()
  await press('Control+v')
  const said = () => document.querySelector('[aria-live]')?.textContent
  await vi.waitFor(() => expect(said()).toContain('There is nothing to paste here'))
  expect(count()).toBe(5)

  const area = canvas.getBoundingClientRect()
  const right = async (x: number, y: number) => {
    const [sx, sy] = toScreen(surface.viewport.get(), [x, y])
    await commands.gesture([
      { do: 'move', to: { x: area.x + sx, y: area.y + sy } },
      { do: 'down', button: 'right' },
      { do: 'up', button: 'right' },
    ])
  }
  await right(860, 500)
  await page.getByRole('button', { name: /^Copy/ }).click()
  store.run('image.tool-select', undefined, { widget: 'w1' })
  await right(1000, 740)
  await page.getByRole('button', { name: /^Paste/ }).click()
  await vi.waitFor(() => expect(count()).toBe(6))
  const [id] = store.getState().session.selection
  expect(store.getState().document.annotations.get(id ?? '')?.labels).toEqual(['raccoon'])
})

test('another task in the same place: its picture, its annotations, nothing of the last one', async () => {
  const tasks = [
    imageTask({ annotations: raccoonBoxes }),
    imageTask({
      annotations: raccoonBoxes.slice(1, 2),
      medium: { src: '/media/china_pagoda.jpg', width: 640, height: 427 },
    }),
  ]
  const pageOf = (place: number) => (
    <StrictMode>
      <TaskProvider key={place} task={tasks[place]!}>
        <ImageAnnotator widget="w1" />
      </TaskProvider>
    </StrictMode>
  )
  const { rerender } = render(pageOf(0))
  const shown = () =>
    document.querySelector<HTMLImageElement>('.tagwright-image-picture img')?.naturalWidth
  const listed = () => document.querySelectorAll('.tagwright-list-row').length
  await vi.waitFor(() => expect([shown(), listed()]).toEqual([1024, 3]), 8000)
  rerender(pageOf(1))
  await vi.waitFor(() => expect([shown(), listed()]).toEqual([640, 1]), 8000)
  rerender(pageOf(0))
  await vi.waitFor(() => expect([shown(), listed()]).toEqual([1024, 3]), 8000)
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
