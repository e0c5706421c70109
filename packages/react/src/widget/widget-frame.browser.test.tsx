import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { demoTask } from '../fixtures/demo-task.js'
import { Button, TaskProvider, WidgetFrame } from '../index.js'
import '../styles/styles.css'

afterEach(cleanup)

test('a message that comes as a field is left does not take the click of the button below', async () => {
  const widget = { id: 'w2', type: 'text', title: 'Caption', required: true } as const
  const onClick = vi.fn()
  render(
    <TaskProvider task={demoTask(3, { widgets: [widget] })}>
      <WidgetFrame widget={widget}>
        <input aria-label="Caption" />
      </WidgetFrame>
      <Button onClick={onClick}>Next</Button>
    </TaskProvider>,
  )
  const next = screen.getByRole('button', { name: 'Next' })
  await userEvent.click(screen.getByLabelText('Caption'))
  const before = next.getBoundingClientRect()
  // As far up the button as the message will push it down.
  await userEvent.click(next, { position: { x: 10, y: 4 } })
  expect(onClick).toHaveBeenCalledTimes(1)
  await expect.poll(() => next.getBoundingClientRect().top).toBeGreaterThan(before.top + 4)
})
