import { createTaskStore } from '@tagwright/core'
import type { ResolveUrl } from '@tagwright/media'
import { TaskProvider } from '@tagwright/react'
import type { Annotation, Issue } from '@tagwright/schema'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  longPeaks,
  segment,
  speechDocument,
  speechTask,
  speechUrl,
  transcript,
} from '../fixtures/speech.js'
import { tonesUrl } from '../fixtures/tones.js'
import '../styles/styles.css'
import type { Timeline } from './timeline.js'
import { TranscriptionTimeline } from './transcription-timeline.js'

afterEach(cleanup)

interface Opening {
  widget?: Parameters<typeof speechTask>[0]
  medium?: Parameters<typeof speechTask>[1]
  annotations?: Annotation[]
  peaks?: ArrayBuffer
  resolveUrl?: ResolveUrl
}

function open({ widget = {}, medium = {}, annotations = transcript, peaks, resolveUrl }: Opening) {
  const issues: Issue[] = []
  const store = createTaskStore({
    task: speechTask(widget, medium),
    document: speechDocument(annotations),
  })
  render(
    <TaskProvider
      store={store}
      theme="light"
      locale="en"
      onError={(issue) => issues.push(issue)}
      {...(resolveUrl && { resolveUrl })}
    >
      <TranscriptionTimeline widget="w" {...(peaks && { peaks })} />
    </TaskProvider>,
  )
  const timeline = () => store.handleOf('w') as Timeline
  const codes = () => issues.map(({ code }) => code)
  return { store, timeline, codes }
}
const fileOf = (bytes: BlobPart, type = 'audio/wav') =>
  URL.createObjectURL(new Blob([bytes], { type }))
const bytesOf = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer())

describe('odd times', () => {
  test('are told with codes, shown, and put right on request in one step of undo', async () => {
    const { store, codes, timeline } = open({
      annotations: [segment('a', 2, 1), segment('b', 6, 9), segment('c', 40, 50)],
    })
    await screen.findByText('3 segments have times that cannot be right.')
    expect(codes()).toEqual(
      expect.arrayContaining(['TW-AUDIO-001', 'TW-AUDIO-002', 'TW-AUDIO-003']),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(timeline().selected()).toBe('a')
    await userEvent.click(screen.getByRole('button', { name: 'Repair 2' }))
    await screen.findByText('A segment has times that cannot be right.')
    const get = (id: string) => store.getState().document.annotations.get(id)?.geometry
    expect(get('a')).toMatchObject({ start: 1, end: 2 })
    expect((get('b') as { end: number }).end).toBeCloseTo(7.1, 1)
    expect(get('c')).toMatchObject({ start: 40, end: 50 })
    expect(store.history.undo()).toBe(true)
    expect(get('a')).toMatchObject({ start: 2, end: 1 })
  })
})

describe('odd files', () => {
  test('one that is something else says so, and the text can be worked on', async () => {
    const { codes, store } = open({ medium: { src: fileOf('<html>Not found</html>') } })
    await waitFor(() => expect(codes()).toContain('TW-MEDIA-008'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/kept/)
    const box = await screen.findByRole('textbox', { name: /Segment 1/ })
    await userEvent.fill(box, 'still here')
    expect(store.getState().document.annotations.get('s1')?.text).toBe('still here')
  })

  test('one without sound says that it is empty', async () => {
    const { codes } = open({ medium: { src: tonesUrl(0, [440]) } })
    await waitFor(() => expect(codes()).toContain('TW-MEDIA-010'), { timeout: 4000 })
    expect(await screen.findByRole('textbox', { name: /Segment 1/ })).toBeTruthy()
  })

  test('one that is cut off plays and is drawn as far as it goes', async () => {
    const whole = await bytesOf(speechUrl)
    const { codes, timeline } = open({ medium: { src: fileOf(whole.slice(0, whole.length / 2)) } })
    await waitFor(() => expect(codes()).toContain('TW-MEDIA-009'), { timeout: 5000 })
    expect(timeline().waveform.get()?.duration).toBeCloseTo(3.5, 0)
    expect(await screen.findByText(/cut off/)).toBeTruthy()
    await timeline().clock.play({ start: 1, end: 1.2 })
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false))
    expect(timeline().clock.time).toBeCloseTo(1.2, 1)
  })

  test('peaks of another length are drawn, and told of', async () => {
    const { codes, timeline } = open({ peaks: longPeaks(60) })
    await waitFor(() => expect(codes()).toContain('TW-MEDIA-013'), { timeout: 5000 })
    expect(timeline().waveform.get()?.duration).toBe(60)
    // The sound is what counts.
    expect(timeline().limits.get().end).toBeCloseTo(7.1, 1)
  })
})

