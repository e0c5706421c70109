import type { Meta, StoryObj } from '@storybook/react-vite'
import { withTask } from '../../fixtures/with-task.js'
import { SaveState } from './save-state.js'

const meta = {
  title: 'Parts/SaveState',
  component: SaveState,
  decorators: [withTask],
  parameters: { task: { session: { saveState: 'saved' } } },
} satisfies Meta<typeof SaveState>
export default meta
type Story = StoryObj<typeof meta>

export const Saved: Story = {}

export const Saving: Story = { parameters: { task: { session: { saveState: 'saving' } } } }

export const Offline: Story = { parameters: { task: { session: { saveState: 'offline' } } } }

export const Failed: Story = { parameters: { task: { session: { saveState: 'error' } } } }

export const French: Story = {
  parameters: { task: { locale: 'fr', session: { saveState: 'offline' } } },
}
