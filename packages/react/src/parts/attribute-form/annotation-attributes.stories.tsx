import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { AnnotationAttributes } from './annotation-attributes.js'

const meta = {
  title: 'Parts/AnnotationAttributes',
  component: AnnotationAttributes,
  args: { annotation: 'a0' },
  decorators: [withTask],
  parameters: { task: { boxes: 1 } },
} satisfies Meta<typeof AnnotationAttributes>
export default meta
type Story = StoryObj<typeof meta>

/** "Weeks old" is asked only of the young. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.queryByLabelText('Weeks old')).toBeNull()
    await userEvent.click(canvas.getByRole('radio', { name: 'Young' }))
    const weeks = await canvas.findByLabelText('Weeks old')
    await userEvent.type(weeks, '12')
    await expect(weeks).toHaveValue(12)
  },
}

export const Dark: Story = { parameters: { task: { boxes: 1, theme: 'dark' } } }

export const ReadOnly: Story = { parameters: { task: { boxes: 1, readOnly: true } } }
