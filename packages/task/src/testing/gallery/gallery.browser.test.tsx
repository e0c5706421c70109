import { type AnnotationDocument, parseDocument, parseTask } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Task } from '../../page/task.js'
import '../../styles/styles.css'
import { type Hand, keyboardHand, touchHand } from '../hands.js'
import { briefTasks } from './brief-tasks.js'
import type { GalleryEntry } from './gallery-entry.js'
import { sampleTasks } from './sample-tasks.js'
import { workThrough } from './work-through.js'

const entries = [...briefTasks, ...sampleTasks].map(
  (entry) => [entry.task.id, entry] as [string, GalleryEntry],
)
const hands: [string, Hand, width: number, height: number][] = [
  ['keys', keyboardHand, 1280, 800],
  ['a finger', touchHand, 390, 844],
]

afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
})

describe.each(hands)('with %s alone', (_, hand, width, height) => {
  test.each(entries)(
    '%s',
    async (_id, entry) => {
      await page.viewport(width, height)
      expect(parseTask(entry.task).issues).toEqual([])
      const onSubmit = vi.fn<(document: AnnotationDocument) => void>()
      render(
        <StrictMode>
          <div style={{ blockSize: height }}>
            <Task task={entry.task} onSubmit={onSubmit} />
          </div>
        </StrictMode>,
      )
      await expect.element(page.getByRole('button', { name: /^Submit/ })).toBeVisible()
      await workThrough(entry, hand)
      await expect.poll(() => onSubmit.mock.calls.length, { timeout: 5000 }).toBe(1)
      const document = onSubmit.mock.calls[0]?.[0]
      expect(parseDocument(document, { task: entry.task }).issues).toEqual([])
      for (const [id, value] of Object.entries(entry.responses ?? {})) {
        const found = document?.responses[id]?.value
        if (typeof value === 'object') expect(found).toMatchObject(value as object)
        else expect(found).toBe(value)
      }
      if (entry.annotations) expect(document?.annotations).toMatchObject(entry.annotations)
      expect(window.innerWidth).toBe(width)
      expect(globalThis.document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    },
    60_000,
  )
})
