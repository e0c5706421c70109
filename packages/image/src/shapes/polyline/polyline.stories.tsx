import type { Meta, StoryObj } from '@storybook/react-vite'
import { annotationOf } from '../../fixtures/image-task.js'
import {
  keyboardStory,
  phoneStory,
  selectedStory,
  shapeMeta,
} from '../../fixtures/shape-stories.js'

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

/** Clicks, or a stroke along the object; a double click or Enter ends. */
export const Drawing: Story = {}

/** Vertices move, middles add one, Alt and a click take one away; Enter, Tab and arrows by key. */
export const Editing: Story = selectedStory(annotation)

/** On a phone, with the tools under the picture. */
export const Phone: Story = phoneStory(annotation)

/** Without a pointer: arrows move a cursor, Enter sets points. */
export const ByKeyboard: Story = keyboardStory(
  '{Enter}{ArrowRight}{ArrowRight}{Enter}{ArrowDown}{ArrowDown}{Enter}{Enter}',
  /, line/,
)
