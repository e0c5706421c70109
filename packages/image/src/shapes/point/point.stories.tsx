import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Annotation } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { ImageStory } from '../../fixtures/image-story.js'

const meta = {
  title: 'Image/Shapes/Point',
  component: ImageStory,
  args: { widget: { shapes: ['point'] } },
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
  geometry: { type: 'point', x: 580, y: 295 },
}

/** A click; a press may still be corrected by a drag. */
export const Drawing: Story = {}

/** A drag moves it, arrows nudge it, and its numbers can be typed. */
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
    await userEvent.keyboard('{ArrowRight}{Enter}')
    await expect(await canvas.findByRole('option', { name: /, point/ })).toBeVisible()
  },
}