test('an address that runs out is asked for anew; playing, text, caret and waveform go on', async () => {
  const asked: string[] = []
  const { store, timeline, codes } = open({
    resolveUrl: (_, { reason }) => {
      asked.push(reason)
      return `${speechUrl}?asked=${asked.length}`
    },
  })
  await waitFor(() => expect(timeline().clock.getState().duration).toBeCloseTo(7.1, 1))
  await waitFor(() => expect(timeline().waveform.get()?.duration).toBeCloseTo(7.1, 1))
  const decoded = timeline().waveform.get()
  const waveforms: unknown[] = []
  timeline().waveform.subscribe(() => waveforms.push(timeline().waveform.get()))
  const box = await screen.findByRole('textbox', { name: /Segment 1/ })
  await userEvent.fill(box, 'half a sen')
  timeline().clock.seek(2)
  await timeline().clock.play()
  await waitFor(() => expect(timeline().clock.time).toBeGreaterThan(2.1))
  const refused = vi
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(new Response(null, { status: 403 }))
  ;(timeline().clock.element as HTMLMediaElement).dispatchEvent(new Event('error'))
  await waitFor(() => expect(asked).toEqual(['load', 'expired']))
  refused.mockRestore()
  await waitFor(() => expect(timeline().clock.time).toBeGreaterThan(2.5), { timeout: 5000 })
  expect(timeline().clock.getState().playing).toBe(true)
  expect(timeline().url.get()).toContain('asked=2')
  expect(document.activeElement).toBe(box)
  await userEvent.keyboard('tence')
  expect(store.getState().document.annotations.get('s1')?.text).toBe('half a sentence')
  expect(codes().filter((code) => code.startsWith('TW-MEDIA'))).toEqual([])
  // Decoded once: the sound is the same, wherever it comes from.
  expect(waveforms).toEqual([])
  expect(timeline().waveform.get()).toBe(decoded)
})

describe('what is heard', () => {
  test('is shown where the task asks for it; a key plays what is missing, and the rule is met', async () => {
    const { store, timeline } = open({
      widget: { minWatched: 0.9, maxWatchedRate: 2 },
      medium: { src: tonesUrl(2, [440]), duration: 2 },
    })
    await screen.findByText('0% heard')
    const rules = () => store.checkRules().map(({ code }) => code)
    expect(rules()).toContain('TW-CORE-035')
    await waitFor(() => expect(timeline().clock.getState().duration).toBeCloseTo(2, 1))
    timeline().clock.setRate(4)
    await timeline().playback.playRange({ start: 0, end: 1 })
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false), { timeout: 4000 })
    // Too fast to count.
    await screen.findByText('0% heard')
    timeline().clock.setRate(2)
    timeline().clock.seek(1)
    ;(await screen.findByRole('group', { name: 'Timeline' })).focus()
    await userEvent.keyboard('u')
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false), { timeout: 4000 })
    await userEvent.click(screen.getByRole('button', { name: 'Play what was not heard yet' }))
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false), { timeout: 4000 })
    await waitFor(() => expect(rules()).not.toContain('TW-CORE-035'))
    expect(await screen.findByText(/(9\d|100)% heard/)).toBeTruthy()
    cleanup()
  })
})
