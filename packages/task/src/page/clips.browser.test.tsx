import type { AnnotationDocument, Task as TaskDefinition } from '@tagwright/schema'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../styles/styles.css'
import { Task } from './task.js'

afterEach(cleanup)

const task: TaskDefinition = {
  schemaVersion: '1.0',
  id: 'clips',
  media: [{ id: 'film', type: 'video', src: '/media/cat-walk.webm', frameRate: 25 }],
  ontology: { labels: [{ id: 'cat', name: 'Cat' }] },
  widgets: [
    { id: 'watch', type: 'player', media: 'film', title: 'Watch', minWatched: 0.05 },
    {
      id: 'follow',
      type: 'video',
      media: 'film',
      title: 'Follow the cat',
      tiers: [{ id: 'turns', name: 'Turns', kind: 'point' }],
    },
  ],
}

/** Clicks what nothing else covers. */
async function press(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' })
  await new Promise((done) => requestAnimationFrame(done))
  const { left, top, width, height } = element.getBoundingClientRect()
  const hit = document.elementFromPoint(left + width / 2, top + height / 2)
  expect(element.contains(hit), `${hit?.outerHTML.slice(0, 120)} lies over it`).toBe(true)
  fireEvent.click(element)
}

test('a page with a player and a clip: watched, followed, marked, submitted', async () => {
  const onSubmit = vi.fn<(document: AnnotationDocument) => void>()
  render(<Task task={task} locale="en" onSubmit={onSubmit} />)
  const picture = await screen.findByRole('application', {}, { timeout: 30_000 })
  await waitFor(() => expect(picture.querySelector('video')?.readyState).toBeGreaterThan(1), {
    timeout: 8000,
  })
  // What must be watched keeps the task back until it was.
  const submit = () => press(screen.getByRole('button', { name: /^Submit/ }))
  picture.focus()
  await userEvent.keyboard('1{Enter}m')
  await submit()
  expect(onSubmit).not.toHaveBeenCalled()
  const [play] = screen.getAllByRole('button', { name: 'Play' })
  await press(play!)
  await waitFor(() => expect(screen.getByText(/watched: enough/)).toBeVisible(), {
    timeout: 10_000,
  })
  await press(screen.getAllByRole('button', { name: 'Pause' })[0]!)
  await submit()
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce())
  const { annotations = [], media, provenance } = onSubmit.mock.calls[0]![0]
  expect(annotations.map(({ geometry, labels }) => [geometry?.type, labels])).toEqual([
    ['track', ['cat']],
    ['instant', ['cat']],
  ])
  expect(media?.[0]).toMatchObject({ width: 320, height: 256, frameRate: 25 })
  expect(provenance?.coverage?.[0]).toMatchObject({ media: 'film' })
}, 60_000)
