import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { Annotation, VideoWidget } from '@tagwright/schema'
import { render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect } from 'vitest'
import { commands } from 'vitest/browser'
import type { Clip } from '../clip/clip.js'
import { VideoAnnotator } from '../clip/video-annotator.js'
import { clipDocument, clipTask } from '../fixtures/clip.js'
import '../styles/styles.css'

/** What is opened. */
export interface OpenOptions {
  annotations?: Annotation[]
  widget?: Partial<VideoWidget>
  dir?: 'ltr' | 'rtl'
}

/** Opens a clip in the page and waits until its film is there. */
export async function openClip({ annotations = [], widget = {}, dir = 'ltr' }: OpenOptions = {}) {
  const store = createTaskStore({
    task: clipTask(widget),
    document: clipDocument(annotations),
    historyMergeMs: 60_000,
  })
  store.setSession({ activeLabel: { w: 'cat' } })
  const { container } = render(
    <StrictMode>
      <TaskProvider store={store} theme="light" locale="en" dir={dir}>
        <VideoAnnotator widget="w" />
      </TaskProvider>
    </StrictMode>,
  )
  const picture = await screen.findByRole('application')
  const clip = () => store.handleOf('w') as Clip
  await waitFor(() => expect(clip().video.readyState).toBeGreaterThan(1), { timeout: 8000 })
  await waitFor(() => expect(clip().window.get().end).toBeCloseTo(7, 1))
  const all = () => [...store.getState().document.annotations]
  const tracks = () => all().filter((one) => one.geometry?.type === 'track')
  const moments = () =>
    all().flatMap(({ geometry }) => (geometry?.type === 'instant' ? [Number(geometry.time)] : []))
  /** A point of the picture in CSS pixels of the page. */
  const at = (x: number, y: number) => {
    const bounds = picture.getBoundingClientRect()
    return { x: bounds.left + (x / 320) * bounds.width, y: bounds.top + (y / 256) * bounds.height }
  }
  return { store, picture, clip, tracks, moments, at, container }
}

/** Presses keys, by Playwright's names. */
export const press = (...keys: string[]) =>
  commands.gesture(keys.map((key) => ({ do: 'key' as const, press: key })))

/** Waits until a frame is on screen. */
export const settle = (clip: () => Clip, frame: number) =>
  waitFor(() => expect(clip().frames.frame).toBe(frame), { timeout: 4000 })

/** A point of the page in CSS pixels. */
export interface PagePlace {
  x: number
  y: number
}

/** Drags the mouse from place to place. */
export const drag = (from: PagePlace, to: PagePlace) =>
  commands.gesture([
    { do: 'move', to: from },
    { do: 'down' },
    { do: 'move', to, steps: 6 },
    { do: 'up' },
  ])
