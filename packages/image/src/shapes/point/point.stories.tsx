import type { Meta, StoryObj } from '@storybook/react-vite'
import { annotationOf } from '../../fixtures/image-task.js'
import { shapeMeta, shapeStories } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/Point', ...shapeMeta('point') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const annotation = annotationOf({ type: 'point', x: 580, y: 295 })

const stories = shapeStories(annotation, '{ArrowRight}{Enter}', /, point/)

/** A click; a press may still be corrected by a drag. */
export const Drawing: Story = stories.drawing

/** A drag moves it, arrows nudge it, and its numbers can be typed. */
export const Editing: Story = stories.editing

/** On a phone, with the tools under the picture. */
export const Phone: Story = stories.phone

/** Without a pointer: arrows move a cursor, Enter sets points. */
export const ByKeyboard: Story = stories.byKeyboard
