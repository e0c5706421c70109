import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, expect, test } from 'vitest'
import { commands, userEvent } from 'vitest/browser'
import { longPeaks, manySegments, segment, speechDocument, speechTask } from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from './timeline.js'
import { TranscriptionTimeline } from './transcription-timeline.js'

afterEach(cleanup)

/** A task that names no speakers and no tiers, with a waveform at hand; renders and changes are counted. */
async function open(count: number) {
  const seconds = 600
  const task = { ...speechTask({}, { src: '', duration: seconds }), ontology: { labels: [] } }
  const store = createTaskStore({ task, document: speechDocument(manySegments(count, seconds)) })
  const counted = { commits: 0, changes: 0, transactions: 0, patchesRead: 0 }
  // Before all others hear of it.
  store.onTransaction((transaction) => {
    for (const member of ['patches', 'inverse'] as const) {
      const written = Object.getOwnPropertyDescriptor(transaction, member)?.get
      const get = () => {
        counted.patchesRead++
        return written?.call(transaction)
      }
      Object.defineProperty(transaction, member, { get })
    }
  })
  const peaks = longPeaks(seconds)
  render(
    <div style={{ width: 1100 }}>
      <TaskProvider store={store} theme="light" locale="en">
        <Profiler id="timeline" onRender={() => counted.commits++}>
          <TranscriptionTimeline widget="w" peaks={peaks} />
        </Profiler>
      </TaskProvider>
    </div>,
  )
  const stage = await screen.findByRole('group', { name: 'Timeline' })
  await screen.findAllByRole('listitem')
  // What is loaded later has come.
  await waitFor(
    () =>
      expect(
        stage
          .closest('.tagwright-audio')
          ?.querySelector('.tagwright-audio-tools:not([data-waiting])'),
      ).toBeTruthy(),
    { timeout: 6000 },
  )
  store.subscribe(() => counted.changes++)
  store.onTransaction(() => counted.transactions++)
  const timeline = store.handleOf('w') as Timeline
  timeline.setView((now) => ({ ...now, start: 0, pixelsPerSecond: 40 }))
  const at = (time: number) => {
    const box = stage.getBoundingClientRect()
    const now = timeline.view.get()
    return { x: box.left + (time - now.start) * now.pixelsPerSecond, y: box.top + 100 }
  }
  /** What is counted from now on until nothing happens any more. */
  const during = async (act: () => Promise<unknown> | unknown) => {
    await new Promise((done) => setTimeout(done, 300))
    Object.assign(counted, { commits: 0, changes: 0, transactions: 0, patchesRead: 0 })
    await act()
    await new Promise((done) => setTimeout(done, 300))
    return { ...counted }
  }
  return { store, timeline, at, during }
}

test('a drag, the wheel and a key render as little with nine thousand segments as with thirty', async () => {
  for (const count of [30, 300, 9000]) {
    const { store, timeline, at, during } = await open(count)
    const { id, end } = timeline.segments.index.at(0)!
    const edge = at(end)
    timeline.select(id, { reveal: false })
    await commands.gesture([{ do: 'move', to: edge }, { do: 'down' }])
    await commands.gesture([{ do: 'move', to: { ...edge, x: edge.x - 8 } }])
    const dragged = await during(() =>
      commands.gesture([{ do: 'move', to: { ...edge, x: edge.x - 40 }, steps: 20 }]),
    )
    // React has no part in it: the canvas draws, and others may read where it is.
    expect(dragged).toMatchObject({ commits: 0, transactions: 0 })
    expect(dragged.changes).toBeLessThanOrEqual(20)
    const dropped = await during(() => commands.gesture([{ do: 'up' }]))
    expect(dropped.transactions).toBe(1)
    expect(dropped.commits).toBeLessThanOrEqual(3)
    expect(timeline.segments.index.get(id)!.end).toBeLessThan(end)

    const scrolled = await during(() => {
      for (let turn = 0; turn < 20; turn++)
        timeline.setView((now) => ({ ...now, start: now.start + 1 }))
    })
    expect(scrolled).toMatchObject({ commits: 0, changes: 0, transactions: 0 })

    timeline.select(id, { caret: 'start' })
    await waitFor(() => expect(timeline.activeText.get()?.id).toBe(id))
    await userEvent.keyboard('a')
    const [, top] = document.querySelectorAll<HTMLCanvasElement>('.tagwright-audio-stage canvas')
    const picture = () => top!.toDataURL()
    const before = picture()
    const typed = await during(() => userEvent.keyboard('bcdef'))
    expect(typed).toMatchObject({ commits: 5, changes: 5, transactions: 5 })
    expect(store.getState().document.annotations.get(id)?.text).toContain('abcdef')
    // Drawn anew is the written segment alone, and that as if all had been.
    const part = picture()
    // Of what is a few pixels wide the text is not shown.
    expect(part === before).toBe(count === 9000)
    timeline.display.set({ ...timeline.display.get() })
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    expect(picture() === part).toBe(true)
    cleanup()
  }
})

test('a thousand segments at once are one transaction, one change and a few commits', async () => {
  const { store, timeline, during } = await open(30)
  const added = Array.from({ length: 1000 }, (_, at) => segment(`n${at}`, at / 2, at / 2 + 0.4))
  const found = await during(() =>
    store.dispatch({ event: 'segment.import', origin: 'host' }, (draft) =>
      draft.addAnnotations(added),
    ),
  )
  expect(found).toMatchObject({ changes: 1, transactions: 1, patchesRead: 0 })
  expect(found.commits).toBeLessThanOrEqual(4)
  await waitFor(() => expect(timeline.segments.index.size).toBe(1030))
  await screen.findByRole('list', { name: /1,030 segments/ })
  expect(screen.getAllByRole('listitem').length).toBeLessThan(40)
})
