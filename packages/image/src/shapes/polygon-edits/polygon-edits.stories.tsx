import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { annotationOf } from '../../fixtures/image-task.js'
import { phoneStory, shapeMeta } from '../../fixtures/shape-stories.js'

const meta = { title: 'Image/Shapes/PolygonEdits', ...shapeMeta('polygon') } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const face = annotationOf({
  type: 'polygon',
  parts: [
    {
      exterior: [
        [480, 160],
        [930, 220],
        [900, 500],
        [700, 560],
        [490, 420],
      ],
      holes: [],
    },
  ],
})
const active = (tool: string) => ({
  args: { annotations: [face], session: { selection: ['a'], activeTool: { w1: tool } } },
})

/** An outline in the selected polygon becomes a hole, one across its border changes it. */
export const CutHole: Story = active('polygon-cut')

/** An outline beside the selected polygon becomes a further part. */
export const AddPart: Story = active('polygon-add')

/** A line across the selected polygon makes two of it; without a pointer too. */
export const SliceByKeyboard: Story = {
  ...active('slice'),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const picture = await canvas.findByRole('application')
    // The tool is loaded after the picture stands.
    await waitFor(
      async () => {
        picture.focus()
        await userEvent.keyboard('{Shift>}{ArrowUp>8/}{/Shift}{Enter}')
        await userEvent.keyboard('{Shift>}{ArrowDown>16/}{/Shift}{Enter}{Enter}')
        await expect(canvas.queryAllByRole('option', { name: /polygon/ }).length).toBeGreaterThan(1)
      },
      { timeout: 6000, interval: 400 },
    )
  },
}

/** On a phone, with the tools under the picture. */
export const Phone: Story = phoneStory(face)
