import type { Meta, StoryObj } from '@storybook/react-vite'
import { raccoonBoxes } from '../../fixtures/image-task.js'
import { keyboardStory, shapeMeta } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/Box', ...shapeMeta('box') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

/** A drag, or a click on each of two corners; Shift makes a square, Alt grows from the middle. */
export const Drawing: Story = {}

/** Eight handles; arrows move, Shift and arrows further, Alt and arrows resize. */
export const Editing: Story = {
  args: { annotations: raccoonBoxes, session: { selection: ['face'] } },
}

/** Without a pointer: arrows, Enter, arrows, Enter. */
export const ByKeyboard: Story = keyboardStory(
  '{ArrowLeft}{Enter}{ArrowDown}{ArrowRight}{ArrowRight}{Enter}',
  /box, \d+ by \d+/,
)
