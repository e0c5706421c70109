import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { segment, speechDocument, speechTask, videoUrl } from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from '../timeline/timeline.js'
import { TranscriptionTimeline } from '../timeline/transcription-timeline.js'

afterEach(cleanup)

async function open(width = 1100) {
  const task = speechTask({}, { type: 'video', src: videoUrl, frameRate: 25 })
  const store = createTaskStore({ task, document: speechDocument([segment('s1', 0.5, 1.2)]) })
  render(
    <div style={{ width }}>
      <TaskProvider store={store} theme="light" locale="en">
        <TranscriptionTimeline widget="w" />
      </TaskProvider>
    </div>,
  )
  const timeline = () => store.handleOf('w') as Timeline
  await waitFor(() => expect(timeline()?.limits.get().end).toBeCloseTo(3, 0))
  await waitFor(() => expect(timeline().frames.get()).not.toBeNull(), { timeout: 5000 })
  return { store, timeline }
}

test('a video is transcribed as sound is, with its picture in the page', async () => {
  const { timeline } = await open()
  const video = document.querySelector<HTMLVideoElement>('.tagwright-audio-video video')!
  expect(video).toBe(timeline().clock.element)
  expect(video.controls).toBe(false)
  // Its sound has a waveform.
  await waitFor(() => expect(timeline().waveform.get()?.duration).toBeCloseTo(3, 0), {
    timeout: 8000,
  })
  await userEvent.click(document.querySelector('.tagwright-audio-video-place')!)
  await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
  await userEvent.click(document.querySelector('.tagwright-audio-video-place')!)
  await waitFor(() => expect(timeline().clock.getState().playing).toBe(false))
  cleanup()
  expect(document.querySelector('video')).toBeNull()
  expect(video.paused).toBe(true)
})

test('keys and buttons step by one picture', async () => {
  const { timeline } = await open()
  timeline().clock.seek(1.02)
  ;(await screen.findByRole('group', { name: 'Timeline' })).focus()
  await waitFor(() => expect(timeline().frames.get()!.frame).toBe(25))
  await userEvent.keyboard('.')
  await waitFor(() => expect(timeline().frames.get()!.frame).toBe(26))
  await userEvent.keyboard(',')
  await waitFor(() => expect(timeline().frames.get()!.frame).toBe(25))
  await userEvent.click(screen.getByRole('button', { name: 'One picture on' }))
  await waitFor(() => expect(timeline().frames.get()!.frame).toBe(26))
})

test('the picture stands beside the transcript where there is room, above the timeline on a phone', async () => {
  await open()
  await screen.findByRole('list')
  const boxes = () => {
    const box = (name: string) =>
      document.querySelector(`.tagwright-audio-${name}`)!.getBoundingClientRect()
    return { video: box('video'), stage: box('stage'), rows: box('transcript') }
  }
  const wide = boxes()
  expect(wide.video.left).toBeGreaterThanOrEqual(wide.rows.right - 1)
  expect(wide.video.top).toBeGreaterThan(wide.stage.bottom - 1)
  // As high as what is beside it, also where the host gives it much or little room.
  const frame = document.querySelector<HTMLElement>('.tagwright-audio')!
  for (const height of [1200, 560]) {
    frame.style.height = `${height}px`
    const { video, rows } = boxes()
    expect([video.top, video.bottom]).toEqual([
      expect.closeTo(rows.top, 0),
      expect.closeTo(rows.bottom, 0),
    ])
  }
  cleanup()
  await open(390)
  await screen.findByRole('list')
  const narrow = boxes()
  expect(narrow.video.bottom).toBeLessThanOrEqual(narrow.stage.top + 1)
  expect(narrow.video.width).toBeGreaterThan(370)
})
