import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { ShortcutHelp } from './shortcut-help.js'

const meta = {
  title: 'Parts/ShortcutHelp',
  component: ShortcutHelp,
  args: { open: true, onClose: fn() },
  decorators: [withTask],
} satisfies Meta<typeof ShortcutHelp>
export default meta
type Story = StoryObj<typeof meta>

/** Opens on its search; Escape closes. */
export const Default: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const dialog = await canvas.findByRole('dialog', { name: 'Keyboard shortcuts' })
    const search = within(dialog).getByRole('searchbox')
    await expect(search).toHaveFocus()
    await userEvent.type(search, 'redo')
    await expect(within(dialog).queryByText('Undo')).toBeNull()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }))
    await expect(args.onClose).toHaveBeenCalled()
  },
}

export const Dark: Story = { parameters: { task: { theme: 'dark' } } }

export const French: Story = { parameters: { task: { locale: 'fr' } } }
