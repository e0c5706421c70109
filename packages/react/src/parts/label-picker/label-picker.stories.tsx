import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { LabelPicker } from './label-picker.js'

const meta = {
  title: 'Parts/LabelPicker',
  component: LabelPicker,
  args: { widget: 'w1', onPick: fn() },
  decorators: [withTask],
  parameters: { task: { session: { activeLabel: { w1: 'label-1' } } } },
} satisfies Meta<typeof LabelPicker>
export default meta
type Story = StoryObj<typeof meta>

/** One key per label; with the arrows, one Tab stop. */
export const Chips: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('option', { name: 'Horse' }))
    await expect(args.onPick).toHaveBeenCalledWith('label-3')
    await userEvent.keyboard('{ArrowRight}{Enter}')
    await expect(args.onPick).toHaveBeenLastCalledWith('label-4')
  },
}

export const Dark: Story = {
  parameters: { task: { theme: 'dark', session: { activeLabel: { w1: 'label-1' } } } },
}

export const RightToLeft: Story = { parameters: { task: { dir: 'rtl' } } }

export const ReadOnly: Story = { parameters: { task: { readOnly: true } } }

/** All twenty colours of the default palette, and the patterns that follow. */
export const Search: Story = {
  parameters: { task: { labels: 26 } },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const box = await canvas.findByRole('combobox')
    await userEvent.type(box, 'gir')
    await canvas.findByRole('option', { name: 'Giraffe' })
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(args.onPick).toHaveBeenCalledWith('label-19')
  },
}

export const TwentyThousand: Story = {
  parameters: { task: { labels: 20_000 } },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('combobox'), 'zebra 1999')
    await canvas.findByRole('option', { name: 'Zebra 1999' })
    await userEvent.keyboard('{Enter}')
    await expect(args.onPick).toHaveBeenCalledWith('label-19988')
  },
}
