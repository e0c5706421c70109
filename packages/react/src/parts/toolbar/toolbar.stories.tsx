import type { Meta, StoryObj } from '@storybook/react-vite'
import { Hand, MousePointer2, Redo2, Square, Undo2 } from 'lucide-react'
import { expect, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { IconButton } from '../button/icon-button.js'
import { ToolButton } from './tool-button.js'
import { Toolbar, ToolbarSeparator } from './toolbar.js'

const meta = {
  title: 'Parts/Toolbar',
  component: Toolbar,
  args: {
    label: 'Tools',
    children: (
      <>
        <IconButton label="Select" chords={['V']} icon={<MousePointer2 size={18} />} pressed />
        <IconButton label="Pan" chords={['H']} icon={<Hand size={18} />} pressed={false} />
        <IconButton label="Box" chords={['R']} icon={<Square size={18} />} pressed={false} />
        <ToolbarSeparator />
        <ToolButton command="history.undo" icon={<Undo2 size={18} />} />
        <ToolButton command="history.redo" icon={<Redo2 size={18} />} />
      </>
    ),
  },
  decorators: [withTask],
} satisfies Meta<typeof Toolbar>
export default meta
type Story = StoryObj<typeof meta>

/** One Tab stop; the arrows go on, and a tool that cannot be used keeps the focus. */
export const Horizontal: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('button', { name: 'Box' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    const undo = canvas.getByRole('button', { name: 'Undo' })
    await expect(undo).toHaveFocus()
    await expect(undo).toHaveAttribute('aria-disabled', 'true')
  },
}

export const Vertical: Story = { args: { orientation: 'vertical' } }

export const Dark: Story = { parameters: { task: { theme: 'dark' } } }

export const RightToLeft: Story = { parameters: { task: { locale: 'ar' } } }
