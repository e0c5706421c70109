import type { Meta, StoryObj } from '@storybook/react-vite'
import type { InstructionsWidget } from '@tagwright/schema'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { InstructionsView } from './instructions-view.js'

type Args = FieldStoryArgs<InstructionsWidget>

const meta = {
  title: 'Fields/Instructions',
  parameters: { widget: InstructionsView },
  args: {
    id: 'instructions',
    title: { en: 'How to', fr: 'Mode d’emploi' },
    text: { en: '**Look** closely. Then choose what you see.', fr: 'Regardez bien.' },
    width: 560,
  },
  render: renderField<InstructionsWidget>('instructions', InstructionsView),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const Default: Story = {}

export const Phone: Story = { args: { width: 358 } }

export const Dark: Story = { args: { theme: 'dark' } }

export const French: Story = { args: { locale: 'fr', dir: 'rtl' } }
