import type { Meta, StoryObj } from '@storybook/react-vite'
import type { RatingWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { RatingField } from './rating-field.js'

type Args = FieldStoryArgs<RatingWidget>

const anchors = [
  { value: 1, name: { en: 'Strongly disagree', fr: 'Pas du tout d’accord' } },
  { value: 2, name: { en: 'Disagree', fr: 'Pas d’accord' } },
  { value: 3, name: { en: 'Undecided', fr: 'Sans avis' } },
  { value: 4, name: { en: 'Agree', fr: 'D’accord' } },
  { value: 5, name: { en: 'Strongly agree', fr: 'Tout à fait d’accord' } },
]

const meta = {
  title: 'Fields/Rating',
  parameters: { widget: RatingField },
  args: {
    id: 'quality',
    question: { en: 'The answer is helpful.', fr: 'La réponse est utile.' },
  },
  render: renderField<RatingWidget>('rating', RatingField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** One click or digit. */
export const Stars: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByLabelText('4 stars'))
    await expect(canvas.getByLabelText('4 stars')).toBeChecked()
  },
}

export const Likert: Story = {
  args: { appearance: 'likert', anchors, width: 640, answer: { state: 'answered', value: 4 } },
}

export const Slider: Story = {
  args: {
    appearance: 'slider',
    min: 0,
    max: 100,
    anchors: [
      { value: 0, name: 'Robotic' },
      { value: 100, name: 'Natural' },
    ],
    answer: { state: 'answered', value: 70 },
  },
}

/** Unanswered is not the middle. */
export const SliderUnanswered: Story = { args: { appearance: 'slider', min: 0, max: 10 } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: 'four' } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: 3 } },
}

export const Dark: Story = { args: { theme: 'dark', answer: { state: 'answered', value: 3 } } }

export const RightToLeft: Story = {
  args: { dir: 'rtl', answer: { state: 'answered', value: 2 } },
}

export const French: Story = { args: { locale: 'fr', appearance: 'likert', anchors, width: 640 } }
