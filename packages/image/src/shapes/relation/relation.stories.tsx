import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { raccoonBoxes } from '../../fixtures/image-task.js'
import { imageMeta } from '../../fixtures/shape-stories.js'

const meta = {
  title: 'Image/Shapes/Relation',
  ...imageMeta({
    widget: { shapes: ['box'] },
    annotations: raccoonBoxes,
    relationTypes: [
      { id: 'part-of', name: { en: 'part of', fr: 'partie de' } },
      { id: 'beside', name: { en: 'beside', fr: 'à côté de' }, directed: false },
    ],
    session: { activeTool: { w1: 'relation' } },
  }),
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

/** A drag from one annotation to another, or a click on each; J chooses the tool. */
export const Drawing: Story = {}

/** Without a pointer: the panel of the selected annotation relates it to another one. */
export const ByList: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const option = await canvas.findByRole('option', { name: /^Eye, box, 70 by 70/ })
    await userEvent.click(option)
    const choice = await canvas.findByRole('combobox', { name: 'Relate to' })
    await userEvent.selectOptions(choice, 'face')
    await expect(await canvas.findByText(/^to Raccoon/)).toBeVisible()
  },
}

/** On a phone, with the tools under the picture. */
export const Phone: Story = { args: { width: 390 } }
