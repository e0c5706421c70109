import { encodeMask, type KeypointsGeometry, type MaskGeometry, maskArea } from '@tagwright/schema'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { annotationOf } from '../../fixtures/image-task.js'
import { type MountedImage, mountImage } from '../../fixtures/mount-image.js'

afterEach(() => cleanup())

const loaded = ({ surface }: MountedImage, id: string) =>
  vi.waitFor(() => expect(surface.shelf.get(id)).toBeDefined(), 8000)

const press = (...keys: string[]) => keys.map((key) => ({ do: 'key', press: key }) as const)
const drag = (from: { x: number; y: number }, to: { x: number; y: number }) =>
  [{ do: 'move', to: from }, { do: 'down' }, { do: 'move', to, steps: 6 }, { do: 'up' }] as const

test('strokes make one mask, the eraser takes from it, each one step back', async () => {
  const page = await mountImage(['mask'])
  const { store, at, geometries } = page
  await loaded(page, 'brush')
  await loaded(page, 'eraser')
  page.canvas.focus()
  const area = () => maskArea(geometries()[0] as MaskGeometry)
  await commands.gesture([...drag(at(300, 300), at(500, 300))])
  expect(geometries()).toHaveLength(1)
  const first = area()
  expect(first).toBeGreaterThan(200 * 20)
  await commands.gesture([...drag(at(300, 340), at(500, 340))])
  expect(geometries()).toHaveLength(1)
  const second = area()
  expect(second).toBeGreaterThan(first)
  await commands.gesture([...press('e'), ...drag(at(400, 250), at(400, 400))])
  expect(area()).toBeLessThan(second)
  store.history.undo()
  expect(area()).toBe(second)
  store.history.undo()
  expect(area()).toBe(first)
  store.history.undo()
  expect(geometries()).toHaveLength(0)
})

test('keys alone paint: Enter, arrows, Enter; Escape drops a stroke', async () => {
  const page = await mountImage(['mask'])
  const { canvas, geometries } = page
  await loaded(page, 'brush')
  canvas.focus()
  await commands.gesture(press('Enter', 'ArrowRight', 'Shift+ArrowRight', 'Enter'))
  const before = maskArea(geometries()[0] as MaskGeometry)
  expect(before).toBeGreaterThan(60 * 20)
  await commands.gesture(press('Shift+ArrowDown', 'Enter', 'Shift+ArrowDown', 'Escape'))
  expect(maskArea(geometries()[0] as MaskGeometry)).toBe(before)
})

test('fingers paint; the wand fills what is alike, in a worker', async () => {
  const page = await mountImage(['mask'])
  const { at, geometries, store, surface } = page
  await loaded(page, 'wand')
  await loaded(page, 'brush')
  await commands.touch([{ fingers: [at(300, 300)] }, { fingers: [at(420, 330)] }, { fingers: [] }])
  expect(maskArea(geometries()[0] as MaskGeometry)).toBeGreaterThan(2000)
  store.setSession({ selection: [] })
  surface.options.set({ tolerance: 30 })
  surface.setTool('wand')
  await commands.gesture([...page.click(580, 295)])
  await vi.waitFor(() => expect(geometries()).toHaveLength(2), 8000)
  expect(maskArea(geometries()[1] as MaskGeometry)).toBeGreaterThan(20)
})

test('a mask whose runs do not add up is reported and kept as it is', async () => {
  const odd: MaskGeometry = { type: 'mask', size: [100, 200], counts: [50, 700, 3] }
  const page = await mountImage(['box'], [annotationOf(odd)])
  const { geometries } = page
  await vi.waitFor(() => {
    expect(document.querySelector('.tagwright-image')?.textContent).toMatch(/run lengths of 1 mask/)
  }, 8000)
  expect(geometries()).toEqual([odd])
  // Its shape is there though the widget offers none of its tools.
  await vi.waitFor(() => {
    expect(page.surface.index().boundsOf('a')).toMatchObject({ x: 0, y: 0, width: 8 })
  }, 8000)
})

test('a stroke on one of twenty masks of two megapixels goes on without a long frame', async () => {
  const data = new Uint8Array(1024 * 768).map((_, i) => (i % 1024 > i % 777 ? 1 : 0))
  const whole = encodeMask({ width: 1024, height: 768, data })
  const many = Array.from({ length: 20 }, (_, i) => ({
    ...annotationOf({ ...whole, counts: [...whole.counts] }),
    id: `m${i}`,
  }))
  const page = await mountImage(['mask'], many)
  const { store, surface, at } = page
  await loaded(page, 'brush')
  store.setSession({ selection: ['m19'] })
  await commands.gesture([...drag(at(300, 300), at(400, 300))])
  const times: number[] = []
  const input = (x: number) => ({
    point: [x, 500] as [number, number],
    modifiers: { shift: false, alt: false, mod: false },
    pointer: 'mouse' as const,
  })
  surface.tools.down(input(200))
  for (let x = 210; x < 600; x += 10) {
    const from = performance.now()
    surface.tools.move(input(x))
    times.push(performance.now() - from)
  }
  surface.tools.up(input(600))
  times.sort((a, b) => a - b)
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(16)
})

test('a skeleton: one drag, a point moved, X hides it, names in the list', async () => {
  const page = await mountImage(['keypoints'])
  const { at, geometries, surface } = page
  await loaded(page, 'skeleton')
  page.canvas.focus()
  await commands.gesture([...drag(at(400, 200), at(700, 500))])
  const points = () => (geometries()[0] as KeypointsGeometry).points
  expect(Object.keys(points())).toHaveLength(6)
  expect(points().nose!.v).toBe(2)
  const { x, y } = points()['left-ear']!
  await commands.gesture([...drag(at(x, y), at(x + 60, y + 20))])
  expect(points()['left-ear']!.x).toBeGreaterThan(x + 50)
  expect(surface.live.get().handle?.handle).toBe('point:left-ear')
})
