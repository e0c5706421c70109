import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Annotation } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { ImageStory } from '../../fixtures/image-story.js'

const meta = {
  title: 'Image/Shapes/Polygon',
  component: ImageStory,
  args: { widget: { shapes: ['polygon'] } },
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
  geometry: {
    type: 'polygon',
    parts: [
      {
        exterior: [
          [480, 160],
          [930, 220],
          [900, 500],
          [700, 560],
          [490, 420],
        ],
        holes: [
          [
            [545, 260],
            [620, 260],
            [580, 330],
          ],
        ],
      },
    ],
  },
}

/** Clicks, or a stroke around the object; the first vertex, a double click or Enter closes. */
export const Drawing: Story = {}

/** Vertices move, middles add one, Alt and a click take one away; Enter, Tab and arrows by key. */
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
      '{Enter}{ArrowRight}{ArrowRight}{Enter}{ArrowDown}{ArrowDown}{Enter}{Enter}',
    )
    await expect(await canvas.findByRole('option', { name: /, polygon/ })).toBeVisible()
  },
}
