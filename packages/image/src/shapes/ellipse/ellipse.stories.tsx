import type { Meta, StoryObj } from '@storybook/react-vite'
import { annotationOf } from '../../fixtures/image-task.js'
import { shapeMeta, shapeStories } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/Ellipse', ...shapeMeta('ellipse') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const annotation = annotationOf({
  type: 'ellipse',
  cx: 690,
  cy: 350,
  rx: 230,
  ry: 190,
  rotation: 20,
})

const stories = shapeStories(
  annotation,
  '{Enter}{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown}{Enter}',
  /, ellipse/,
)

/** A drag, or a click on each of two corners; Shift makes a circle. */
export const Drawing: Story = stories.drawing

/** The box about it resizes, the round handle turns; Shift takes steps of 15 degrees. */
export const Editing: Story = stories.editing

/** On a phone, with the tools under the picture. */
export const Phone: Story = stories.phone

/** Without a pointer: arrows move a cursor, Enter sets points. */
export const ByKeyboard: Story = stories.byKeyboard
