import type { Meta, StoryObj } from '@storybook/react-vite'
import { annotationOf } from '../../fixtures/image-task.js'
import { shapeMeta, shapeStories } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/Polyline', ...shapeMeta('polyline') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const annotation = annotationOf({
  type: 'polyline',
  points: [
    [300, 200],
    [480, 320],
    [620, 260],
  ],
})

const stories = shapeStories(
  annotation,
  '{Enter}{ArrowRight}{ArrowRight}{Enter}{ArrowDown}{ArrowDown}{Enter}{Enter}',
  /, line/,
)

/** Clicks, or a stroke along the object; a double click or Enter ends. */
export const Drawing: Story = stories.drawing

/** Vertices move, middles add one, Alt and a click take one away; Enter, Tab and arrows by key. */
export const Editing: Story = stories.editing

/** On a phone, with the tools under the picture. */
export const Phone: Story = stories.phone

/** Without a pointer: arrows move a cursor, Enter sets points. */
export const ByKeyboard: Story = stories.byKeyboard
