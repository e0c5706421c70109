import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { ImageAnnotator } from '../annotator/image-annotator.js'
import type { Surface } from '../canvas/surface.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { toScreen } from '../viewport/viewport.js'
import '../styles/styles.css'

afterEach(async () => {
  cleanup()
  await commands.pretend({ forcedColors: 'none', reducedMotion: 'no-preference' })
})

async function mount() {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const kept: unknown[] = []
  render(
    <TaskProvider store={store}>
      <ImageAnnotator widget="w1" onView={(view) => kept.push(view)} />
    </TaskProvider>,
  )
  const canvas = await vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('.tagwright-image-canvas')
    if (!found?.querySelector('.tagwright-image-live canvas')) throw new Error('not drawn yet')
    return found
  }, 10_000)
  const surface = store.handleOf('w1') as Surface
  const at = (x: number, y: number) => {
    const { left, top } = canvas.getBoundingClientRect()
    const [sx, sy] = toScreen(surface.viewport.get(), [x, y])
    return { x: left + sx, y: top + sy }
  }
  return { store, canvas, surface, at, kept }
}

test('keys invert the picture, show the pixel grid and the mini-map; the host is told', async () => {
  const { canvas, surface, kept } = await mount()
  canvas.focus()
  await commands.gesture([{ do: 'key', press: 'Shift+I' }])
  const picture = canvas.querySelector<HTMLElement>('.tagwright-image-picture')!
  await vi.waitFor(() => expect(picture.style.filter).toBe('invert(1)'))
  expect(kept.at(-1)).toMatchObject({ invert: true })
  for (let i = 0; i < 5; i++) await commands.gesture([{ do: 'key', press: '+' }])
  const map = () => document.querySelector('.tagwright-image-map')
  await vi.waitFor(() => expect(map()).not.toBeNull(), 5000)
  await commands.gesture([{ do: 'key', press: 'Shift+M' }])
  await vi.waitFor(() => expect(map()).toBeNull())
  await commands.gesture([{ do: 'key', press: 'Shift+G' }])
  expect(surface.choices.get()).toMatchObject({ pixelGrid: false, miniMap: false })
})

test('with the pan tool the arrows move the view', async () => {
  const { canvas, surface } = await mount()
  canvas.focus()
  await commands.gesture([{ do: 'key', press: 'h' }])
  for (let i = 0; i < 5; i++) await commands.gesture([{ do: 'key', press: '+' }])
  const { x } = surface.viewport.get()
  await commands.gesture([{ do: 'key', press: 'ArrowRight' }])
  expect(surface.viewport.get().x).toBe(x - 50)
})

test('the annotator fills the window and goes back, with keys', async () => {
  const { canvas, surface } = await mount()
  canvas.focus()
  const box = () => document.querySelector('.tagwright-image')!.getBoundingClientRect()
  const before = box().height
  await commands.gesture([{ do: 'key', press: 'Shift+F' }])
  await vi.waitFor(() => expect(box().height).toBeGreaterThan(before))
  expect(box().left).toBe(0)
  await commands.gesture([{ do: 'key', press: 'Shift+F' }])
  await vi.waitFor(() => expect(surface.live.get().full).toBe(false))
  await vi.waitFor(() => expect(Math.round(box().height)).toBe(Math.round(before)))
})

test('a magnifier stands above the finger that draws, and goes with it', async () => {
  const { store, surface, at } = await mount()
  await vi.waitFor(() => expect(document.querySelector('.tagwright-image-list')).not.toBeNull())
  const places: string[] = []
  const loupe = () => document.querySelector<HTMLElement>('.tagwright-image-loupe')
  const end = surface.live.subscribe(() => {
    const glass = loupe()
    if (glass && !glass.hidden) places.push(glass.style.transform)
  })
  const path = Array.from({ length: 12 }, (_, i) => ({ fingers: [at(200 + 10 * i, 500 + 10 * i)] }))
  await commands.touch([...path, { fingers: [] }])
  end()
  await vi.waitFor(() => expect(store.getState().document.annotations.size).toBe(4))
  expect(new Set(places).size).toBeGreaterThan(1)
  await vi.waitFor(() => expect(loupe()).toBeNull())
})

test('with forced colours the handles have the colours of the system; with reduced motion nothing moves', async () => {
  await commands.pretend({ forcedColors: 'active', reducedMotion: 'reduce' })
  const { store, canvas, surface } = await mount()
  store.setSession({ selection: ['face'] })
  const probe = document.createElement('p')
  probe.style.cssText = 'background: Highlight; color: Canvas; forced-color-adjust: none'
  canvas.append(probe)
  const { backgroundColor, color } = getComputedStyle(probe)
  const rgb = (text: string) => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number)
  expect(rgb(backgroundColor)).not.toEqual(rgb(color))
  const [x, y] = toScreen(surface.viewport.get(), [470, 150])
  const live = canvas.querySelector<HTMLCanvasElement>('.tagwright-image-live canvas')!
  const ratio = live.width / live.clientWidth
  const pixel = (dx: number) => [
    ...live
      .getContext('2d')!
      .getImageData((x + dx) * ratio, y * ratio, 1, 1)
      .data.slice(0, 3),
  ]
  await vi.waitFor(() => expect(pixel(0)).toEqual(rgb(color)), 5000)
  // An edge between two pixels mixes them a little.
  const border = pixel(-5)
  const apart = rgb(backgroundColor).map((value, i) => Math.abs(value - border[i]!))
  expect(Math.max(...apart)).toBeLessThan(60)
  canvas.focus()
  await commands.gesture([{ do: 'key', press: '+' }])
  expect(document.getAnimations()).toEqual([])
})
