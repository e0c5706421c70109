import type { BoxGeometry, TrackGeometry } from '@tagwright/schema'
import { parseDocument } from '@tagwright/schema'
import { cleanup, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { finished, walk } from '../fixtures/clip.js'
import { drag, openClip as open, press, settle } from '../testing/open-clip.js'
import { trackAt } from '../tracks/track-keys.js'

afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
})

/** The frame of a time of `walk`. */
const frameOf = (time: number) => Math.round(time * 25)

/** The worst distance of a track's box from the cat's real way, in pixels, over all frames. */
function worstMiss(track: TrackGeometry): number {
  let worst = 0
  for (let frame = 0; frame <= 150; frame++) {
    const time = frame / 25
    const next = Math.max(
      1,
      walk.findIndex((one) => one.time >= time),
    )
    const [from, to] = [walk[next - 1]!, walk[next]!]
    const share = (time - from.time) / (to.time - from.time)
    const box = trackAt(track, time + 0.007, 0.001).geometry as BoxGeometry
    const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share]
    worst = Math.max(worst, Math.abs(box.x - x), Math.abs(box.y - y))
  }
  return worst
}

test('by keyboard alone: three moments marked, one object followed with four keyframes', async () => {
  const { store, picture, clip, tracks, moments } = await open()
  for (let tabs = 0; document.activeElement !== picture && tabs < 40; tabs++) await press('Tab')
  expect(document.activeElement).toBe(picture)
  await press('Enter')
  expect(tracks()).toHaveLength(1)
  // A box in the middle, 80 by 64 at 120, 96, is brought to the cat's 72 by 48 at 16, 140.
  await press(...Array.from({ length: 8 }, () => 'Alt+ArrowLeft'))
  await press('Alt+Shift+ArrowUp', ...Array.from({ length: 6 }, () => 'Alt+ArrowUp'))
  let [x, y] = [120, 96]
  for (const [index, place] of walk.entries()) {
    if (index > 0) {
      await press('F2', 'F2')
      await settle(clip, frameOf(place.time))
      if (index < 4) await press('m')
    }
    const go = async (by: number, less: string, more: string) => {
      const key = by < 0 ? less : more
      const [far, near] = [Math.floor(Math.abs(by) / 10), Math.abs(by) % 10]
      await press(
        ...Array.from({ length: far }, () => `Shift+${key}`),
        ...Array.from({ length: near }, () => key),
      )
    }
    await go(place.x - x, 'ArrowLeft', 'ArrowRight')
    await go(place.y - y, 'ArrowUp', 'ArrowDown')
    ;[x, y] = [place.x, place.y]
  }
  const track = tracks()[0]!
  expect(track.labels).toEqual(['cat'])
  const { keyframes } = track.geometry as TrackGeometry
  expect(keyframes.map(({ time }) => Math.round(time * 25))).toEqual(
    walk.map(({ time }) => frameOf(time)),
  )
  expect(keyframes[0]!.geometry).toMatchObject({ x: 16, y: 140, width: 72, height: 48 })
  expect(worstMiss(track.geometry as TrackGeometry)).toBeLessThan(1)
  expect(moments().map((time) => Math.round(time))).toEqual([2, 4, 6])
  const { issues } = parseDocument(store.toDocument())
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
}, 60_000)

