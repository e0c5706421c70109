import {
  type BoxGeometry,
  type KeypointsGeometry,
  type MaskGeometry,
  maskArea,
  type PolygonGeometry,
} from '@tagwright/schema'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { page as browser, commands } from 'vitest/browser'
import { actionCounts } from '../fixtures/action-counts.js'
import { type MountedImage, mountImage, type Place } from '../fixtures/mount-image.js'

afterEach(() => cleanup())

type Action =
  | { key: string }
  | { click: Place }
  | { drag: readonly Place[] }
  /** Moving the pointer is no action. */
  | { over: Place }

/** Plays actions and counts them: a press, a drag or a key is one each. */
async function play(...actions: Action[]): Promise<number> {
  for (const action of actions) {
    if ('key' in action) await commands.gesture([{ do: 'key', press: action.key }])
    else if ('over' in action) await commands.gesture([{ do: 'move', to: action.over }])
    else if ('click' in action) {
      await commands.gesture([{ do: 'move', to: action.click }, { do: 'down' }, { do: 'up' }])
    } else {
      const [from, ...way] = action.drag
      await commands.gesture([
        { do: 'move', to: from! },
        { do: 'down' },
        ...way.map((to) => ({ do: 'move', to, steps: way.length > 3 ? 2 : 5 }) as const),
        { do: 'up' },
      ])
    }
  }
  return actions.filter((action) => !('over' in action)).length
}

const last = ({ store }: MountedImage) => store.toDocument().annotations.at(-1)

test('every figure of the table of actions is what an annotator does', async () => {
  const page = await mountImage(['box', 'polygon', 'keypoints', 'brush'])
  const { at, canvas, geometries, store, surface } = page
  const counted = new Map<string, number>()
  const context = { widget: 'w1' }
  const begin = (tool: string) => {
    store.run('selection.all', undefined, context)
    store.run('annotation.delete', undefined, context)
    store.run(`image.tool-${tool}`, undefined, context)
    canvas.focus()
  }
  const circle = (radius: number, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const angle = (i * 2 * Math.PI) / count
      return at(500 + radius * Math.cos(angle), 400 + radius * Math.sin(angle))
    })
  await vi.waitFor(() => {
    expect(['skeleton', 'brush'].every((id) => surface.shelf.get(id))).toBe(true)
    expect(store.commands.has('image.box-by')).toBe(true)
  }, 8000)

  begin('box')
  const another = await play({ key: '2' }, { drag: [at(100, 100), at(300, 300)] })
  counted.set('box, another label', another)
  expect(last(page)?.labels).toEqual(['eye'])
  counted.set('box, same label as the last', await play({ drag: [at(500, 100), at(700, 300)] }))
  expect(last(page)?.labels).toEqual(['eye'])
  expect(geometries()).toHaveLength(2)

  counted.set('undo', await play({ key: 'Control+z' }))
  expect(geometries()).toHaveLength(1)
  counted.set('relabel', await play({ click: at(200, 200) }, { key: '3' }))
  expect(last(page)?.labels).toEqual(['leaf'])
  store.setSession({ selection: [] })
  counted.set('delete', await play({ click: at(200, 200) }, { key: 'Delete' }))
  expect(geometries()).toHaveLength(0)

  store.run('image.box-by', undefined, context)
  const outermost = [at(500, 200), at(700, 350), at(520, 600), at(300, 380)]
  counted.set(
    'box by its four outermost points',
    await play(...outermost.map((click) => ({ click }))),
  )
  const { x, y, width, height } = geometries()[0] as BoxGeometry
  const sides = [x, y, x + width, y + height].map(Math.round)
  for (const [i, side] of [300, 200, 700, 600].entries()) {
    expect(Math.abs(sides[i]! - side)).toBeLessThan(3)
  }
  store.run('image.box-by', undefined, context)

  begin('polygon')
  const ring = circle(200, 8)
  counted.set(
    'polygon of eight vertices',
    await play(...[...ring, ring[0]!].map((click) => ({ click }))),
  )
  const vertices = () => (last(page)!.geometry as PolygonGeometry).parts[0]!
  expect(vertices().exterior).toHaveLength(8)
  const summary = await vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('.tagwright-image-notes summary')
    if (!found) throw new Error('no actions yet')
    return found
  }, 8000)
  const presses = [
    () => summary.click(),
    () => browser.getByRole('button', { name: 'Cut a hole' }).click(),
  ]
  for (const press of presses) await press()
  const hole = [at(450, 350), at(550, 350), at(500, 450)].map((click) => ({ click }))
  await play(...hole, { key: 'Enter' })
  counted.set('hole in a polygon', presses.length)
  await vi.waitFor(() => expect(vertices().holes).toHaveLength(1), 8000)

  begin('polygon')
  const outline = circle(220, 24)
  counted.set('polygon around an object', await play({ drag: [...outline, outline[0]!] }))
  expect(vertices().exterior.length).toBeGreaterThan(8)

  begin('skeleton')
  counted.set('skeleton of six points', await play({ drag: [at(300, 200), at(600, 500)] }))
  const points = () => (last(page)!.geometry as KeypointsGeometry).points
  expect(Object.keys(points())).toHaveLength(6)
  const chin = points().chin!
  expect(await play({ drag: [at(chin.x, chin.y), at(chin.x + 40, chin.y + 30)] })).toBe(1)
  expect(points().chin!.x).toBeGreaterThan(chin.x + 30)
  const nose = points().nose!
  counted.set('a keypoint hidden', await play({ over: at(nose.x, nose.y) }, { key: 'x' }))
  expect(points().nose!.v).toBe(1)

  begin('brush')
  await play({ drag: [at(300, 300), at(500, 300)] })
  const before = maskArea(geometries()[0] as MaskGeometry)
  counted.set('mask, one more stroke', await play({ drag: [at(300, 340), at(500, 340)] }))
  expect(geometries()).toHaveLength(1)
  expect(maskArea(geometries()[0] as MaskGeometry)).toBeGreaterThan(before * 1.5)

  expect(Object.fromEntries(counted)).toEqual(actionCounts)
}, 60_000)
