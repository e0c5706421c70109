import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { Annotation } from '@tagwright/schema'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands, page } from 'vitest/browser'
import { segment, speechDocument, speechTask, transcript, twoTiers } from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from './timeline.js'
import { TranscriptionTimeline } from './transcription-timeline.js'

beforeEach(() => page.viewport(390, 844))
afterEach(async () => {
  cleanup()
  window.scrollTo(0, 0)
  await page.viewport(1280, 800)
})

const soon = { timeout: 8000 }
type Point = { x: number; y: number }

/** A phone with a page longer than its screen; the timeline stands in the middle of it. */
async function open(annotations: Annotation[] = []) {
  const store = createTaskStore({
    task: speechTask({ tiers: twoTiers! }),
    document: speechDocument(annotations.map((one) => ({ tier: 'reader', ...one }))),
  })
  render(
    <div style={{ paddingBlock: 300 }}>
      <TaskProvider store={store} locale="en" theme="light">
        <TranscriptionTimeline widget="w" />
      </TaskProvider>
    </div>,
  )
  const stage = await screen.findByRole('group', { name: 'Timeline' }, soon)
  const timeline = store.handleOf('w') as Timeline
  await waitFor(() => expect(timeline.limits.get().end).toBeCloseTo(7.1, 1), soon)
  // The menu and the loupe come after the first frame.
  await waitFor(() => expect(document.querySelector('.tagwright-audio-loupe')).toBeTruthy(), soon)
  window.scrollTo(0, 200)
  const at = (time: number, y: number): Point => {
    const box = stage.getBoundingClientRect()
    const now = timeline.view.get()
    return { x: box.left + (time - now.start) * now.pixelsPerSecond, y: box.top + y }
  }
  const spans = () =>
    [...store.getState().document.annotations].map(
      ({ geometry }) => geometry as { start: number; end: number },
    )
  return { store, stage, timeline, at, spans }
}
const line = (from: Point, to: Point) =>
  Array.from({ length: 10 }, (_, step) => ({
    fingers: [
      { x: from.x + ((to.x - from.x) * step) / 9, y: from.y + ((to.y - from.y) * step) / 9 },
    ],
  }))
const lift = { fingers: [] }
const wave = 60
const firstTier = 22 + 96 + 18

test('a finger scrolls the page from the timeline, pans along it, and draws on a tier', async () => {
  const { timeline, at, spans } = await open([...transcript.slice(0, 1)])
  timeline.setView((view) => ({ ...view, pixelsPerSecond: 400, start: 0 }))
  timeline.select('s1')
  const top = window.scrollY
  const place = at(0.8, wave)
  const up = line(place, { x: place.x, y: place.y - 150 })
  // Rests before it is lifted: a page that still glides would take the next finger away.
  await commands.touch([...up, { ...up.at(-1)!, rest: 200 }, lift])
  await waitFor(() => expect(window.scrollY).toBeGreaterThan(top + 60))
  expect(spans()).toMatchObject([{ start: 0.2, end: 2.71 }])
  window.scrollTo(0, 200)
  timeline.select(null)
  timeline.setView((view) => ({ ...view, start: 3 }))
  await commands.touch([...line(at(3.6, wave), at(3.2, wave)), lift])
  await waitFor(() => expect(timeline.view.get().start).toBeGreaterThan(3.2))
  expect(spans()).toHaveLength(1)
  const from = timeline.view.get().start + 0.1
  await commands.touch([...line(at(from, firstTier), at(from + 0.4, firstTier)), lift])
  await waitFor(() => expect(spans()).toHaveLength(2))
  // The transcript does not keep the page from moving either.
  const list = document.querySelector('.tagwright-audio-transcript')!
  list.scrollIntoView({ block: 'center' })
  const { left, top: listTop, height } = list.getBoundingClientRect()
  const low = { x: left + 150, y: listTop + height - 20 }
  const before = window.scrollY
  const down = line(low, { x: low.x, y: low.y - 150 })
  await commands.touch([...down, { ...down.at(-1)!, rest: 200 }, lift])
  await waitFor(() => expect(window.scrollY).toBeGreaterThan(before + 40))
})

test('a finger that rests opens a menu for what is there; what it does happens there', async () => {
  const { timeline, at, spans, store } = await open([segment('a', 1, 3, { text: 'one two' })])
  await commands.touch([{ fingers: [at(2, wave)], rest: 700 }, lift])
  const menu = await screen.findByRole('dialog', { name: 'What can be done here' }, soon)
  expect(timeline.selected()).toBe('a')
  const items = within(menu).getAllByRole('button')
  expect(items.length).toBeGreaterThan(4)
  for (const item of items) {
    const { left, right, height } = item.getBoundingClientRect()
    expect([left >= 0, right <= 390, height >= 24]).toEqual([true, true, true])
  }
  const split = within(menu)
    .getByRole('button', { name: /^Split/ })
    .getBoundingClientRect()
  await commands.touch([
    { fingers: [{ x: split.left + 30, y: split.top + split.height / 2 }] },
    lift,
  ])
  await waitFor(() => expect(spans()).toHaveLength(2))
  expect(spans()[0]!.end).toBeCloseTo(2, 1)
  expect(screen.queryByRole('dialog', { name: 'What can be done here' })).toBeNull()
  store.history.undo()
  // By keyboard: the menu key of the selected segment, Escape closes and gives the focus back.
  timeline.stageElement.get()!.focus()
  await commands.gesture([{ do: 'key', press: 'Shift+F10' }])
  await screen.findByRole('dialog', { name: 'What can be done here' }, soon)
  await commands.gesture([
    { do: 'key', press: 'ArrowDown' },
    { do: 'key', press: 'Escape' },
  ])
  await waitFor(() =>
    expect(screen.queryByRole('dialog', { name: 'What can be done here' })).toBeNull(),
  )
  expect(document.activeElement).toBe(timeline.stageElement.get())
})

test('an edge under a finger is told and shown larger above it, and lands where it is let go', async () => {
  const { timeline, at, spans } = await open([segment('a', 1, 3)])
  timeline.select('a')
  const handle = await screen.findByRole('slider', { name: 'End of the segment' })
  expect(handle.getBoundingClientRect().width).toBeGreaterThanOrEqual(24)
  const from = at(3.1, wave)
  const loupe = document.querySelector<HTMLElement>('.tagwright-audio-loupe')!
  const drag = line(from, at(4.1, wave))
  const dragged = commands.touch([...drag, { ...drag.at(-1)!, rest: 1500 }, lift])
  await waitFor(() => expect(loupe.hidden).toBe(false), soon)
  expect(loupe.textContent).toMatch(/^00:0[34]\.\d\d$/)
  const { left, right, bottom } = loupe.getBoundingClientRect()
  expect([left >= 0, right <= 390, bottom < from.y]).toEqual([true, true, true])
  await dragged
  await waitFor(() => expect(loupe.hidden).toBe(true))
  expect(spans()[0]!.start).toBe(1)
  expect(spans()[0]!.end).toBeGreaterThan(3.5)
})
