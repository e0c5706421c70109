import type { Meta, StoryObj } from '@storybook/react-vite'
import type { NumberWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { NumberField } from './number-field.js'

type Args = FieldStoryArgs<NumberWidget>

const meta = {
  title: 'Fields/Number',
  parameters: { widget: NumberField },
  args: {
    id: 'weight',
    question: { en: 'What does the scale show?', fr: 'Qu’affiche la balance ?' },
    unit: 'kg',
  },
  render: renderField<NumberWidget>('number', NumberField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const WithUnit: Story = {
  args: { min: 0, max: 50, step: 0.5 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('spinbutton'), '12{ArrowUp}')
    await expect(canvas.getByRole('spinbutton')).toHaveValue('12.5')
  },
}

/** The decimal comma of the annotator's language. */
export const French: Story = {
  args: { locale: 'fr', answer: { state: 'answered', value: 1234.5 } },
}

/** What is no number stays where it was written. */
export const NotANumber: Story = { args: { answer: { state: 'answered', value: 'about 7' } } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: [7] } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: 7 } },
}

export const Dark: Story = { args: { theme: 'dark', min: 0, max: 10 } }

export const RightToLeft: Story = { args: { dir: 'rtl', answer: { state: 'answered', value: 7 } } }
