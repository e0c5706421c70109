import type { Meta, StoryObj } from '@storybook/react-vite'
import { encodeMask } from '@tagwright/schema'
import { annotationOf } from '../../fixtures/image-task.js'
import { shapeMeta, shapeStories } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/Mask', ...shapeMeta('mask') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

/** A disc over the face. */
function disc(radius: number, x: number, y: number) {
  const side = radius * 2
  const data = new Uint8Array(side * side).map((_, i) => {
    const [dx, dy] = [(i % side) - radius + 0.5, Math.floor(i / side) - radius + 0.5]
    return dx * dx + dy * dy < radius * radius ? 1 : 0
  })
  return encodeMask({ width: side, height: side, data }, [x - radius, y - radius])
}

const annotation = annotationOf(disc(180, 690, 340))

const stories = shapeStories(
  annotation,
  '{Enter}{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown}{Enter}',
  /, mask/,
)

/** Brush, eraser, wand, and outlines that add or cut; [ and ] change the brush. */
export const Drawing: Story = stories.drawing

/** The tools go on with the selected mask; a stroke is one step of undo. */
export const Editing: Story = stories.editing

/** On a phone, with the tools under the picture. */
export const Phone: Story = stories.phone

/** Without a pointer: Enter begins a stroke, arrows paint, Enter ends it. */
export const ByKeyboard: Story = stories.byKeyboard
