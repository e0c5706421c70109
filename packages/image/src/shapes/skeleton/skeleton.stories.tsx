import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Geometry } from '@tagwright/schema'
import { annotationOf } from '../../fixtures/image-task.js'
import { shapeMeta, shapeStories } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/Skeleton', ...shapeMeta('keypoints') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const face: Geometry = {
  type: 'keypoints',
  points: {
    nose: { x: 690, y: 420, v: 2 },
    'left-eye': { x: 580, y: 295, v: 2 },
    'right-eye': { x: 725, y: 325, v: 2 },
    'left-ear': { x: 500, y: 170, v: 1 },
    'right-ear': { x: 900, y: 230, v: 2 },
    chin: { x: 680, y: 530, v: 0 },
  },
}
const annotation = annotationOf(face, 'face')

const stories = shapeStories(
  annotation,
  '{Enter}{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown}{Enter}',
  /, keypoints|points/,
)

/** One drag, or a click on each of two corners, places all points by the label's template. */
export const Drawing: Story = stories.drawing

/** Points move one by one; X turns one visible, hidden, absent; Enter, Tab and arrows by key. */
export const Editing: Story = stories.editing

/** On a phone, with the tools under the picture. */
export const Phone: Story = stories.phone

/** Without a pointer: two corners. */
export const ByKeyboard: Story = stories.byKeyboard
