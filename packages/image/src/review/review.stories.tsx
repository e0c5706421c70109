import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Annotation } from '@tagwright/schema'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { ImageStory } from '../fixtures/image-story.js'
import { raccoonBoxes } from '../fixtures/image-task.js'
import { imageMeta, soon } from '../fixtures/shape-stories.js'

const meta = { title: 'Image/Review', ...imageMeta({ annotations: raccoonBoxes }) } satisfies Meta<
  typeof ImageStory
>
export default meta
type Story = StoryObj<typeof meta>

/** One key an annotation: A accepts, D rejects, and the next one without a verdict is shown. */
export const Verdicts: Story = {
  args: { review: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText('0 of 3 judged', undefined, soon)
    canvas.getByRole('application').focus()
    await userEvent.keyboard('q')
    await userEvent.keyboard('a')
    await canvas.findByText('1 of 3 judged')
    await userEvent.keyboard('d')
    await canvas.findByText('2 of 3 judged')
    await expect(canvas.getByRole('option', { name: /Raccoon.*accepted$/ })).toBeVisible()
    await expect(canvas.getByRole('option', { name: /Eye.*rejected$/ })).toBeVisible()
    await userEvent.keyboard('c')
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Reason' })).toHaveFocus())
    await userEvent.keyboard('Too wide')
    await expect(await canvas.findByText('3 of 3 judged')).toBeVisible()
  },
}

/** On a phone, the verdicts stand under the picture. */
export const Phone: Story = { args: { review: true, width: 390 } }

const others: Annotation[] = [
  { ...raccoonBoxes[0]!, id: 'b0' },
  { ...raccoonBoxes[1]!, id: 'b1', labels: ['leaf'] },
  {
    ...raccoonBoxes[2]!,
    id: 'b2',
    geometry: { type: 'box', x: 120, y: 420, width: 160, height: 140, rotation: 0 },
  },
]

/** Another annotator's answer over this one: the same, other labels, only here, only there. */
export const Compared: Story = {
  args: { compare: [{ name: 'Annotator B', annotations: others }] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(
      '1 the same, 1 with other labels, 1 only here, 1 only there',
      undefined,
      soon,
    )
    const next = canvas.getByRole('button', { name: /Next difference/ })
    await userEvent.click(next)
    await userEvent.click(canvas.getByRole('button', { name: /Take it over/ }))
    await canvas.findByText('2 the same, 0 with other labels, 1 only here, 1 only there')
    await userEvent.click(next)
    await userEvent.click(next)
    await userEvent.click(canvas.getByRole('button', { name: /Take it over/ }))
    await waitFor(() => expect(canvas.getAllByRole('option', { name: /box,/ })).toHaveLength(4))
  },
}
