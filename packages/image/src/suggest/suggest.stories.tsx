import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { ImageStory } from '../fixtures/image-story.js'
import { raccoonBoxes, suggestions } from '../fixtures/image-task.js'
import { imageMeta, soon } from '../fixtures/shape-stories.js'
import { createGrabCut } from './grab-cut/create-grab-cut.js'
import type { Suggester } from './suggest.js'

/** Stands for a server's model: takes its time and finds the three boxes. */
const slow: Suggester = {
  name: 'detector',
  async detect(_image, { signal, onProgress }) {
    for (let step = 1; step <= 5; step++) {
      await new Promise((resolve) => setTimeout(resolve, 60))
      signal.throwIfAborted()
      onProgress(step / 5)
    }
    return suggestions.map(({ geometry, labels, origin }) => ({
      geometry: geometry!,
      labels: labels!,
      score: origin!.score!,
    }))
  },
}

const meta = {
  title: 'Image/Suggestions',
  ...imageMeta({ widget: { shapes: ['box', 'polygon'] }, suggest: [slow, createGrabCut()] }),
} satisfies Meta<typeof ImageStory>
export default meta
type Story = StoryObj<typeof meta>

/** A model of the host finds boxes: one key accepts all that are sure, one rejects the rest. */
export const Detected: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /Find things/ }, soon))
    await canvas.findByRole('progressbar')
    const accept = await canvas.findByRole('button', { name: 'Accept 3' }, soon)
    await expect(accept).toBeEnabled()
    canvas.getByRole('application').focus()
    await userEvent.keyboard('q')
    await expect(await canvas.findByRole('button', { name: /^Accept A/ })).toBeVisible()
    await expect(canvas.getByText('Suggestion · detector · 70 % sure')).toBeVisible()
    await expect(canvas.getByRole('option', { name: /suggestion 70 ?%$/ })).toBeVisible()
  },
}

/** A box becomes an outline by its colours, in the browser and without the network: one key, G. */
export const Outlined: Story = {
  args: { annotations: raccoonBoxes.slice(0, 1), session: { selection: ['face'] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = await canvas.findByRole('button', { name: /Outline the selection/ }, soon)
    await waitFor(() => expect(button).toBeEnabled())
    await userEvent.click(button)
    await expect(await canvas.findByRole('option', { name: /polygon/ }, soon)).toBeVisible()
  },
}

/** A model that fails says why, and nothing is lost. */
export const Failing: Story = {
  args: {
    annotations: raccoonBoxes,
    suggest: [{ name: 'server', detect: () => Promise.reject(new Error('HTTP 503')) }],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /Find things/ }, soon))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'server could not help: HTTP 503',
    )
  },
}

/** On a phone, the help stands under the picture. */
export const Phone: Story = { args: { annotations: suggestions, width: 390 } }
