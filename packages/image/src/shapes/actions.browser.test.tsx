import type { KeypointsGeometry, PolygonGeometry } from '@tagwright/schema'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { raccoonBoxes } from '../fixtures/image-task.js'
import { type MountedImage, mountImage, type Place } from '../fixtures/mount-image.js'

// The counts of `docs/actions-per-label.md`: a press, a drag or a key is one action each.
afterEach(() => cleanup())

type Action = { key: string } | { click: Place } | { drag: [from: Place, to: Place] }

/** Plays actions and counts them. */
async function play(...actions: Action[]): Promise<number> {
  for (const action of actions) {
    if ('key' in action) await commands.gesture([{ do: 'key', press: action.key }])
    else if ('click' in action) {
      await commands.gesture([{ do: 'move', to: action.click }, { do: 'down' }, { do: 'up' }])
    } else {
      const [from, to] = action.drag
      await commands.gesture([
        { do: 'move', to: from },
        { do: 'down' },
        { do: 'move', to, steps: 5 },
        { do: 'up' },
      ])
    }
  }
  return actions.length
}

const label = ({ store }: MountedImage) => store.toDocument().annotations.at(-1)?.labels?.[0]

test('a box with another label than the last: two actions; one with the same: one', async () => {
  const page = await mountImage(['box'])
  const { at, canvas } = page
  canvas.focus()
  expect(await play({ key: '2' }, { drag: [at(100, 100), at(300, 300)] })).toBe(2)
  expect(label(page)).toBe('eye')
  expect(await play({ drag: [at(500, 100), at(700, 300)] })).toBe(1)
  expect(page.geometries()).toHaveLength(2)
  expect(label(page)).toBe('eye')
})

test('a polygon of eight: eight clicks and one to close', async () => {
  const page = await mountImage(['polygon'])
  const { at, geometries } = page
  const ring = Array.from({ length: 8 }, (_, i) => {
    const angle = (i * Math.PI) / 4
    return at(500 + 200 * Math.cos(angle), 400 + 200 * Math.sin(angle))
  })
  expect(await play(...[...ring, ring[0]!].map((click) => ({ click })))).toBe(9)
  expect((geometries()[0] as PolygonGeometry).parts[0]!.exterior).toHaveLength(8)
})

test('a skeleton of six: one drag, and one for each point that is not where the template has it', async () => {
  const page = await mountImage(['keypoints'])
  const { at, geometries, surface } = page
  await vi.waitFor(() => expect(surface.shelf.get('skeleton')).toBeDefined(), 8000)
  expect(await play({ drag: [at(300, 200), at(600, 500)] })).toBe(1)
  const { points } = geometries()[0] as KeypointsGeometry
  expect(Object.keys(points)).toHaveLength(6)
  const { x, y } = points.chin!
  expect(await play({ drag: [at(x, y), at(x + 40, y + 30)] })).toBe(1)
  expect((geometries()[0] as KeypointsGeometry).points.chin!.x).toBeGreaterThan(x + 30)
})

test('relabelling and deleting: a click and a key each', async () => {
  const page = await mountImage(['box'], [...raccoonBoxes])
  const { at, store } = page
  const eye = () => store.getState().document.annotations.get('eye-left')
  expect(await play({ click: at(580, 295) }, { key: '3' })).toBe(2)
  expect(eye()?.labels).toEqual(['leaf'])
  expect(await play({ click: at(725, 325) }, { key: 'Delete' })).toBe(2)
  expect(store.getState().document.annotations.size).toBe(2)
})
