import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { ImageStory } from '../../fixtures/image-story.js'
import { raccoonBoxes } from '../../fixtures/image-task.js'

const meta = {
  title: 'Image/Shapes/Box',
  component: ImageStory,
  render: (args, { globals }) => (
    <ImageStory theme={globals.theme === 'dark' ? 'dark' : 'light'} {...args} />
  ),
} satisfies Meta<typeof ImageStory>
export default meta
type Story = StoryObj<typeof meta>

/** A drag, or a click on each of two corners; Shift makes a square, Alt grows from the middle. */
export const Drawing: Story = {}

/** Eight handles; arrows move, Shift and arrows further, Alt and arrows resize. */
export const Editing: Story = {
  args: { annotations: raccoonBoxes, session: { selection: ['face'] } },
}

/** Without a pointer: arrows, Enter, arrows, Enter. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const picture = await canvas.findByRole('application')
    picture.focus()
    await userEvent.keyboard('{ArrowLeft}{Enter}{ArrowDown}{ArrowRight}{ArrowRight}{Enter}')
    await expect(await canvas.findByRole('option', { name: /box, \d+ by \d+/ })).toBeVisible()
  },
}
