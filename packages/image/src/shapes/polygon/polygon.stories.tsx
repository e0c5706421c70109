import type { Meta, StoryObj } from '@storybook/react-vite'
import { annotationOf } from '../../fixtures/image-task.js'
import { shapeMeta, shapeStories } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/Polygon', ...shapeMeta('polygon') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const annotation = annotationOf({
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
})

const stories = shapeStories(
  annotation,
  '{Enter}{ArrowRight}{ArrowRight}{Enter}{ArrowDown}{ArrowDown}{Enter}{Enter}',
  /, polygon/,
)

/** Clicks, or a stroke around the object; the first vertex, a double click or Enter closes. */
export const Drawing: Story = stories.drawing

/** Vertices move, middles add one, Alt and a click take one away; Enter, Tab and arrows by key. */
export const Editing: Story = stories.editing

/** On a phone, with the tools under the picture. */
export const Phone: Story = stories.phone

/** Without a pointer: arrows move a cursor, Enter sets points. */
export const ByKeyboard: Story = stories.byKeyboard
