import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import {
  manySegments,
  radioPeaksUrl,
  radioUrl,
  speechDocument,
  speechTask,
} from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from '../timeline/timeline.js'
import { TranscriptionTimeline } from '../timeline/transcription-timeline.js'

afterEach(cleanup)

const soon = { timeout: 8000 }

test('the flowing text goes along with what plays, until somebody scrolls, and again when asked', async () => {
  const store = createTaskStore({
    task: speechTask({}, { src: radioUrl, peaks: radioPeaksUrl }),
    document: speechDocument(manySegments(200, 32)),
  })
  render(
    <TaskProvider store={store} locale="en" theme="light">
      <TranscriptionTimeline widget="w" />
    </TaskProvider>,
  )
  await screen.findByRole('group', { name: 'Timeline' }, soon)
  const timeline = store.handleOf('w') as Timeline
  timeline.help.form.set('document')
  const text = await screen.findByRole('region', { name: /flowing text/ }, soon)
  const stage = timeline.stageElement.get()!
  stage.focus()
  const current = () => text.querySelector('.tagwright-audio-document-word[data-current]')
  const inView = () => {
    const box = text.getBoundingClientRect()
    const word = current()?.getBoundingClientRect()
    return word !== undefined && word.top >= box.top - 1 && word.bottom <= box.bottom + 1
  }
  timeline.clock.seek(20)
  void timeline.clock.play()
  await waitFor(() => {
    expect(text.scrollTop).toBeGreaterThan(0)
    expect(inView()).toBe(true)
  }, soon)
  expect(document.activeElement).toBe(stage)

  const { left, top, width, height } = text.getBoundingClientRect()
  await commands.gesture([
    { do: 'move', to: { x: left + width / 2, y: top + height / 2 } },
    { do: 'wheel', deltaY: -5000 },
  ])
  const back = await screen.findByRole('button', { name: 'Follow what plays' }, soon)
  const before = timeline.clock.time
  await waitFor(() => expect(timeline.clock.time).toBeGreaterThan(before + 0.4), soon)
  await waitFor(() => expect(text.scrollTop).toBe(0), soon)
  // Whatever it took so far, there is sound left to follow.
  timeline.clock.seek(20)
  back.click()
  await waitFor(() => expect(text.scrollTop).toBeGreaterThan(0), soon)
  await waitFor(() => expect(inView()).toBe(true), soon)
  expect(screen.queryByRole('button', { name: 'Follow what plays' })).toBeNull()

  // Seen elsewhere again, and playing begins anew.
  await commands.gesture([{ do: 'wheel', deltaY: -5000 }])
  // A wheel that came after the pause would be one against the new playing.
  await screen.findByRole('button', { name: 'Follow what plays' }, soon)
  timeline.clock.pause()
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Follow what plays' })).toBeNull(),
  )
  timeline.clock.seek(20)
  void timeline.clock.play()
  await waitFor(() => expect(text.scrollTop).toBeGreaterThan(0), soon)
  await waitFor(() => expect(inView()).toBe(true), soon)
})
