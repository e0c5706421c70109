import type { Meta, StoryObj } from '@storybook/react-vite'
import { raccoonTask } from '../testing/example-tasks.js'
import { untilLoaded } from '../testing/until-loaded.js'
import '../styles/styles.css'
import { Task } from './task.js'

const meta = {
  title: 'Start/Welcome',
  component: Task,
  decorators: [
    (Story) => (
      <div style={{ blockSize: 'calc(100vh - 32px)', minBlockSize: 640 }}>
        <Story />
      </div>
    ),
  ],
  render: (args, { globals }) => (
    <Task theme={globals.theme} locale={globals.locale} dir={globals.direction} {...args} />
  ),
} satisfies Meta<typeof Task>

export default meta

/** Boxes on a photo, tags, a transcript and a caption: one page, one undo history, one document. */
export const Welcome: StoryObj<typeof meta> = {
  args: {
    task: raccoonTask,
    progress: '1 / 3',
    onSubmit: () => undefined,
    onWithdraw: () => undefined,
    onSkip: () => undefined,
    onFlag: () => undefined,
  },
  play: ({ canvasElement }) => untilLoaded(canvasElement),
}
