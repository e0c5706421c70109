import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { ImageStory } from '../fixtures/image-story.js'
import { morePhotos, raccoonBoxes } from '../fixtures/image-task.js'
import { imageMeta, soon } from '../fixtures/shape-stories.js'

const meta = {
  title: 'Image/Several pictures',
  ...imageMeta({ annotations: raccoonBoxes, more: morePhotos }),
} satisfies Meta<typeof ImageStory>
export default meta
type Story = StoryObj<typeof meta>

/**
 * One key a picture: Ctrl and the arrows; Ctrl+B copies from the one before. Undo goes back to the
 * picture that it changes.
 */
export const Sequence: Story = {
  args: { widget: { images: ['cat', 'pagoda'] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /Next image/ }, soon))
    await canvas.findByRole('application', { name: 'Picture: A cat' }, soon)
    await expect(canvas.queryByRole('option', { name: /box,/ })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: /Copy from the previous image/ }))
    await expect(await canvas.findAllByRole('option', { name: /box,/ })).toHaveLength(3)
    const picture = canvas.getByRole('application')
    picture.focus()
    // The focus goes along: keys go on, also before the next picture is there.
    await userEvent.keyboard('{Control>}{ArrowRight}{/Control}')
    const pagoda = await canvas.findByRole('application', { name: 'Picture: A pagoda' }, soon)
    await waitFor(() => expect(pagoda).toHaveFocus())
    await userEvent.keyboard('{Control>}{ArrowLeft}{ArrowLeft}{/Control}')
    await canvas.findByRole('application', { name: 'Picture: A raccoon among leaves' })
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect(await canvas.findAllByRole('option', { name: /box,/ })).toHaveLength(3)
  },
}

/** On a phone: the same bar above the picture. */
export const Phone: Story = { args: { widget: { images: ['cat', 'pagoda'] }, width: 390 } }

/** Two pictures on the same coordinates; the border is dragged, or moved by the arrow keys. */
export const Split: Story = {
  args: { widget: { compare: 'pagoda' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const border = await canvas.findByRole('slider', { name: /Border between/ }, soon)
    border.focus()
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}')
    await expect(border).toHaveAttribute('aria-valuenow', '62')
    const curtain = () => canvasElement.querySelector<HTMLElement>('.tagwright-image-curtain')
    await waitFor(() => expect(curtain()?.style.clipPath).toBe('inset(0px 0px 0px 62%)'))
    await userEvent.click(canvas.getByRole('button', { name: 'Show one picture' }))
    await waitFor(() => expect(curtain()).toBeNull())
    await userEvent.click(canvas.getByRole('button', { name: 'Compare two pictures' }))
    await expect(await canvas.findByRole('slider', { name: /Border between/ })).toBeVisible()
  },
}
