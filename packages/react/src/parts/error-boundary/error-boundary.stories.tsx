import type { Meta, StoryObj } from '@storybook/react-vite'
import type { JSX } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { ErrorBoundary } from './error-boundary.js'

let broken = true

function Fragile(): JSX.Element {
  if (broken) throw new Error('The canvas has no context.')
  return <p>All is well.</p>
}

const meta = {
  title: 'Parts/ErrorBoundary',
  component: ErrorBoundary,
  args: { children: <Fragile /> },
  decorators: [withTask],
  parameters: { task: { boxes: 3, width: 480 } },
  beforeEach: () => {
    broken = true
  },
} satisfies Meta<typeof ErrorBoundary>
export default meta
type Story = StoryObj<typeof meta>

export const Failed: Story = {}

/** Trying again renders the children anew; the document was never gone. */
export const Retried: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByRole('alert')
    broken = false
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(canvas.getByText('All is well.')).toBeVisible()
  },
}
