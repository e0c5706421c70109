import type { Issue, Widget } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { demoTask } from '../fixtures/demo-task.js'
import { useIssueBoard } from '../issues/use-issues.js'
import { TaskProvider } from '../provider/task-provider.js'
import { useResponse } from '../state/use-response.js'
import '../styles/styles.css'
import { defineWidget } from './define-widget.js'
import { usePreparedWidgets } from './use-prepared-widgets.js'
import type { WidgetDefinition, WidgetProps } from './widget-definition.js'
import { WidgetFrame } from './widget-frame.js'

const widget = { id: 'w9', type: 'x-word', question: 'Which word?' } as unknown as Widget
const task = { ...demoTask(), widgets: [widget] }

function Word({ widget }: WidgetProps) {
  const { response, setValue } = useResponse(widget.id)
  return (
    <WidgetFrame widget={widget}>
      <input
        aria-label="Word"
        value={String(response?.value ?? '')}
        onChange={(event) => setValue(event.target.value)}
      />
    </WidgetFrame>
  )
}

const loaded = defineWidget({
  type: 'x-word' as Widget['type'],
  component: Word,
  messages: { en: { 'issue.X-1': 'Too short a word.' }, fr: { 'issue.X-1': 'Mot trop court.' } },
  check: ({ response }) =>
    String(response?.value ?? '').length > 3
      ? []
      : [{ code: 'X-1', path: ['widgets', 'w9'], message: 'short', severity: 'error' }],
})

function Page({ definition, hidden }: { definition: WidgetDefinition; hidden?: boolean }) {
  const [definitions] = useState([definition])
  usePreparedWidgets(task.widgets, definitions)
  const board = useIssueBoard()
  const Component = definition.component
  return (
    <>
      {!hidden && <Component widget={widget} />}
      <button type="button" onClick={() => board.check()}>
        Check
      </button>
    </>
  )
}

function show(load: () => Promise<WidgetDefinition>, more: { hidden?: boolean } = {}) {
  const definition = defineWidget({ type: 'x-word' as Widget['type'], load, height: 222 })
  const onError = vi.fn<(issue: Issue) => void>()
  const checks = [{ type: 'x-word', check: definition.check ?? (() => []) }]
  render(
    <StrictMode>
      <TaskProvider task={task} onError={onError} storeOptions={{ checks }}>
        <Page definition={definition} {...more} />
      </TaskProvider>
    </StrictMode>,
  )
  return { onError, definition }
}

afterEach(cleanup)

const room = () => document.querySelector<HTMLElement>('.tagwright-widget-awaited')

test('its question and its room are there before its code, which is asked for once', async () => {
  let bring: ((definition: WidgetDefinition) => void) | undefined
  const load = vi.fn(() => new Promise<WidgetDefinition>((resolve) => (bring = resolve)))
  show(load)
  await expect.element(page.getByRole('heading', { name: 'Which word?' })).toBeVisible()
  expect(room()?.clientHeight).toBeGreaterThanOrEqual(222)
  expect(room()?.outerHTML).not.toContain('style=')
  expect(room()?.getAttribute('aria-busy')).toBe('true')
  bring?.(loaded)
  await expect.element(page.getByRole('textbox', { name: 'Word' })).toBeVisible()
  expect(room()).toBeNull()
  expect(load).toHaveBeenCalledOnce()
})

test('a failure is told in place; a press tries again, and so does the line when it is back', async () => {
  const load = vi
    .fn<() => Promise<WidgetDefinition>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue(loaded)
  const { onError } = show(load)
  const again = page.getByRole('button', { name: 'Load it again' })
  await expect.element(again).toBeVisible()
  expect(onError.mock.calls.map(([issue]) => issue.code)).toContain('TW-REACT-013')
  await userEvent.click(again)
  await expect.poll(() => load.mock.calls.length).toBe(2)
  await expect.element(again).toBeVisible()
  window.dispatchEvent(new Event('online'))
  await expect.element(page.getByRole('textbox', { name: 'Word' })).toBeVisible()
})

test('a rule is not passed by while its code is on its way, and speaks up when it is there', async () => {
  let bring: ((definition: WidgetDefinition) => void) | undefined
  show(() => new Promise((resolve) => (bring = resolve)))
  await page.getByRole('button', { name: 'Check' }).click()
  await expect.element(page.getByText('This part has not been loaded yet.')).toBeVisible()
  bring?.(loaded)
  await expect.element(page.getByText('Too short a word.')).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: 'Word' }), 'horse')
  await expect.poll(() => document.body.textContent).not.toContain('Too short a word.')
})

test('the code of a widget that is not in sight is loaded too', async () => {
  const load = vi.fn(async () => loaded)
  show(load, { hidden: true })
  await expect.poll(() => load.mock.calls.length).toBe(1)
})
