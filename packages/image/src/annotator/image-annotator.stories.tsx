import type { Meta, StoryObj } from '@storybook/react-vite'
import type { PointGeometry } from '@tagwright/schema'
import { Crosshair } from 'lucide-react'
import { expect, within } from 'storybook/test'
import type { ImageStory } from '../fixtures/image-story.js'
import { manyBoxes, raccoonBoxes, suggestions } from '../fixtures/image-task.js'
import { imageMeta } from '../fixtures/shape-stories.js'
import { defaultShapes } from '../shapes/default-shapes.js'
import { defineShape } from '../shapes/shape.js'

const meta = {
  title: 'Image/ImageAnnotator',
  ...imageMeta({ annotations: raccoonBoxes }),
} satisfies Meta<typeof ImageStory>
export default meta
type Story = StoryObj<typeof meta>

/**
 * Draws, edits and labels boxes. Actions for a labelled box: one drag and one key, or one drag with
 * the label picked before; moving: one drag; relabelling: one click and one key; deleting: one click
 * and one key.
 */
export const Default: Story = {
  args: { session: { selection: ['face'] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const picture = await canvas.findByRole('application', {
      name: 'Picture: A raccoon among leaves',
    })
    await expect(picture).toHaveAttribute('tabindex', '0')
    // The list comes after the first paint.
    await expect(
      await canvas.findAllByRole('option', { name: /box,/ }, { timeout: 10_000 }),
    ).toHaveLength(3)
    await expect(
      await canvas.findByRole('spinbutton', { name: 'Width' }, { timeout: 10_000 }),
    ).toHaveValue('470')
  },
}

/** Until the picture is there: the address is asked for and never comes. */
export const Loading: Story = { args: { resolveUrl: () => new Promise(() => {}) } }

/** The server answers 404: said in place, with a way to try again; the rest of the page works. */
export const NotFound: Story = {
  args: { medium: { src: '/media/none.jpg' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/TW-IMAGE-00/)
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** The picture has another size than the task says: a warning, and no number changes. */
export const AnotherSize: Story = { args: { medium: { width: 800, height: 600 } } }

export const ReadOnly: Story = { args: { readOnly: true, session: { selection: ['face'] } } }

/** A model's boxes are dashed until they are judged: A accepts, D rejects. */
export const PreAnnotated: Story = {
  args: { annotations: suggestions, session: { selection: ['face'] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const accept = await canvas.findByRole('button', { name: /Accept/ }, { timeout: 10_000 })
    await expect(accept).toBeVisible()
  },
}

/** Everything mirrors but the picture. */
export const RightToLeft: Story = { args: { dir: 'rtl', session: { selection: ['eye-left'] } } }

export const Dark: Story = { args: { theme: 'dark', session: { selection: ['face'] } } }

export const French: Story = { args: { locale: 'fr', session: { selection: ['face'] } } }

/** 390 pixels wide: the picture on top, labels and tools for the thumb, the list in a sheet. */
export const Phone: Story = { args: { width: 390, session: { selection: ['face'] } } }

/** Ten thousand boxes: one canvas, and a list that holds only what is seen. */
export const ManyAnnotations: Story = {
  args: { annotations: manyBoxes(10_000) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText('Annotations (10,000)')).toBeVisible()
    await expect(canvasElement.querySelectorAll('*').length).toBeLessThan(1500)
  },
}

/** Blurred until the annotator asks. */
export const Sensitive: Story = { args: { medium: { sensitive: true } } }

/** A shape of the host's own, beside those that the package brings: one value in a list. */
const dot = defineShape<'point'>({
  id: 'dot',
  geometry: 'point',
  label: 'Dot',
  icon: Crosshair,
  keys: ['K'],
  filled: false,
  tool: {
    id: 'dot',
    start: () => null,
    on: (state, event) =>
      event.kind === 'up'
        ? { state, commit: { type: 'point', x: event.point[0], y: event.point[1] } }
        : { state },
  },
  bounds: ({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }),
  hit: (point, [x, y], tolerance) => Math.hypot(point.x - x, point.y - y) <= 6 + tolerance,
  trace(pen, { x, y }) {
    pen.moveTo(x + 6, y)
    pen.arc(x, y, 6, 0, 2 * Math.PI)
  },
  handles: () => [],
  dragHandle: (point) => point,
  translate: (point, dx, dy) => ({ ...point, x: point.x + dx, y: point.y + dy }),
  clamp: (point, frame): PointGeometry => ({
    ...point,
    x: Math.min(frame.width, Math.max(0, point.x)),
    y: Math.min(frame.height, Math.max(0, point.y)),
  }),
})

export const CustomShapes: Story = {
  args: {
    widget: { shapes: ['box', 'dot'] },
    shapes: [...defaultShapes, dot],
    annotations: [
      ...raccoonBoxes,
      {
        id: 'nose',
        widget: 'w1',
        media: 'photo',
        labels: ['eye'],
        geometry: { type: 'point', x: 622, y: 455 },
      },
    ],
  },
}
