import type { AnnotationDocument, Issue } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Task, type TaskProps } from '../page/task.js'
import '../styles/styles.css'

/** A text that does harm where it is taken for HTML. */
export const hostile = '<img src=x onerror="window.hacked=1">'

/** What the host was handed, and told. */
export const onSubmit = vi.fn<(document: AnnotationDocument) => unknown>()
export const onError = vi.fn<(issue: Issue) => void>()

const failures: string[] = []

/** Failures of the page that nobody caught. */
export const noteFailure = (event: ErrorEvent | PromiseRejectionEvent) =>
  failures.push(String('reason' in event ? event.reason : event.message))

/** Nothing of a page with faults may throw, or run what a text says; to be called once by a test file. */
export function watchFailures(): void {
  beforeEach(() => {
    onSubmit.mockReset()
    onError.mockReset()
    failures.length = 0
    window.addEventListener('error', noteFailure)
    window.addEventListener('unhandledrejection', noteFailure)
  })
  afterEach(() => {
    cleanup()
    window.removeEventListener('error', noteFailure)
    window.removeEventListener('unhandledrejection', noteFailure)
    expect(failures.filter((line) => !line.includes('ResizeObserver'))).toEqual([])
    expect(window).not.toHaveProperty('hacked')
  })
}

/** A task with a question that works beside whatever is broken. */
export function besides(parts: { media?: unknown[]; widgets?: unknown[]; more?: object }): object {
  return {
    schemaVersion: '1.0',
    id: 'bad',
    title: 'Bad input',
    media: parts.media ?? [],
    ontology: { labels: [{ id: 'cat', name: hostile }] },
    widgets: [{ id: 'note', type: 'text', question: 'What do you see?' }, ...(parts.widgets ?? [])],
    ...parts.more,
  }
}

/** Draws a task as a host does. */
export function show(task: object, props: Partial<TaskProps> = {}) {
  return render(
    <StrictMode>
      <div style={{ blockSize: 760 }}>
        <Task task={task} onSubmit={onSubmit} onError={onError} {...props} />
      </div>
    </StrictMode>,
  )
}

/** The box of the question that works. */
export const box = () => page.getByRole('textbox', { name: 'What do you see?' })

/** Where an issue's code stands on the page. */
export const code = (id: string) => page.getByText(id, { exact: false }).first()

/** The codes that the host was told. */
export const reported = () => new Set(onError.mock.calls.map(([issue]) => issue.code))

/** Types before the fault shows and after, submits, and looks at what the host gets. */
export async function worksBeside(codes: readonly string[]): Promise<void> {
  await box().fill('before')
  for (const id of codes) await expect.element(code(id)).toBeVisible()
  await expect.element(box()).toHaveValue('before')
  await box().fill('before and after')
  await page.getByRole('button', { name: /Submit/ }).click()
  await expect.poll(() => onSubmit.mock.calls.length).toBe(1)
  expect(onSubmit.mock.calls[0]?.[0].responses.note).toMatchObject({ value: 'before and after' })
  for (const id of codes) expect(reported()).toContain(id)
}
