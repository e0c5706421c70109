import { createTaskStore, type TaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { Annotation, TranscriptionWidget } from '@tagwright/schema'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { segment, speechDocument, speechTask, transcript, twoTiers } from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from './timeline.js'
import { TranscriptionTimeline } from './transcription-timeline.js'

afterEach(cleanup)

async function open(
  annotations: Annotation[] = [],
  widget: Partial<TranscriptionWidget> = { tiers: twoTiers! },
  more: { readOnly?: boolean; width?: number } = {},
) {
  const task = speechTask(widget)
  const store = createTaskStore({
    task,
    document: speechDocument(annotations),
    readOnly: more.readOnly ?? false,
  })
  const view = render(
    <div style={{ width: more.width ?? 1100 }}>
      <TaskProvider store={store} theme="light" locale="en">
        <TranscriptionTimeline widget="w" />
      </TaskProvider>
    </div>,
  )
  const stage = await screen.findByRole('group', { name: 'Timeline' })
  const timeline = () => store.handleOf('w') as Timeline
  await waitFor(() => {
    expect(timeline().clock.getState().duration).toBeCloseTo(7.1, 1)
    expect(timeline().limits.get().end).toBeCloseTo(7.1, 1)
  })
  const at = (time: number, y: number) => {
    const box = stage.getBoundingClientRect()
    const now = timeline().view.get()
    return { x: box.left + (time - now.start) * now.pixelsPerSecond, y: box.top + y }
  }
  return { store, stage, timeline, at, view }
}
const wave = 100
const firstTier = 22 + 160 + 18
const spans = (store: TaskStore) =>
  [...store.getState().document.annotations].map(({ id, geometry, tier }) => {
    const { start, end } = geometry as { start: number; end: number }
    return { id, start, end, tier }
  })

describe('with a mouse', () => {
  test('a drag on a tier makes one segment there, in one step of undo', async () => {
    const { store, at } = await open()
    await commands.gesture([
      { do: 'move', to: at(1, firstTier) },
      { do: 'down' },
      { do: 'move', to: at(3, firstTier), steps: 6 },
      { do: 'up' },
    ])
    const [made] = spans(store)
    expect(made!.tier).toBe('reader')
    expect(made!.start).toBeCloseTo(1, 1)
    expect(made!.end).toBeCloseTo(3, 1)
    expect(store.history.undo()).toBe(true)
    expect(spans(store)).toEqual([])
  })

  test('an edge is dragged by its handle and stops at the neighbour where overlap is forbidden', async () => {
    const { store, at, timeline } = await open([
      segment('a', 1, 2, { tier: 'reader' }),
      segment('b', 3, 4, { tier: 'reader' }),
    ])
    timeline().select('a')
    await commands.gesture([
      { do: 'move', to: at(2.05, wave) },
      { do: 'down' },
      { do: 'move', to: at(3.5, wave), steps: 8 },
      { do: 'up' },
    ])
    expect(spans(store)[0]).toMatchObject({ id: 'a', start: 1, end: 3 })
  })

  test('Escape drops what is being drawn; nothing reaches the document or the undo stack', async () => {
    const { store, at, stage } = await open()
    stage.focus()
    await commands.gesture([
      { do: 'move', to: at(1, wave) },
      { do: 'down' },
      { do: 'move', to: at(2, wave), steps: 3 },
      { do: 'key', press: 'Escape' },
      { do: 'move', to: at(3, wave), steps: 3 },
      { do: 'up' },
    ])
    expect(spans(store)).toEqual([])
    expect(store.history.canUndo).toBe(false)
    expect(store.getState().session.drafts.w).toBeUndefined()
  })

  test('while a drag lasts the document stands still and the draft is in the session', async () => {
    const { store, at } = await open([segment('a', 1, 2, { tier: 'reader' })])
    const before = store.getState().document
    await commands.gesture([
      { do: 'move', to: at(1.5, firstTier) },
      { do: 'down' },
      { do: 'move', to: at(3.5, firstTier), steps: 5 },
    ])
    expect(store.getState().document).toBe(before)
    expect(store.getState().session.drafts.w?.annotation).toBe('a')
    await commands.gesture([{ do: 'up' }])
    expect(spans(store)[0]!.start).toBeCloseTo(3, 1)
  })

  test('Control and wheel zoom at the cursor', async () => {
    const { at, timeline } = await open()
    const before = timeline().view.get().pixelsPerSecond
    const under = at(5, wave)
    await commands.gesture([
      { do: 'move', to: under },
      { do: 'keyDown', key: 'Control' },
      { do: 'wheel', deltaY: -300 },
      { do: 'keyUp', key: 'Control' },
    ])
    await waitFor(() => expect(timeline().view.get().pixelsPerSecond).toBeGreaterThan(before * 1.5))
    expect(Math.abs(at(5, wave).x - under.x)).toBeLessThan(1.5)
  })

  test('a plain wheel scrolls the page while the timeline has no focus', async () => {
    const { at, timeline, stage } = await open()
    timeline().setView((view) => ({ ...view, pixelsPerSecond: 1000 }))
    const { start } = timeline().view.get()
    let prevented = true
    stage.addEventListener('wheel', (event) => {
      prevented = event.defaultPrevented
    })
    await commands.gesture([
      { do: 'move', to: at(start + 0.3, wave) },
      { do: 'wheel', deltaY: 120 },
      { do: 'wait', ms: 100 },
    ])
    expect(prevented).toBe(false)
    expect(timeline().view.get().start).toBe(start)
  })

  test('read-only shows and plays but changes nothing', async () => {
    const { store, at } = await open(transcript, {}, { readOnly: true })
    await commands.gesture([
      { do: 'move', to: at(1.5, wave) },
      { do: 'down' },
      { do: 'move', to: at(3.5, wave), steps: 5 },
      { do: 'up' },
    ])
    expect(spans(store)).toHaveLength(3)
    expect(store.history.canUndo).toBe(false)
    expect(screen.queryAllByRole('slider', { name: /segment/i })).toHaveLength(0)
  })
})

describe('by touch', () => {
  test('a finger on an empty tier draws, on the waveform pans', async () => {
    const { store, at, timeline } = await open()
    timeline().setView((view) => ({ ...view, pixelsPerSecond: 400, start: 0 }))
    const line = (from: number, to: number, y: number) =>
      Array.from({ length: 8 }, (_, step) => ({
        fingers: [at(from + ((to - from) * step) / 7, y)],
      }))
    await commands.touch([...line(0.5, 1.5, firstTier), { fingers: [] }])
    expect(spans(store)).toHaveLength(1)
    expect(timeline().view.get().start).toBe(0)
    await commands.touch([...line(2, 1, wave), { fingers: [] }])
    await waitFor(() => expect(timeline().view.get().start).toBeGreaterThan(0.5))
    expect(spans(store)).toHaveLength(1)
  })

  test('two fingers zoom and leave no segment behind', async () => {
    const { store, at, timeline } = await open()
    const before = timeline().view.get().pixelsPerSecond
    const steps = Array.from({ length: 8 }, (_, step) => ({
      fingers: [at(3 - step * 0.2, wave), at(4 + step * 0.2, wave)],
    }))
    await commands.touch([{ fingers: [at(3, wave)] }, ...steps, { fingers: [] }])
    await waitFor(() => expect(timeline().view.get().pixelsPerSecond).toBeGreaterThan(before * 1.5))
    expect(spans(store)).toEqual([])
  })
})

describe('by keyboard', () => {
  test('Enter makes a segment where it plays and puts the caret into its text', async () => {
    const { store, stage, timeline } = await open()
    stage.focus()
    timeline().clock.seek(2)
    await commands.gesture([{ do: 'key', press: 'Enter' }])
    const text = await screen.findByRole('textbox', { name: /Segment 1, 00:02.0 to 00:04.0/ })
    await waitFor(() => expect(document.activeElement).toBe(text))
    await commands.gesture([
      { do: 'type', text: 'hello there' },
      { do: 'key', press: 'Control+Shift+S' },
    ])
    expect(spans(store)).toHaveLength(1)
    await commands.gesture([
      { do: 'key', press: 'ArrowLeft' },
      { do: 'key', press: 'Control+ArrowLeft' },
      { do: 'key', press: 'Control+Shift+S' },
    ])
    await waitFor(() => expect(spans(store)).toHaveLength(2))
    expect([...store.getState().document.annotations].map(({ text: one }) => one)).toEqual([
      'hello',
      'there',
    ])
    await waitFor(() => expect((document.activeElement as HTMLTextAreaElement).value).toBe('there'))
    await commands.gesture([{ do: 'key', press: 'Control+Shift+M' }])
    await waitFor(() => expect(spans(store)).toHaveLength(1))
    expect([...store.getState().document.annotations][0]!.text).toBe('hello there')
    // Taking back a split takes away the text that has the caret: it goes on to the one that is left.
    store.history.undo()
    await waitFor(() => expect(screen.getAllByRole('textbox', { name: /Segment/ })).toHaveLength(2))
    screen.getByRole('textbox', { name: /Segment 2/ }).focus()
    store.history.undo()
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Segment 1/ })),
    )
    // A row that is deleted by its own button leaves the focus on the timeline.
    screen.getByRole('button', { name: /Delete/ }).focus()
    await commands.gesture([{ do: 'key', press: 'Enter' }])
    await waitFor(() => expect(document.activeElement).toBe(timeline().stageElement.get()))
  })

  test('edges are sliders in time', async () => {
    const { store, timeline } = await open(transcript, {})
    timeline().select('s1')
    const edge = await screen.findByRole('slider', { name: 'End of the segment' })
    expect(edge.getAttribute('aria-valuetext')).toBe('00:02.71')
    edge.focus()
    await commands.gesture([
      { do: 'key', press: 'ArrowRight' },
      { do: 'key', press: 'Shift+ArrowRight' },
    ])
    expect(spans(store)[0]!.end).toBeCloseTo(2.82, 6)
    // Both keys together are one step.
    store.history.undo()
    expect(spans(store)[0]!.end).toBeCloseTo(2.71, 6)
  })

  test('Enter goes to the next text, Alt+Up back, Tab plays, Escape and Tab leave', async () => {
    const { timeline } = await open(transcript)
    timeline().select('s1', { caret: 'end' })
    const first = await screen.findByRole('textbox', { name: /Segment 1/ })
    await waitFor(() => expect(document.activeElement).toBe(first))
    await commands.gesture([{ do: 'key', press: 'Enter' }])
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Segment 2/ })),
    )
    await commands.gesture([{ do: 'key', press: 'Alt+ArrowUp' }])
    await waitFor(() => expect(document.activeElement).toBe(first))
    await commands.gesture([{ do: 'key', press: 'Tab' }])
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
    expect(document.activeElement).toBe(first)
    await commands.gesture([{ do: 'key', press: 'Tab' }])
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false))
    await commands.gesture([
      { do: 'key', press: 'Escape' },
      { do: 'key', press: 'Tab' },
    ])
    expect(document.activeElement).not.toBe(first)
    expect(timeline().selected()).toBe('s1')
  })

  test('Space plays, F1 steps back while typing, Mod+L loops, plus zooms, Delete removes', async () => {
    const { store, stage, timeline } = await open(transcript, {})
    stage.focus()
    await commands.gesture([{ do: 'key', press: 'Space' }])
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
    await commands.gesture([{ do: 'key', press: 'Space' }])
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false))
    const { pixelsPerSecond } = timeline().view.get()
    await commands.gesture([{ do: 'key', press: '+' }])
    expect(timeline().view.get().pixelsPerSecond).toBeCloseTo(pixelsPerSecond * 1.5, 3)
    timeline().select('s2', { caret: 'end' })
    const text = await screen.findByRole('textbox', { name: /Segment 2/ })
    await waitFor(() => expect(document.activeElement).toBe(text))
    timeline().clock.seek(4)
    await commands.gesture([
      { do: 'key', press: 'F1' },
      { do: 'key', press: 'Control+l' },
      { do: 'key', press: 'Control+j' },
    ])
    expect(timeline().playback.looping.get()).toBe(true)
    expect(spans(store)[1]!.start).toBeCloseTo(2.66, 6)
    // Shift and arrows are the text's own.
    await commands.gesture([
      { do: 'key', press: 'Shift+ArrowLeft' },
      { do: 'key', press: 'Delete' },
    ])
    expect(spans(store)).toHaveLength(3)
    stage.focus()
    await commands.gesture([{ do: 'key', press: 'Delete' }])
    expect(spans(store).map(({ id }) => id)).toEqual(['s1', 's3'])
    expect(timeline().selected()).toBe('s3')
  })
})
