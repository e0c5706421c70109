import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { Task } from '@tagwright/schema'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import {
  longPeaks,
  manySegments,
  segment,
  speechDocument,
  speechTask,
  transcript,
} from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from './timeline.js'
import { TranscriptionTimeline, type TranscriptionTimelineProps } from './transcription-timeline.js'

afterEach(cleanup)

function open(
  task: Task,
  annotations = transcript,
  props: Partial<TranscriptionTimelineProps> = {},
  locale = 'en',
) {
  // A slow machine types slowly: no pause is meant here.
  const store = createTaskStore({
    task,
    document: speechDocument(annotations),
    historyMergeMs: 60_000,
  })
  const view = render(
    <StrictMode>
      <div style={{ width: 1100 }}>
        <TaskProvider store={store} theme="light" locale={locale}>
          <TranscriptionTimeline widget="w" {...props} />
        </TaskProvider>
      </div>
    </StrictMode>,
  )
  return { store, view, timeline: () => store.handleOf('w') as Timeline }
}
const textOf = (store: ReturnType<typeof open>['store'], id: string) =>
  store.getState().document.annotations.get(id)?.text

describe('typing', () => {
  test('every key is kept at once, one pause is one step of undo, and Mod+Z is the task’s', async () => {
    const { store } = open(speechTask())
    const text = await screen.findByRole('textbox', { name: /Segment 2/ })
    text.focus()
    await commands.gesture([
      { do: 'key', press: 'End' },
      { do: 'type', text: ' asked' },
    ])
    expect(textOf(store, 's2')).toBe('to consider how much there might be asked')
    await commands.gesture([{ do: 'key', press: 'Control+z' }])
    await waitFor(() => expect(textOf(store, 's2')).toBe('to consider how much there might be'))
    expect((text as HTMLTextAreaElement).value).toBe('to consider how much there might be')
  })

  test('an input method keeps its Enter, and what it composed survives the row', async () => {
    const { store, view, timeline } = open(speechTask(), [
      segment('s1', 0, 2, { text: '' }),
      segment('s2', 2, 4),
    ])
    const text = (await screen.findByRole('textbox', { name: /Segment 1/ })) as HTMLTextAreaElement
    text.focus()
    fireEvent.compositionStart(text)
    fireEvent.change(text, { target: { value: 'に' } })
    fireEvent.keyDown(text, { key: 'Enter', isComposing: true, keyCode: 229 })
    expect(timeline().selected()).toBe('s1')
    expect(document.activeElement).toBe(text)
    // Nothing is written before it is finished …
    expect(textOf(store, 's1')).toBe('')
    // … unless the page goes away.
    view.unmount()
    expect(textOf(store, 's1')).toBe('に')
  })

  test('markup is text, and fifty thousand letters are no trouble', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const { view } = open(speechTask(), [
      segment('s1', 0, 2, { text: hostile }),
      segment('s2', 2, 4, { text: 'x'.repeat(50_000) }),
    ])
    const text = (await screen.findByRole(
      'textbox',
      { name: /Segment 1/ },
      { timeout: 5000 },
    )) as HTMLTextAreaElement
    expect(text.value).toBe(hostile)
    expect(view.container.querySelector('img')).toBeNull()
    const long = (await screen.findByRole('textbox', { name: /Segment 2/ })) as HTMLTextAreaElement
    expect(long.value).toHaveLength(50_000)
    expect(long.getBoundingClientRect().height).toBeLessThan(innerHeight)
  })
})

describe('odd data', () => {
  test('reversed, endless and misplaced segments are shown, listed and left as they are', async () => {
    const odd = [
      segment('reversed', 5, 3),
      segment('beyond', 40, 50),
      segment('nowhere', Number.NaN, 2),
      segment('other-tier', 1, 2, { tier: 'gone' }),
    ]
    const { store, timeline } = open(speechTask(), odd)
    await waitFor(() => expect(timeline().limits.get().end).toBeGreaterThan(20))
    expect([...timeline().segments.index].map(({ id }) => id)).toEqual([
      'other-tier',
      'reversed',
      'beyond',
    ])
    expect([...store.getState().document.annotations]).toEqual(odd)
    expect(
      await screen.findByRole('textbox', { name: /Segment 2, 00:03.0 to 00:05.0/ }),
    ).toBeTruthy()
  })

  test('a missing medium gives a sentence, not a blank page', async () => {
    open({ ...speechTask(), media: [] }, [])
    expect(await screen.findByText('The task names a medium that it does not have.')).toBeTruthy()
  })
})

