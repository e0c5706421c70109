import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Annotation } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { ImageStory } from '../../fixtures/image-story.js'

const meta = {
  title: 'Image/Shapes/Ellipse',
  component: ImageStory,
  args: { widget: { shapes: ['ellipse'] } },
  render: (args, { globals }) => (
    <ImageStory theme={globals.theme === 'dark' ? 'dark' : 'light'} {...args} />
  ),
} satisfies Meta<typeof ImageStory>
export default meta
type Story = StoryObj<typeof meta>

const annotation: Annotation = {
  id: 'a',
  widget: 'w1',
  media: 'photo',
  labels: ['raccoon'],
  geometry: { type: 'ellipse', cx: 690, cy: 350, rx: 230, ry: 190, rotation: 20 },
}

/** A drag, or a click on each of two corners; Shift makes a circle. */
export const Drawing: Story = {}

/** The box about it resizes, the round handle turns; Shift takes steps of 15 degrees. */
export const Editing: Story = {
  args: { annotations: [annotation], session: { selection: ['a'] } },
}

/** On a phone, with the tools under the picture. */
export const Phone: Story = {
  args: { annotations: [annotation], session: { selection: ['a'] }, width: 390 },
}

/** Without a pointer: arrows move a cursor, Enter sets points. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const picture = await canvas.findByRole('application')
    picture.focus()
    await userEvent.keyboard('{Enter}{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown}{Enter}')
    await expect(await canvas.findByRole('option', { name: /, ellipse/ })).toBeVisible()
  },
}
