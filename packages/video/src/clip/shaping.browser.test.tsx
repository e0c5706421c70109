import type { BoxGeometry, PolygonGeometry, TrackGeometry } from '@tagwright/schema'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { annotation } from '../fixtures/clip.js'
import { drag, openClip, press, settle } from '../testing/open-clip.js'
import { trackAt } from '../tracks/track-keys.js'

afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
})

const click = (...places: { x: number; y: number }[]) =>
  commands.gesture(
    places.flatMap((to) => [
      { do: 'move' as const, to },
      { do: 'down' as const },
      { do: 'up' as const },
    ]),
  )

test('enlarged by wheel, keys and buttons, what is drawn lies where it is seen', async () => {
  const { clip, tracks, at, picture } = await openClip()
  const view = () => clip().pictureView.get()
  await commands.gesture([
    { do: 'move', to: at(80, 64) },
    { do: 'keyDown', key: 'Control' },
    { do: 'wheel', deltaY: -400 },
    { do: 'keyUp', key: 'Control' },
  ])
  await waitFor(() => expect(view().zoom).toBeGreaterThan(2))
  // What lay under the pointer, a quarter in from left and top, still does.
  expect(view().x + 0.25 / view().zoom).toBeCloseTo(0.25, 2)
  const { zoom, x, y } = view()
  await drag(at(80, 64), at(160, 128))
  const box = () => (tracks()[0]!.geometry as TrackGeometry).keyframes[0]!.geometry as BoxGeometry
  expect(box().x).toBeCloseTo(320 * (x + 0.25 / zoom), 0)
  expect(box().y).toBeCloseTo(256 * (y + 0.25 / zoom), 0)
  expect(box().width).toBeCloseTo(80 / zoom, 0)
  // The handles stand at the box's corners on screen.
  const handle = picture.querySelector('[data-handle="se"]')!.getBoundingClientRect()
  expect(handle.left + handle.width / 2).toBeCloseTo(at(160, 0).x, 0)
  // The middle button pans, whatever tool is in hand; so does Ctrl with arrows.
  await commands.gesture([
    { do: 'move', to: at(160, 128) },
    { do: 'down', button: 'middle' },
    { do: 'move', to: at(128, 128), steps: 3 },
    { do: 'up', button: 'middle' },
  ])
  expect(view().x).toBeCloseTo(x + 0.1 / zoom, 2)
  expect(tracks()).toHaveLength(1)
  await press('Control+ArrowLeft')
  expect(view().x).toBeCloseTo(x - 0.05 / zoom, 2)
  await press('Shift+1')
  expect(view()).toEqual({ zoom: 1, x: 0, y: 0 })
  await press('z')
  expect(view().zoom).toBeGreaterThan(2)
  for (let step = 0; step < 8; step++)
    await userEvent.click(screen.getByRole('button', { name: 'Zoom the picture out' }))
  expect(view().zoom).toBeLessThan(1.3)
  await userEvent.click(screen.getByRole('button', { name: 'Show the whole picture' }))
  picture.focus()
  await press('+', '-')
  expect(view().zoom).toBeCloseTo(1)
  expect(clip().view.get()).toEqual(clip().window.get())
})

test('two fingers enlarge, and draw nothing; one draws there', async () => {
  await page.viewport(390, 844)
  const { clip, tracks, at, picture } = await openClip()
  picture.scrollIntoView({ block: 'start' })
  await commands.touch([
    { fingers: [at(140, 128)] },
    { fingers: [at(140, 128), at(180, 128)] },
    { fingers: [at(120, 128), at(200, 128)] },
    { fingers: [at(100, 128), at(220, 128)] },
    { fingers: [] },
  ])
  const { zoom, x } = clip().pictureView.get()
  expect(zoom).toBeCloseTo(3, 0)
  expect(x + 0.5 / zoom).toBeCloseTo(0.5, 1)
  expect(tracks()).toHaveLength(0)
  await commands.touch([
    { fingers: [at(64, 64)] },
    { fingers: [at(100, 100)] },
    { fingers: [at(160, 128)] },
    { fingers: [] },
  ])
  const box = (tracks()[0]!.geometry as TrackGeometry).keyframes[0]!.geometry as BoxGeometry
  expect(box.x).toBeCloseTo(320 * (x + 0.2 / zoom), 0)
  expect(box.width).toBeCloseTo(96 / zoom, 0)
})

