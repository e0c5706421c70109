import type { Annotation, Geometry, PolygonGeometry } from '@tagwright/schema'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { mountImage, type Place } from '../fixtures/mount-image.js'

afterEach(() => cleanup())

const near = (actual: readonly number[], wanted: readonly number[], slack = 2) =>
  wanted.forEach((value, i) => {
    expect(Math.abs(actual[i]! - value), `${actual} is not ${wanted}`).toBeLessThanOrEqual(slack)
  })

const polygon: Annotation = {
  id: 'a',
  widget: 'w1',
  media: 'photo',
  labels: ['raccoon'],
  geometry: {
    type: 'polygon',
    parts: [
      {
        exterior: [
          [200, 200],
          [600, 200],
          [600, 500],
          [200, 500],
        ],
        holes: [
          [
            [300, 300],
            [400, 300],
            [350, 380],
          ],
        ],
      },
    ],
  },
}

const ringOf = (geometry: Geometry | undefined) => (geometry as PolygonGeometry).parts[0]!.exterior

test('a polygon by clicks, closed on its first vertex; a second one inside it', async () => {
  const { click, geometries } = await mountImage(['polygon'])
  await commands.gesture([
    ...click(200, 200),
    ...click(600, 220),
    ...click(400, 600),
    ...click(202, 201),
  ])
  expect(ringOf(geometries()[0])).toHaveLength(3)
  near(ringOf(geometries()[0]).flat(), [200, 200, 600, 220, 400, 600])
  await commands.gesture([
    ...click(350, 300),
    ...click(450, 300),
    { do: 'key', press: 'Backspace' },
    ...click(440, 320),
    ...click(400, 400),
    { do: 'key', press: 'Enter' },
  ])
  expect(geometries()).toHaveLength(2)
  near(ringOf(geometries()[1]).flat(), [350, 300, 440, 320, 400, 400])
})

test('a stroke and a double click draw too', async () => {
  const { at, click, geometries } = await mountImage(['polygon', 'polyline'])
  const circle = Array.from({ length: 24 }, (_, i) => {
    const angle = (i / 24) * 2 * Math.PI
    return { do: 'move', to: at(300 + 120 * Math.cos(angle), 300 + 120 * Math.sin(angle)) } as const
  })
  await commands.gesture([circle[0]!, { do: 'down' }, ...circle, { do: 'up' }])
  expect(ringOf(geometries()[0]).length).toBeGreaterThan(8)
  await commands.gesture([
    { do: 'key', press: 'l' },
    ...click(600, 100),
    ...click(700, 200),
    ...click(800, 120),
    { do: 'down' },
    { do: 'up' },
  ])
  expect(geometries()[1]).toMatchObject({ type: 'polyline' })
  expect((geometries()[1] as { points: unknown[] }).points).toHaveLength(3)
})

test('vertices move, are pulled out of edges, and go with Alt; holes stay', async () => {
  const { at, geometries, store } = await mountImage(['polygon'], [polygon])
  store.setSession({ selection: ['a'] })
  const hole = (polygon.geometry as PolygonGeometry).parts[0]!.holes
  const drag = (from: Place, to: Place) =>
    [{ do: 'move', to: from }, { do: 'down' }, { do: 'move', to, steps: 4 }, { do: 'up' }] as const
  await commands.gesture([...drag(at(600, 200), at(650, 150)), ...drag(at(400, 500), at(400, 560))])
  const ring = ringOf(geometries()[0])
  expect(ring).toHaveLength(5)
  near(ring.flat(), [200, 200, 650, 150, 600, 500, 400, 560, 200, 500])
  await commands.gesture([
    { do: 'keyDown', key: 'Alt' },
    { do: 'move', to: at(600, 500) },
    { do: 'down' },
    { do: 'up' },
    { do: 'keyUp', key: 'Alt' },
  ])
  expect(ringOf(geometries()[0])).toHaveLength(4)
  expect((geometries()[0] as PolygonGeometry).parts[0]!.holes).toEqual(hole)
  store.history.undo()
  store.history.undo()
  store.history.undo()
  expect(geometries()[0]).toEqual(polygon.geometry)
})