test('a missing file leaves text and segments usable', async () => {
  const { store } = open(speechTask({}, { src: '/nothing-here.wav', duration: 7.1 }))
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy()
  const text = await screen.findByRole('textbox', { name: /Segment 1/ })
  text.focus()
  await commands.gesture([
    { do: 'key', press: 'End' },
    { do: 'type', text: '!' },
    { do: 'key', press: 'Alt+ArrowDown' },
  ])
  expect(textOf(store, 's1')).toBe(`${transcript[0]!.text}!`)
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Segment 2/ })),
  )
})

test('what is played is counted as heard', async () => {
  const { store, timeline } = open(speechTask())
  await waitFor(() => expect(timeline().clock.getState().duration).toBeCloseTo(7.1, 1))
  await timeline().clock.play({ start: 1, end: 1.6 })
  await waitFor(() => expect(timeline().clock.getState().playing).toBe(false), { timeout: 4000 })
  const [heard] = store.toDocument().provenance.coverage ?? []
  expect(heard).toMatchObject({ media: 'call', rate: 1 })
  expect(heard!.start).toBeCloseTo(1, 1)
  expect(heard!.end).toBeCloseTo(1.6, 1)
})

test('ten hours and ten thousand segments: few elements, and as many as in ten minutes', async () => {
  const count = async (hours: number, n: number) => {
    const { view, timeline } = open(
      speechTask({}, { src: '', duration: hours * 3600 }),
      manySegments(n, hours * 3600),
      { peaks: longPeaks(hours * 3600) },
    )
    await waitFor(() => expect(timeline().waveform.get()).not.toBeNull())
    await screen.findAllByRole('listitem')
    const nodes = view.container.querySelectorAll('*').length
    timeline().setView((now) => ({ ...now, start: hours * 3000, pixelsPerSecond: 48_000 }))
    expect(timeline().view.get().start).toBeCloseTo(hours * 3000, 3)
    cleanup()
    return nodes
  }
  const small = await count(1 / 6, 100)
  expect(await count(10, 10_000)).toBeLessThan(small + 20)
})

test('wavesurfer draws the overview without a style element, so that a strict style-src lets it', async () => {
  const { view, timeline } = open(speechTask())
  await waitFor(
    () => {
      const shadow = view.container.querySelector('.tagwright-audio-strip > div > div')?.shadowRoot
      expect(shadow?.querySelector('canvas')).toBeTruthy()
      expect(shadow?.querySelector('style')).toBeNull()
      expect(getComputedStyle(shadow!.querySelector('canvas')!).position).toBe('absolute')
    },
    { timeout: 6000 },
  )
  expect(timeline().clock.element.paused).toBe(true)
})

test('unmounting ends the sound and everything that was started', async () => {
  const { view, timeline } = open(speechTask())
  await waitFor(() => expect(timeline().clock.getState().duration).toBeCloseTo(7.1, 1))
  const { clock, scope } = timeline()
  await clock.play()
  const errors = vi.spyOn(console, 'error')
  view.unmount()
  await waitFor(() => expect(scope.disposed).toBe(true))
  expect(clock.element.paused).toBe(true)
  expect(errors).not.toHaveBeenCalled()
  errors.mockRestore()
})

test('a whole clip is transcribed by keyboard alone', async () => {
  const { store, timeline } = open(speechTask(), [])
  const stage = await screen.findByRole('group', { name: 'Timeline' })
  await waitFor(() => expect(timeline().clock.getState().duration).toBeCloseTo(7.1, 1))
  stage.focus()
  const words = ['and mister john dashwood', 'had then leisure', 'to consider how much']
  for (const [at, text] of words.entries()) {
    await commands.gesture([{ do: 'key', press: 'Enter' }])
    await waitFor(() => expect(document.activeElement?.localName).toBe('textarea'))
    await commands.gesture([{ do: 'type', text }])
    stage.focus()
    // Two seconds on: the usual length of a segment made by a key.
    if (at < 2)
      await commands.gesture([
        { do: 'key', press: 'Shift+ArrowRight' },
        { do: 'key', press: 'Shift+ArrowRight' },
      ])
  }
  const { annotations } = store.toDocument()
  expect(annotations.map(({ text }) => text)).toEqual(words)
  expect(annotations.map(({ geometry }) => geometry)).toMatchObject([
    { type: 'span', start: 0, end: 2 },
    { type: 'span', start: 2, end: 4 },
    { type: 'span', start: 4, end: 6 },
  ])
  expect(
    annotations.every(
      ({ origin, media, widget }) => origin?.kind === 'human' && media === 'call' && widget === 'w',
    ),
  ).toBe(true)
})
