import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'
import type { ImageStory } from '../fixtures/image-story.js'
import { raccoonBoxes } from '../fixtures/image-task.js'
import { imageMeta, soon } from '../fixtures/shape-stories.js'

const meta = { title: 'Image/View', ...imageMeta({ annotations: raccoonBoxes }) } satisfies Meta<
  typeof ImageStory
>
export default meta
type Story = StoryObj<typeof meta>

const pictureIn = (root: HTMLElement) =>
  root.querySelector<HTMLElement>('.tagwright-image-picture') as HTMLElement

/** Zoom, fit, a quarter turn, the whole screen: buttons and keys; one press each. */
export const Turned: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /Rotate the view right/ }))
    await waitFor(() => expect(pictureIn(canvasElement).style.transform).toMatch(/^matrix\(0, 0\./))
  },
}

/** The sliders change how the picture is shown, at once; "As in the file" takes all back. */
export const Adjusted: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /View settings/ }, soon))
    const brightness = await canvas.findByRole('slider', { name: /Brightness/ }, soon)
    fireEvent.change(brightness, { target: { value: '1.5' } })
    fireEvent.change(canvas.getByRole('slider', { name: /Gamma/ }), { target: { value: '0.6' } })
    const picture = pictureIn(canvasElement)
    await waitFor(() => expect(picture.style.filter).toMatch(/^url\(.*\) brightness\(1\.5\)$/))
    await userEvent.click(canvas.getByRole('button', { name: 'As in the file' }))
    await waitFor(() => expect(picture.style.filter).toBe(''))
    fireEvent.change(brightness, { target: { value: '1.4' } })
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Invert the colours' }))
    await waitFor(() => expect(picture.style.filter).toBe('brightness(1.4) invert(1)'))
  },
}

/** What a host kept for the annotator: stronger fills and a colour for every annotation. */
export const OneColourEach: Story = { args: { view: { colors: 'annotation', fill: 0.4 } } }

/** Zoomed in: the mini-map shows where; a press on it goes there. */
export const MiniMap: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const zoom = await canvas.findByRole('button', { name: /Zoom in/ })
    for (let i = 0; i < 6; i++) await userEvent.click(zoom)
    const frame = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>('.tagwright-image-map-frame')
      if (!found) throw new Error('not there yet')
      return found
    }, soon)
    const before = frame.style.transform
    const map = frame.parentElement as HTMLElement
    const { left, top } = map.getBoundingClientRect()
    const at = { clientX: left + 10, clientY: top + 10, pointerId: 1, buttons: 1 }
    map.setPointerCapture = () => {}
    fireEvent.pointerDown(map, at)
    await waitFor(() => expect(frame.style.transform).not.toBe(before))
    await userEvent.click(canvas.getByRole('button', { name: /^Fit/ }))
    await waitFor(() => expect(frame.isConnected).toBe(false))
    for (let i = 0; i < 6; i++) await userEvent.click(zoom)
  },
}

/** So close that lines stand between the pixels. */
export const PixelGrid: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const zoom = await canvas.findByRole('button', { name: /Zoom in/ })
    for (let i = 0; i < 14; i++) await userEvent.click(zoom)
    await waitFor(() => expect(pictureIn(canvasElement).style.imageRendering).toBe('pixelated'))
  },
}
