import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { StateMessage } from './state-message.js'

const meta = {
  title: 'Parts/StateMessage',
  component: StateMessage,
  args: { kind: 'error', title: 'The picture could not be loaded.' },
  decorators: [withTask],
} satisfies Meta<typeof StateMessage>
export default meta
type Story = StoryObj<typeof meta>

const retry = fn()

export const Failed: Story = {
  args: {
    detail: 'The server says that it does not exist (404).',
    code: 'TW-MEDIA-004',
    action: { label: 'Try again', onPress: retry },
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }))
    await expect(retry).toHaveBeenCalledOnce()
  },
}

export const Loading: Story = { args: { kind: 'loading', title: 'Loading the picture' } }

export const Empty: Story = { args: { kind: 'empty', title: 'No annotations yet.' } }

export const Offline: Story = {
  args: { kind: 'offline', title: 'You are offline. Your work is kept on this device.' },
}

export const Done: Story = { args: { kind: 'done', title: 'Sent. Thank you.' } }

export const Dark: Story = { parameters: { task: { theme: 'dark' } } }
