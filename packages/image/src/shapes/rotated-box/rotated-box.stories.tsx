import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Annotation } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { ImageStory } from '../../fixtures/image-story.js'

const meta = {
  title: 'Image/Shapes/RotatedBox',
  component: ImageStory,
  args: { widget: { shapes: ['rotated-box'] } },
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
  geometry: { type: 'box', x: 480, y: 170, width: 430, height: 360, rotation: 20 },
}

/** One side by a drag or two clicks, then a click on the side opposite. */
export const Drawing: Story = {}

/** The round handle turns; Shift takes steps of 15 degrees. */
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
    await userEvent.keyboard(
      '{Enter}{ArrowRight}{ArrowRight}{ArrowDown}{Enter}{ArrowDown}{ArrowDown}{Enter}',
    )
    await expect(await canvas.findByRole('option', { name: /, box/ })).toBeVisible()
  },
}
