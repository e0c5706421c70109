import type { Meta, StoryObj } from '@storybook/react-vite'
import { annotationOf } from '../../fixtures/image-task.js'
import {
  keyboardStory,
  phoneStory,
  selectedStory,
  shapeMeta,
} from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/Point', ...shapeMeta('point') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const annotation = annotationOf({ type: 'point', x: 580, y: 295 })

/** A click; a press may still be corrected by a drag. */
export const Drawing: Story = {}

/** A drag moves it, arrows nudge it, and its numbers can be typed. */
export const Editing: Story = selectedStory(annotation)

/** On a phone, with the tools under the picture. */
export const Phone: Story = phoneStory(annotation)

/** Without a pointer: arrows move a cursor, Enter sets points. */
export const ByKeyboard: Story = keyboardStory('{ArrowRight}{Enter}', /, point/)
