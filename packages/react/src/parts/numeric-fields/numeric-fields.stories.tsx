import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { NumericFields } from './numeric-fields.js'

const meta = {
  title: 'Parts/NumericFields',
  component: NumericFields,
  args: { annotation: 'a3' },
  decorators: [withTask],
  parameters: { task: { boxes: 6 } },
} satisfies Meta<typeof NumericFields>
export default meta
type Story = StoryObj<typeof meta>

/** Moves and resizes without a drag; kept inside the picture. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const x = canvas.getByRole('spinbutton', { name: 'X' })
    await userEvent.clear(x)
    await userEvent.type(x, '99999{Enter}')
    await expect(x).toHaveValue('928')
    await userEvent.keyboard('{ArrowDown}')
    await expect(x).toHaveValue('927')
  },
}

export const French: Story = { parameters: { task: { boxes: 6, locale: 'fr' } } }

export const ReadOnly: Story = { parameters: { task: { boxes: 6, readOnly: true } } }