test('by touch alone at 390 px: three moments marked, one object followed with four keyframes', async () => {
  await page.viewport(390, 844)
  const { clip, tracks, moments, at, picture } = await open()
  const tap = async (element: Element) => {
    element.scrollIntoView({ block: 'center' })
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const { left, top, width, height } = element.getBoundingClientRect()
    const finger = { x: left + width / 2, y: top + height / 2 }
    const hit = document.elementFromPoint(finger.x, finger.y)
    expect(element.contains(hit), `${hit?.outerHTML.slice(0, 80)} covers it`).toBe(true)
    await commands.touch([{ fingers: [finger] }, { fingers: [] }])
  }
  /** Drags, and rests before the finger is lifted: else the browser takes the next tap for the end of a fling. */
  const drag = (from: { x: number; y: number }, to: { x: number; y: number }) =>
    commands.touch([
      { fingers: [from] },
      ...[0.3, 0.6, 0.9, 1].map((share) => ({
        fingers: [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }],
      })),
      { fingers: [to], rest: 150 },
      { fingers: [to] },
      { fingers: [] },
    ])
  const button = (name: string) => screen.getByRole('button', { name })
  picture.scrollIntoView({ block: 'start' })
  await drag(at(16, 140), at(88, 188))
  expect(tracks()).toHaveLength(1)
  for (const [index, place] of walk.entries()) {
    if (index === 0) continue
    const before = walk[index - 1]!
    for (let second = 0; second < 2; second++) {
      await tap(button('Forward 1 second'))
      await settle(clip, frameOf(before.time) + (second + 1) * 25)
    }
    await tap(button('Mark on Turns'))
    expect(clip().selected()).toBe(tracks()[0]!.id)
    picture.scrollIntoView({ block: 'start' })
    // The object stays where it was last put.
    await drag(at(before.x + 36, before.y + 24), at(place.x + 36, place.y + 24))
  }
  const { keyframes } = tracks()[0]!.geometry as TrackGeometry
  expect(keyframes.map(({ time }) => Math.round(time * 25))).toEqual(
    walk.map(({ time }) => frameOf(time)),
  )
  expect(worstMiss(tracks()[0]!.geometry as TrackGeometry)).toBeLessThan(4)
  expect(moments().map((time) => Math.round(time))).toEqual([2, 4, 6])
}, 60_000)

describe('by mouse', () => {
  test('a box is drawn, moved on another frame, sized by a handle; each is one undo step', async () => {
    const { store, clip, tracks, at } = await open()
    await drag(at(100, 80), at(180, 140))
    const box = (index: number) =>
      (tracks()[0]!.geometry as TrackGeometry).keyframes[index]!.geometry
    expect(box(0)).toMatchObject({ x: expect.closeTo(100, 0), width: expect.closeTo(80, 0) })
    await press('F2')
    await settle(clip, 25)
    await drag(at(140, 110), at(160, 120))
    expect((tracks()[0]!.geometry as TrackGeometry).keyframes).toHaveLength(2)
    expect(box(1)).toMatchObject({ x: expect.closeTo(120, 0), y: expect.closeTo(90, 0) })
    await drag(at(200, 150), at(220, 170))
    expect(box(1)).toMatchObject({ x: expect.closeTo(120, 0), width: expect.closeTo(100, 0) })
    expect((tracks()[0]!.geometry as TrackGeometry).keyframes).toHaveLength(2)
    for (const keyframes of [2, 1]) {
      await press('Control+z')
      expect((tracks()[0]!.geometry as TrackGeometry).keyframes).toHaveLength(keyframes)
    }
    await press('Control+z')
    expect(tracks()).toHaveLength(0)
    expect(store.history.canUndo).toBe(false)
  })

  test('Escape drops a box that is being drawn', async () => {
    const { tracks, at, clip } = await open()
    await commands.gesture([
      { do: 'move', to: at(20, 20) },
      { do: 'down' },
      { do: 'move', to: at(90, 90), steps: 4 },
    ])
    expect(clip().draft.get()).not.toBeNull()
    await press('Escape')
    await commands.gesture([{ do: 'up' }])
    expect(clip().draft.get()).toBeNull()
    expect(tracks()).toHaveLength(0)
  })

  test('a keyframe is dragged in time, a segment by its body and its edge', async () => {
    const { clip, store, container } = await open({ annotations: finished })
    const axis = container.querySelector('.tagwright-video-axis')!
    const x = (time: number) => {
      const { left, width } = axis.getBoundingClientRect()
      const { start, end } = clip().view.get()
      return left + ((time - start) / (end - start)) * width
    }
    const middle = (element: Element) => {
      const { top, height } = element.getBoundingClientRect()
      return top + height / 2
    }
    const lane = container.querySelectorAll('[data-kind="track"].tagwright-video-lane')[1]!
    await drag({ x: x(2.007), y: middle(lane) }, { x: x(2.5), y: middle(lane) })
    const times = () =>
      (store.getState().document.annotations.get('walk')!.geometry as TrackGeometry).keyframes.map(
        ({ time }) => time,
      )
    expect(times()[1]).toBeCloseTo(2.5, 1)
    expect(clip().selected()).toBe('walk')
    const segment = container.querySelector('.tagwright-video-segment')!
    const span = (id: string) =>
      store.getState().document.annotations.get(id)!.geometry as { start: number; end: number }
    await drag({ x: x(2.9), y: middle(segment) }, { x: x(2.4), y: middle(segment) })
    // It cannot go before the beginning; the tier forbids overlaps.
    expect(span('scene-1')).toEqual({ type: 'span', start: 0, end: 3 })
    await drag({ x: x(3) + 5, y: middle(segment) }, { x: x(2) + 5, y: middle(segment) })
    expect(span('scene-1').end).toBeCloseTo(2, 1)
    const edge = screen.getByRole('slider', { name: 'End of the segment' })
    edge.focus()
    await press('ArrowRight', 'ArrowRight')
    expect(span('scene-1').end).toBeCloseTo(2.08, 1)
    expect(edge).toHaveAttribute('aria-valuetext', expect.stringMatching(/^00:02\./))
  })
})

