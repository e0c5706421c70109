import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { tonesUrl } from '../fixtures/tones.js'
import '../styles/styles.css'
import type { Timeline } from '../timeline/timeline.js'
import { TranscriptionTimeline } from '../timeline/transcription-timeline.js'
import type { TimelineChoice } from './timeline-choice.js'

afterEach(cleanup)

async function open(choice: TimelineChoice = {}) {
  const store = createTaskStore({
    task: speechTask({}, { src: tonesUrl(4, [300, 500]) }),
    document: speechDocument([segment('a', 0.2, 0.6), segment('b', 1, 1.4), segment('c', 2, 2.4)]),
  })
  render(
    <TaskProvider store={store} theme="light" locale="en">
      <TranscriptionTimeline widget="w" choice={choice} />
    </TaskProvider>,
  )
  const timeline = () => store.handleOf('w') as Timeline
  await waitFor(() => expect(timeline()?.clock.getState().duration).toBeCloseTo(4, 1))
  const stage = await screen.findByRole('group', { name: 'Timeline' })
  return { store, timeline, stage }
}
const stopped = (timeline: () => Timeline) =>
  waitFor(() => expect(timeline().clock.getState().playing).toBe(false), { timeout: 4000 })

test('at the end of a segment the next one is selected and played, to the last', async () => {
  const { timeline } = await open({ playNext: true })
  timeline().select('a')
  timeline().playFromStart()
  await waitFor(() => expect(timeline().selected()).toBe('b'), { timeout: 4000 })
  await waitFor(() => expect(timeline().selected()).toBe('c'), { timeout: 4000 })
  await stopped(timeline)
  expect(timeline().clock.time).toBeCloseTo(2.4, 1)
})

test('it waits while somebody writes', async () => {
  const { timeline } = await open({ playNext: true })
  const box = await screen.findByRole('textbox', { name: /Segment 1/ })
  box.focus()
  timeline().playFromStart()
  await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
  await stopped(timeline)
  expect([timeline().selected(), document.activeElement]).toEqual(['a', box])
})

test('keys play around the edges of the selected segment', async () => {
  const { timeline, stage } = await open()
  timeline().select('b')
  stage.focus()
  await userEvent.keyboard('{F7}')
  await waitFor(() => expect(timeline().clock.getState().range).not.toBeNull())
  const { start, end } = timeline().clock.getState().range!
  expect([start, end].map((time) => Number(time.toFixed(2)))).toEqual([1, 1.8])
  await stopped(timeline)
  expect(Math.abs(timeline().clock.time - end)).toBeLessThan(0.015)
})

test('sound is made louder and one channel heard alone, from the settings', async () => {
  const { timeline } = await open()
  expect(timeline().graph.get()).toBeNull()
  await userEvent.click(await screen.findByRole('button', { name: 'Settings of the timeline' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Settings of the timeline' }))
  const louder = await dialog.findByRole('slider', { name: 'Louder' })
  // Nothing is built until it is used.
  expect(timeline().graph.get()?.getState().status).toBe('idle')
  fireEvent.change(louder, { target: { value: '3' } })
  await waitFor(() => expect(timeline().graph.get()?.getState()).toMatchObject({ gain: 3 }))
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Hear only' }), 'Channel 2')
  await waitFor(() => expect(timeline().graph.get()?.getState().solo).toBe(1))
  await userEvent.selectOptions(
    dialog.getByRole('combobox', { name: 'Show' }),
    'waveform and spectrogram',
  )
  expect(timeline().display.get().show).toBe('both')
  await dialog.findByRole('slider', { name: 'Brightness' })
})
