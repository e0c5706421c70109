import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { demoTask } from '../fixtures/demo-task.js'
import { withTask } from '../fixtures/with-task.js'
import { AnnotationList } from '../parts/annotation-list/annotation-list.js'
import { LabelPicker } from '../parts/label-picker/label-picker.js'
import { WidgetFrame } from './widget-frame.js'

const task = demoTask()
const frames = task.widgets.map((widget) => ({ ...widget, allowCannotTell: true }))

const meta = {
  title: 'Parts/WidgetFrame',
  component: WidgetFrame,
  args: {
    widget: frames[0] ?? ({ id: 'w1', type: 'image', media: 'photo' } as const),
    children: <LabelPicker widget="w1" />,
  },
  decorators: [withTask],
  parameters: { task: { width: 480 } },
} satisfies Meta<typeof WidgetFrame>
export default meta
type Story = StoryObj<typeof meta>

/** "Nothing there" is one press, and one more takes it back. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const none = canvas.getByRole('button', { name: 'Nothing there' })
    await userEvent.click(none)
    await expect(none).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(none)
    await expect(none).toHaveAttribute('aria-pressed', 'false')
  },
}

/** Its issues are shown once it was left. */
export const WithIssues: Story = {
  decorators: [
    (Story) => (
      <>
        <Story />
        <button type="button">Elsewhere</button>
      </>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('listbox').focus()
    canvas.getByText('Elsewhere').focus()
    await expect(await canvas.findByText('Please answer this.')).toBeVisible()
  },
}

export const WithAnnotations: Story = {
  args: { children: <AnnotationList widget="w1" /> },
  parameters: { task: { width: 480, boxes: 8, theme: 'dark' } },
}

export const RightToLeft: Story = { parameters: { task: { dir: 'rtl', width: 480 } } }
