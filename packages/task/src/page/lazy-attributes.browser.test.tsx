import { TaskProvider } from '@tagwright/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../styles/styles.css'
import { raccoonTask } from '../testing/example-tasks.js'
import { LazyAttributes } from './lazy-attributes.js'

afterEach(cleanup)

test('the fields of attributes do not take the place of a control that somebody is in', async () => {
  const onChange = vi.fn()
  const attributes = [{ id: 'says', name: 'What it says', type: 'text' }] as const
  render(
    <TaskProvider task={raccoonTask}>
      <LazyAttributes
        attributes={[...attributes]}
        values={{}}
        readOnly={false}
        label="Line"
        onChange={onChange}
      />
      <button type="button">Next</button>
    </TaskProvider>,
  )
  const plain = screen.getByRole('textbox', { name: 'What it says' })
  plain.focus()
  await import('@tagwright/fields/attributes')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await userEvent.keyboard('1')
  expect(document.activeElement).toBe(plain)
  expect(onChange).toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Next' }))
  await expect.poll(() => plain.isConnected).toBe(false)
  expect(screen.getByRole('textbox', { name: /What it says/ })).toBeVisible()
})
