import type { Meta, StoryObj } from '@storybook/react-vite'
import type { BooleanWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { BooleanField } from './boolean-field.js'

type Args = FieldStoryArgs<BooleanWidget>

const meta = {
  title: 'Fields/Yes or no',
  parameters: { widget: BooleanField },
  args: {
    id: 'blurred',
    question: { en: 'Is the photo blurred?', fr: 'La photo est-elle floue ?' },
  },
  render: renderField<BooleanWidget>('boolean', BooleanField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** One click or key; neither is chosen before the annotator chose. */
export const Unanswered: Story = {
  args: { allowCannotTell: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByLabelText(/No/))
    await expect(canvas.getByLabelText(/No/)).toBeChecked()
  },
}

export const OwnWords: Story = {
  args: { trueLabel: 'Blurred', falseLabel: 'Sharp', answer: { state: 'answered', value: false } },
}

export const WrongType: Story = { args: { answer: { state: 'answered', value: 'yes' } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: true } },
}

export const Dark: Story = { args: { theme: 'dark', answer: { state: 'answered', value: true } } }

export const French: Story = { args: { locale: 'fr' } }

export const RightToLeft: Story = { args: { dir: 'rtl' } }
