import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import {
  brokenTask,
  raccoonTask,
  sortingTask,
  stepsTask,
  tabsTask,
} from '../testing/example-tasks.js'
import '../styles/styles.css'
import { Task } from './task.js'

const later = <T,>(ms: number, outcome: () => T) =>
  new Promise<T>((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(outcome())
      } catch (error) {
        reject(error)
      }
    }, ms)
  })

/** The code of every widget has come. */
const whole = ({ canvasElement }: { canvasElement: HTMLElement }) =>
  waitFor(
    () => {
      expect(canvasElement.querySelector('.tagwright-widget-awaited')).toBeNull()
    },
    { timeout: 10_000 },
  )

const meta = {
  title: 'Task/Page',
  component: Task,
  play: whole,
  decorators: [
    (Story, { globals, parameters }) => (
      <div style={{ blockSize: parameters.height ?? 820, inlineSize: parameters.width }}>
        <Story key={`${globals.theme}-${globals.locale}`} />
      </div>
    ),
  ],
  render: (args, { globals }) => (
    <Task theme={globals.theme} locale={globals.locale} dir={globals.direction} {...args} />
  ),
  args: {
    task: raccoonTask,
    progress: '3 / 40',
    saveState: 'saved',
    onSubmit: () => later(400, () => undefined),
    onWithdraw: () => later(200, () => undefined),
    onSkip: () => undefined,
    onFlag: () => undefined,
  },
} satisfies Meta<typeof Task>

export default meta
type Story = StoryObj<typeof meta>

/** Picture and timeline in the wide column, questions beside them. */
export const Default: Story = {}

/** One photo, one question: a click or a key, then Ctrl+Enter; two actions a photo. */
export const OnePhoto: Story = { args: { task: sortingTask } }

/** 390 px wide: one column, submit under the thumb. */
export const Phone: Story = {
  args: { task: sortingTask },
  parameters: { width: 390, height: 844 },
}

/** The whole task on a phone. */
export const PhoneWithAll: Story = { parameters: { width: 390, height: 844 } }

export const Dark: Story = { args: { theme: 'dark' } }

/** Arabic: everything mirrors but the picture and the time axis; the host brings its own texts. */
export const RightToLeft: Story = {
  args: {
    task: sortingTask,
    locale: 'ar',
    dir: 'rtl',
    messages: {
      ar: {
        'task.submit': 'إرسال',
        'task.skip': 'تخطي',
        'task.instructions': 'التعليمات',
        'task.settings': 'الإعدادات',
        'task.help': 'اختصارات لوحة المفاتيح',
        'react.save.saved': 'تم الحفظ',
        'react.widget.cannot-tell': 'لا أستطيع التحديد',
      },
    },
  },
}

export const InFrench: Story = { args: { locale: 'fr' } }

/** The definition has not come yet. */
export const Loading: Story = { args: { task: undefined } }

/** Faults are told where they stand; the rest works. */
export const Broken: Story = { args: { task: brokenTask } }

/** Nothing can be shown. */
export const NotATask: Story = { args: { task: { schemaVersion: '9.0', widgets: 'many' } } }

/** Kept on this device until there is a line again. */
export const Offline: Story = { args: { saveState: 'offline' } }

export const ReadOnly: Story = { args: { readOnly: true } }

export const Instructions: Story = { args: { defaultInstructionsOpen: true } }

/** What a submit finds is told in place, listed, and gets the focus. */
export const Problems: Story = {
  args: { task: sortingTask },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await whole({ canvasElement })
    await userEvent.click(await canvas.findByRole('button', { name: /Submit/ }))
    await expect(await canvas.findByText(/One thing to mend/)).toBeVisible()
  },
}

/** Sent at once, and can be taken back for ten seconds. */
export const Submitted: Story = {
  args: { task: sortingTask },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await whole({ canvasElement })
    await userEvent.click(await canvas.findByRole('radio', { name: 'Cat' }))
    await userEvent.click(canvas.getByRole('button', { name: /Submit/ }))
    await expect(await canvas.findByRole('button', { name: /Take back/ })).toBeVisible()
  },
}

/** The host could not be reached: everything is kept, and sent again on request. */
export const Failed: Story = {
  args: {
    task: sortingTask,
    onSubmit: () =>
      later(100, () => {
        throw new Error('The server cannot be reached')
      }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await whole({ canvasElement })
    await userEvent.click(await canvas.findByRole('radio', { name: 'Cat' }))
    await userEvent.click(canvas.getByRole('button', { name: /Submit/ }))
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** Why a task is flagged: the host's reasons, and one's own words. */
export const Flagging: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await whole({ canvasElement })
    await userEvent.click(await canvas.findByRole('button', { name: /Flag/ }))
    await expect(await canvas.findByLabelText('Harmful content')).toBeVisible()
  },
}

export const Steps: Story = { args: { task: stepsTask } }

export const Tabs: Story = { args: { task: tabsTask } }

/** Blurred, silent and out of reach until asked for. */
export const Sensitive: Story = {
  args: {
    task: {
      ...sortingTask,
      media: sortingTask.media.map((medium) => ({ ...medium, sensitive: true })),
    },
  },
}
