import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { Issue, Task } from '@tagwright/schema'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { clipDocument, clipTask, finished } from '../fixtures/clip.js'
import '../styles/styles.css'
import type { Clip } from './clip.js'
import { VideoAnnotator } from './video-annotator.js'

const urls: string[] = []
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  for (const url of urls.splice(0)) URL.revokeObjectURL(url)
})
const blob = (parts: BlobPart[], type = 'video/webm') => {
  const url = URL.createObjectURL(new Blob(parts, { type }))
  urls.push(url)
  return url
}
const clipBytes = async () => (await fetch('/media/cat-walk.webm')).arrayBuffer()

function open(medium: Partial<Task['media'][number]>, resolveUrl?: () => Promise<string> | string) {
  const issues: Issue[] = []
  const store = createTaskStore({ task: clipTask({}, medium), document: clipDocument(finished) })
  render(
    <TaskProvider
      store={store}
      locale="en"
      onError={(issue) => issues.push(issue)}
      {...(resolveUrl && { resolveUrl })}
    >
      <VideoAnnotator widget="w" />
    </TaskProvider>,
  )
  const clip = () => store.handleOf('w') as Clip
  const ready = () =>
    waitFor(() => expect(clip().video.readyState).toBeGreaterThan(1), { timeout: 8000 })
  return { store, issues, clip, ready }
}

describe('a clip that cannot be played says why, and the work is kept', () => {
  test.each([
    ['no clip at all', () => blob(['<!doctype html><p>Sign in</p>'], 'text/html'), 'TW-MEDIA-008'],
    ['an empty file', () => blob([]), 'TW-MEDIA-010'],
    ['a file that is gone', () => '/media/gone.webm', 'TW-MEDIA-'],
    ['an address that could run code', () => 'javascript:alert(1)', 'TW-MEDIA-002'],
  ])('%s', async (_, src, code) => {
    const { store, issues } = open({ src: src() })
    const alert = await screen.findByRole('alert', {}, { timeout: 6000 })
    expect(alert).toHaveTextContent(code)
    expect(alert).toHaveTextContent('What you have done is kept.')
    expect(issues.some((issue) => issue.code.startsWith(code))).toBe(true)
    // What has to do with no picture still works: lists, labels, deleting, undo.
    const before = store.getState().document.annotations.size
    await userEvent.click(screen.getByRole('option', { name: /moment at 0:02/ }))
    await userEvent.keyboard('{Delete}')
    expect(store.getState().document.annotations.size).toBe(before - 1)
    store.history.undo()
    expect(store.toDocument().annotations).toHaveLength(before)
  })
})

test('a clip that is cut off is shown as far as it goes, and said to be cut off', async () => {
  const all = await clipBytes()
  const { clip, ready, issues, store } = open({ src: blob([all.slice(0, 60_000)]) })
  await ready()
  clip().frames.show(1)
  await waitFor(() => expect(clip().frames.time).toBeCloseTo(1, 1))
  clip().clock.setMuted(true)
  clip().clock.setRate(2)
  await clip().clock.play()
  await waitFor(() => expect(screen.getByText('TW-MEDIA-009')).toBeVisible(), { timeout: 12_000 })
  expect(issues.map(({ code }) => code)).toContain('TW-MEDIA-009')
  expect(store.getState().document.annotations.size).toBe(finished.length)
}, 30_000)

test('a whole clip played to its end, fast, is not taken for one that is cut off', async () => {
  const { clip, ready, issues } = open({})
  await ready()
  clip().clock.setMuted(true)
  clip().clock.setRate(4)
  await clip().clock.play()
  await waitFor(() => expect(clip().video.ended).toBe(true), { timeout: 12_000 })
  expect(issues).toEqual([])
  expect(clip().cut.get()).toBeNull()
}, 30_000)

test('an address that runs out is asked for anew, and the frame stays', async () => {
  const resolveUrl = vi.fn(async () => '/media/cat-walk.webm')
  const { clip, ready } = open({ src: 'film-1' }, resolveUrl)
  await ready()
  clip().frames.show(3.02)
  await waitFor(() => expect(clip().frames.frame).toBe(75))
  const { video } = clip()
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 403 }))
  // What a browser reports when the next range of the file is refused.
  Object.defineProperty(video, 'error', { configurable: true, value: { code: 2 } })
  video.dispatchEvent(new Event('error'))
  await waitFor(() => expect(resolveUrl).toHaveBeenCalledTimes(2))
  expect(resolveUrl).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'film' }), {
    reason: 'expired',
  })
  await waitFor(() => expect(clip().frames.frame).toBe(75), { timeout: 6000 })
  expect(screen.queryByRole('alert')).toBeNull()
})

test('tracks that make no sense are shown as far as they go', async () => {
  const odd = [
    { id: 'none', widget: 'w', media: 'film', geometry: { type: 'track', keyframes: [] } },
    {
      id: 'mask',
      widget: 'w',
      media: 'film',
      geometry: {
        type: 'track',
        keyframes: [{ time: 0, geometry: { type: 'mask', size: [2, 2], counts: [0, 4] } }],
      },
    },
    {
      id: 'far',
      widget: 'w',
      media: 'film',
      geometry: {
        type: 'track',
        keyframes: [
          { time: 1e9, geometry: { type: 'box', x: 1e6, y: 0, width: 1, height: 1, rotation: 0 } },
        ],
      },
    },
    { id: 'kept', widget: 'w', media: 'film', geometry: { type: 'x-later', data: 1 } },
  ] as never[]
  const store = createTaskStore({ task: clipTask(), document: clipDocument(odd) })
  render(
    <TaskProvider store={store} locale="en">
      <VideoAnnotator widget="w" />
    </TaskProvider>,
  )
  await screen.findByRole('application')
  for (const option of await screen.findAllByRole('option', { name: /No label/ }))
    await userEvent.click(option)
  expect(store.toDocument().annotations).toEqual(odd)
})