test('flags hold from their frame on: out of the picture nothing is drawn, and K brings it back', async () => {
  const { clip, store, container } = await open({ annotations: finished })
  await userEvent.click(screen.getByRole('option', { name: /Cat, track/ }))
  clip().frames.show(5.02)
  await settle(clip, 125)
  await userEvent.click(screen.getByRole('button', { name: 'Out of the picture' }))
  const now = () =>
    trackAt(
      store.getState().document.annotations.get('walk')!.geometry as TrackGeometry,
      clip().frames.time,
      0.02,
    )
  expect(now()).toMatchObject({ outside: true, geometry: undefined })
  await waitFor(() => expect(screen.getByText('keyframe 4 of 5')).toBeVisible())
  expect(container.querySelector('.tagwright-video-selected')).not.toBeVisible()
  await press('k')
  expect(now().geometry).toMatchObject({ type: 'box' })
  await press('Shift+K')
  expect(now()).toMatchObject({ keyframe: -1, outside: false })
})

test('numbers move the object without a drag and stay in the picture', async () => {
  const { store, clip } = await open({ annotations: finished })
  await userEvent.click(screen.getByRole('option', { name: /Cat, track/ }))
  await settle(clip, 0)
  const x = screen.getByRole('spinbutton', { name: 'X' })
  await userEvent.fill(x, '9999')
  await userEvent.keyboard('{Enter}{ArrowDown}')
  const { keyframes } = store.getState().document.annotations.get('walk')!.geometry as TrackGeometry
  expect(keyframes[0]!.geometry).toMatchObject({ x: 320 - 72 - 1 })
})

test('time never mirrors: to the right is later in Arabic too', async () => {
  const { clip, container } = await open({ annotations: finished, dir: 'rtl' })
  const ticks = [...container.querySelectorAll('.tagwright-video-tick')].map(
    (one) => one.getBoundingClientRect().left,
  )
  expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
  screen.getByRole('group', { name: 'Timeline' }).focus()
  await press('ArrowRight')
  await settle(clip, 1)
})

test('what is read only cannot be changed by any of it', async () => {
  const { store, at, clip, picture } = await open({ annotations: finished })
  store.setReadOnly(true)
  const before = store.toDocument().annotations
  await userEvent.click(screen.getByRole('option', { name: /Cat, track/ }))
  picture.focus()
  await press('ArrowRight', 'k', 'Shift+K', 'g', 'm', 'Delete')
  await commands.gesture([
    { do: 'move', to: at(50, 160) },
    { do: 'down' },
    { do: 'move', to: at(120, 60), steps: 4 },
    { do: 'up' },
  ])
  expect(store.toDocument().annotations).toEqual(before)
  expect(clip().frames.frame).toBeGreaterThanOrEqual(0)
})

test('has no problems that axe finds', async () => {
  const { container } = await open({ annotations: finished })
  await userEvent.click(screen.getByRole('option', { name: /Cat, track/ }))
  const { violations } = await axe.run(container)
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
