import { createTaskStore, type Scope } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { speechDocument, speechTask } from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from '../timeline/timeline.js'
import { TranscriptionTimeline } from '../timeline/transcription-timeline.js'
import type { SpeechDetector } from './speech-detector.js'

afterEach(cleanup)

const soon = { timeout: 8000 }

test('a search for speech tells how far it is, and Cancel ends it without a trace', async () => {
  const scopes: Scope[] = []
  let finish = () => {}
  const slow: SpeechDetector = {
    id: 'slow',
    detect: (_, { scope, onProgress }) => {
      scopes.push(scope)
      onProgress(0.25)
      return new Promise((resolve) => {
        finish = () => resolve({ stretches: [{ start: 1, end: 2 }], source: 'slow', version: '1' })
      })
    },
  }
  const store = createTaskStore({ task: speechTask(), document: speechDocument([]) })
  render(
    <TaskProvider store={store} locale="en" theme="light">
      <TranscriptionTimeline widget="w" detector={slow} />
    </TaskProvider>,
  )
  await screen.findByRole('group', { name: 'Timeline' }, soon)
  const timeline = store.handleOf('w') as Timeline
  timeline.help.panel.set('detection')
  const start = () => screen.getAllByRole('button', { name: 'Find speech' }).at(-1)!
  await screen.findByText(/Adds a segment where somebody seems to speak/, {}, soon)
  start().click()
  const bar = await screen.findByRole('progressbar', { name: 'Looking for speech' })
  expect(bar.getAttribute('value')).toBe('0.25')
  screen.getByRole('button', { name: 'Cancel' }).click()
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  expect(scopes[0]!.disposed).toBe(true)
  // It answers after all, and too late.
  finish()
  await new Promise(requestAnimationFrame)
  expect(timeline.segments.index.size).toBe(0)
  expect(store.history.canUndo).toBe(false)

  start().click()
  await screen.findByRole('progressbar', { name: 'Looking for speech' })
  finish()
  await waitFor(() => expect(timeline.segments.index.size).toBe(1))
})
