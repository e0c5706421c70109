import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ProgressWidget } from '@tagwright/schema'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { ProgressView } from './progress-view.js'

type Args = FieldStoryArgs<ProgressWidget>

const meta = {
  title: 'Fields/Progress',
  parameters: { widget: ProgressView },
  args: {
    id: 'progress',

    width: 560,
  },
  render: renderField<ProgressWidget>('progress', ProgressView),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const Default: Story = {}

export const Phone: Story = { args: { width: 358 } }

export const Dark: Story = { args: { theme: 'dark' } }

export const French: Story = { args: { locale: 'fr', dir: 'rtl' } }
