import type { Meta, StoryObj } from '@storybook/react-vite'
import { annotationOf } from '../../fixtures/image-task.js'
import { shapeMeta, shapeStories } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/RotatedBox', ...shapeMeta('rotated-box') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const annotation = annotationOf({
  type: 'box',
  x: 480,
  y: 170,
  width: 430,
  height: 360,
  rotation: 20,
})

const stories = shapeStories(
  annotation,
  '{Enter}{ArrowRight}{ArrowRight}{ArrowDown}{Enter}{ArrowDown}{ArrowDown}{Enter}',
  /, box/,
)

/** One side by a drag or two clicks, then a click on the side opposite. */
export const Drawing: Story = stories.drawing

/** The round handle turns; Shift takes steps of 15 degrees. */
export const Editing: Story = stories.editing

/** On a phone, with the tools under the picture. */
export const Phone: Story = stories.phone

/** Without a pointer: arrows move a cursor, Enter sets points. */
export const ByKeyboard: Story = stories.byKeyboard
