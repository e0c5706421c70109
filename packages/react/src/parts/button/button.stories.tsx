import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { Button } from './button.js'

const meta = {
  title: 'Parts/Button',
  component: Button,
  args: { children: 'Submit', onClick: fn() },
  decorators: [withTask],
} satisfies Meta<typeof Button>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}

export const Primary: Story = { args: { kind: 'primary' } }

export const Danger: Story = { args: { kind: 'danger', children: 'Delete' } }

export const Quiet: Story = { args: { kind: 'quiet' } }

/** Does nothing, and keeps the focus. */
export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvasElement, args }) => {
    const button = within(canvasElement).getByRole('button')
    await userEvent.click(button)
    await expect(args.onClick).not.toHaveBeenCalled()
    await expect(button).toHaveFocus()
  },
}

export const DarkPrimary: Story = {
  args: { kind: 'primary' },
  parameters: { task: { theme: 'dark' } },
}