test('keys alone: draw a polygon, then move, add and take away its vertices', async () => {
  const { canvas, geometries, store } = await mountImage(['polygon'])
  canvas.focus()
  const press = (...keys: string[]) => keys.map((key) => ({ do: 'key', press: key }) as const)
  await commands.gesture(
    press('Enter', 'Shift+ArrowRight', 'Enter', 'Shift+ArrowDown', 'Enter', 'Enter'),
  )
  const before = ringOf(geometries()[0])
  expect(before).toHaveLength(3)
  await commands.gesture(press('Escape', 'Enter', 'ArrowRight', 'ArrowRight', 'Shift+ArrowUp'))
  near(ringOf(geometries()[0])[0]!, [before[0]![0] + 2, before[0]![1] - 10], 0)
  await commands.gesture(press('Tab', 'ArrowUp'))
  expect(ringOf(geometries()[0])).toHaveLength(4)
  await commands.gesture(press('Delete'))
  expect(ringOf(geometries()[0])).toHaveLength(3)
  await commands.gesture(press('Escape'))
  expect(store.getState().session.selection).toHaveLength(1)
  await commands.gesture(press('Escape'))
  expect(store.getState().session.selection).toHaveLength(0)
})

test('points are set by clicks, also inside a selected area; lines and points are selected', async () => {
  const { click, geometries, store } = await mountImage(['point', 'polygon'], [polygon])
  store.setSession({ selection: ['a'] })
  await commands.gesture([...click(500, 300), ...click(250, 450)])
  expect(
    geometries()
      .slice(1)
      .map(({ type }) => type),
  ).toEqual(['point', 'point'])
  await commands.gesture([...click(500, 300)])
  expect(geometries()).toHaveLength(3)
  expect(store.getState().session.selection).toEqual([store.toDocument().annotations[1]!.id])
})

test('fingers draw a polygon by taps and a stroke, and set a point', async () => {
  const { at, geometries, store } = await mountImage(['polygon', 'point'])
  const tap = (x: number, y: number) => [{ fingers: [at(x, y)] }, { fingers: [] }]
  await commands.touch([...tap(200, 200), ...tap(500, 200), ...tap(350, 450), ...tap(205, 203)])
  expect(ringOf(geometries()[0])).toHaveLength(3)
  store.run('image.tool-point', undefined, { widget: 'w1' })
  await commands.touch(tap(800, 600))
  expect(geometries()[1]).toMatchObject({ type: 'point' })
})

test('an ellipse by a drag, turned by its handle; a rotated box by three clicks', async () => {
  const { at, click, geometries, surface } = await mountImage(['ellipse', 'rotated-box'])
  await commands.gesture([
    { do: 'move', to: at(300, 300) },
    { do: 'down' },
    { do: 'move', to: at(600, 500), steps: 4 },
    { do: 'up' },
  ])
  expect(geometries()[0]).toMatchObject({ type: 'ellipse', rotation: 0 })
  const arm = 28 / surface.viewport.get().scale
  await commands.gesture([
    { do: 'move', to: at(450, 300 - arm) },
    { do: 'down' },
    { do: 'move', to: at(700, 400), steps: 6 },
    { do: 'up' },
  ])
  near([(geometries()[0] as { rotation: number }).rotation], [90], 1)
  await commands.gesture([
    { do: 'key', press: 'Escape' },
    { do: 'key', press: 'Shift+R' },
    ...click(100, 100),
    ...click(180, 160),
    ...click(150, 200),
  ])
  const box = geometries()[1] as { width: number; height: number; rotation: number }
  expect(box).toMatchObject({ type: 'box' })
  near([box.width, box.height, box.rotation], [100, 50, 36.9], 3)
})

test('the view turns by quarters, and what is drawn then lies where it was pressed', async () => {
  const { canvas, at, surface, geometries } = await mountImage(['box'])
  canvas.focus()
  await commands.gesture([
    { do: 'key', press: 'Shift+Period' },
    { do: 'wait', ms: 60 },
  ])
  expect(surface.viewport.get().rotation).toBe(90)
  await commands.gesture([
    { do: 'move', to: at(200, 200) },
    { do: 'down' },
    { do: 'move', to: at(400, 300), steps: 4 },
    { do: 'up' },
    { do: 'key', press: 'Shift+Comma' },
  ])
  const box = geometries()[0] as { x: number; y: number; width: number; height: number }
  near([box.x, box.y, box.width, box.height], [200, 200, 200, 100], 3)
  expect(surface.viewport.get().rotation).toBe(0)
})
