import type { Meta, StoryObj } from '@storybook/react-vite'
import type { DateTimeWidget } from '@tagwright/schema'
import { expect, fireEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { DateTimeField } from './date-time-field.js'

type Args = FieldStoryArgs<DateTimeWidget>

const meta = {
  title: 'Fields/Date and time',
  parameters: { widget: DateTimeField },
  args: {
    id: 'day',
    question: { en: 'When was the receipt issued?', fr: 'Quand le reçu a-t-il été émis ?' },
  },
  render: renderField<DateTimeWidget>('date-time', DateTimeField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const Day: Story = {
  args: { min: '2020-01-01', max: '2026-12-31' },
  play: async ({ canvasElement }) => {
    const box = await within(canvasElement).findByLabelText(/receipt/, { selector: 'input' })
    fireEvent.change(box, { target: { value: '2026-01-31' } })
    await expect(box).toHaveValue('2026-01-31')
  },
}

export const Time: Story = {
  args: { precision: 'time', answer: { state: 'answered', value: '13:05:09' } },
}

export const Both: Story = {
  args: { precision: 'date-time', answer: { state: 'answered', value: '2026-01-31T13:05' } },
}

/** The receipt may have no date at all. */
export const NoDate: Story = { args: { allowNone: true, answer: { state: 'none' } } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: 'last week' } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: '2026-01-31' } },
}

export const Dark: Story = {
  args: { theme: 'dark', answer: { state: 'answered', value: '2026-01-31' } },
}

export const French: Story = { args: { locale: 'fr', dir: 'rtl', min: '2020-01-01' } }
