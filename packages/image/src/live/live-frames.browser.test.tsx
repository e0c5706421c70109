import { cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { raccoonBoxes } from '../fixtures/image-task.js'
import { mountImage } from '../fixtures/mount-image.js'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const frames = (count: number) =>
  new Promise<void>((resolve) => {
    const next = (left: number) =>
      left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1))
    next(count)
  })

test('a nudge draws the live layer once, the others not at all; a pointer over nothing new draws nothing', async () => {
  const { store, canvas, at } = await mountImage(['box'], [...raccoonBoxes])
  const [first] = raccoonBoxes
  store.setSession({ selection: [first!.id] })
  // The panel, and what else comes later, is there.
  await vi.waitFor(() => expect(document.querySelector('.tagwright-numeric')).not.toBeNull(), 8000)
  await frames(6)
  const drawn = { live: 0, static: 0 }
  const clear = CanvasRenderingContext2D.prototype.clearRect
  vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect').mockImplementation(function (
    this: CanvasRenderingContext2D,
    ...area
  ) {
    if (this.canvas.closest('.tagwright-image-live')) drawn.live++
    else if (this.canvas.classList.contains('tagwright-image-static')) drawn.static++
    clear.apply(this, area)
  })
  const steps = 8
  for (let step = 0; step < steps; step++) {
    store.run('annotation.nudge', { dx: 1, dy: 0 }, { widget: 'w1' })
    await frames(2)
  }
  expect(drawn).toEqual({ live: steps, static: 0 })
  // A held key is one step back.
  store.run('history.undo')
  expect(store.getState().document.annotations.get(first!.id)?.geometry).toEqual(first!.geometry)
  store.setSession({ selection: [], activeTool: { w1: 'select' } })
  await commands.gesture([{ do: 'move', to: at(4, 4) }])
  await frames(4)
  drawn.live = 0
  for (let step = 0; step < 5; step++) {
    const { x, y } = at(5 + step * 3, 5)
    canvas.dispatchEvent(
      new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true, pointerId: 1 }),
    )
    await frames(1)
  }
  expect(drawn).toEqual({ live: 0, static: drawn.static })
})