test('an outline is drawn, followed, given a vertex, drawn anew, cut in two and made one again', async () => {
  const { clip, tracks, at, picture, store } = await openClip({ widget: { shapes: ['polygon'] } })
  const keyframes = (index = 0) => (tracks()[index]!.geometry as TrackGeometry).keyframes
  const ring = (index: number) =>
    (keyframes()[index]!.geometry as PolygonGeometry).parts[0]!.exterior
  const rounded = (index: number) => ring(index).map((point) => point.map(Math.round))
  await click(at(40, 40), at(120, 40), at(120, 120), at(90, 30))
  await press('Backspace')
  await click(at(40, 120), at(40, 40))
  expect(rounded(0)).toEqual([
    [40, 40],
    [120, 40],
    [120, 120],
    [40, 120],
  ])
  await press('F2')
  await settle(clip, 25)
  // Inside it moves, at a corner the corner moves, in the middle of an edge comes a new one.
  await drag(at(80, 80), at(120, 100))
  expect(rounded(1)[0]).toEqual([80, 60])
  await drag(at(80, 60), at(70, 50))
  expect(rounded(1)[0]).toEqual([70, 50])
  await drag(at(160, 100), at(180, 100))
  expect(rounded(1)).toHaveLength(5)
  expect(rounded(1)[2]).toEqual([180, 100])
  // The keyframe before has one more, too, where it changes nothing: what lies between can be mixed.
  expect(rounded(0)[2]).toEqual([120, 80])
  expect(clip().vertex.get()).toBe(2)
  await press('ArrowRight', 'Shift+ArrowUp')
  expect(rounded(1)[2]).toEqual([181, 90])
  await press('Delete')
  expect([rounded(0).length, rounded(1).length]).toEqual([4, 4])
  // By numbers.
  const x = () => screen.getByRole('spinbutton', { name: 'X' })
  await userEvent.fill(screen.getByRole('spinbutton', { name: 'Vertex' }), '2')
  await userEvent.keyboard('{Enter}')
  await userEvent.fill(x(), '150')
  await userEvent.keyboard('{Enter}')
  expect(rounded(1)[1]).toEqual([150, 60])
  // Drawn anew from another corner: it is still the same outline.
  picture.focus()
  await press('b')
  await click(at(200, 200), at(100, 200), at(100, 100), at(200, 100), at(200, 200))
  expect(tracks()).toHaveLength(1)
  expect(rounded(1)).toEqual([
    [100, 100],
    [200, 100],
    [200, 200],
    [100, 200],
  ])
  await press('j')
  await settle(clip, 26)
  await waitFor(() => expect(keyframes()).toHaveLength(3))
  expect(rounded(2)).toEqual(rounded(1))
  await press('Comma')
  await settle(clip, 25)
  await press('Control+Shift+S')
  expect(tracks()).toHaveLength(2)
  expect(screen.getByRole('option', { name: /Cat 1/ })).toBeVisible()
  expect(screen.getByRole('option', { name: /Cat 2/ })).toHaveAttribute('aria-selected', 'true')
  await userEvent.click(screen.getByRole('option', { name: /Cat 1/ }))
  picture.focus()
  await press('Control+m')
  expect(tracks()).toHaveLength(1)
  expect(screen.getByRole('option', { name: /^Cat, track/ })).toBeVisible()
  const now = trackAt(tracks()[0]!.geometry as TrackGeometry, clip().frames.time, 0.01)
  expect(now).toMatchObject({ outside: false, keyframe: 1 })
  const undone = async () => {
    await press('Control+z')
    return tracks().length
  }
  expect([await undone(), await undone()]).toEqual([2, 1])
  expect(store.history.canUndo).toBe(true)
})

test('what refers to an object that became part of another refers to that', async () => {
  const track = (time: number): TrackGeometry => ({
    type: 'track',
    keyframes: [
      { time, geometry: { type: 'box', x: 9, y: 9, width: 50, height: 50, rotation: 0 } },
    ],
  })
  const { clip, store } = await openClip({
    annotations: [
      annotation('late', track(3)),
      annotation('early', track(1)),
      annotation('note', { type: 'instant', time: 2 }, { parent: 'late', tier: 'turns' }),
    ],
  })
  expect(clip().edits.merge(['late', 'early'])).toBe('early')
  const { annotations } = store.getState().document
  expect(annotations.has('late')).toBe(false)
  expect(annotations.get('note')?.parent).toBe('early')
})
