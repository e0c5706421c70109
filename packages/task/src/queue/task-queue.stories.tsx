import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { photoQueue } from '../testing/photo-queue.js'
import '../styles/styles.css'
import { TaskQueue } from './task-queue.js'

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const meta = {
  title: 'Task/Queue',
  component: TaskQueue,
  decorators: [
    (Story, { globals, parameters }) => (
      <div style={{ blockSize: parameters.height ?? 760, inlineSize: parameters.width }}>
        <Story key={`${globals.theme}-${globals.locale}`} />
      </div>
    ),
  ],
  render: (args, { globals }) => (
    <TaskQueue theme={globals.theme} locale={globals.locale} dir={globals.direction} {...args} />
  ),
  args: {
    tasks: photoQueue(40),
    onSubmit: () => later(800),
    onWithdraw: () => later(200),
    onSkip: () => later(200),
  },
} satisfies Meta<typeof TaskQueue>
export default meta
type Story = StoryObj<typeof meta>

/** A digit and Ctrl+Enter a photo: two actions; Ctrl+Shift+Backspace goes back and takes it back. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('radio', { name: 'Cat' }))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect(await canvas.findByRole('heading', { name: 'Photo 2' })).toBeVisible()
    await expect(await canvas.findByText(/^Take back/)).toBeVisible()
  },
}

/** One action a photo: the answer is handed in with its key, its click or its tap. */
export const OneKey: Story = {
  args: { submitOnAnswer: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('radio', { name: 'Dog' }))
    await expect(await canvas.findByRole('heading', { name: 'Photo 2' })).toBeVisible()
  },
}

export const Phone: Story = {
  args: { submitOnAnswer: true },
  parameters: { width: 390, height: 844 },
}

/** What could not be sent is kept here and sent again. */
export const LineDown: Story = {
  args: { submitOnAnswer: true, onSubmit: () => Promise.reject(new Error('down')) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('radio', { name: 'Dog' }))
    await expect(await canvas.findByText(/kept here and sent again/)).toBeVisible()
  },
}

export const Done: Story = { args: { tasks: [] } }
