import type { Meta, StoryObj } from '@storybook/react-vite'
import type { QuestionAnswerWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { clipMedia } from '../testing/example-media.js'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { QuestionAnswerField } from './question-answer-field.js'

type Args = FieldStoryArgs<QuestionAnswerWidget>

const meta = {
  title: 'Fields/Question and answer',
  parameters: { widget: QuestionAnswerField },
  args: {
    id: 'qa',
    media: 'passage',
    question: {
      en: 'Ask questions that the text answers.',
      fr: 'Posez des questions dont le texte donne la réponse.',
    },
    min: 2,
    width: 900,
  },
  render: renderField<QuestionAnswerWidget>('question-answer', QuestionAnswerField, clipMedia),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const written = {
  state: 'answered' as const,
  value: [
    {
      question: 'Where do raccoons come from?',
      answer: 'North America',
      tags: ['place'],
      paraphrases: ['What is the home of raccoons?'],
      evidence: ['q1'],
    },
    { question: 'How old do they become?', unanswerable: true },
  ],
}
const full = {
  allowUnanswerable: true,
  minParaphrases: 1,
  tags: [
    { id: 'place', name: { en: 'Place', fr: 'Lieu' } },
    { id: 'time', name: { en: 'Time', fr: 'Temps' } },
    { id: 'why', name: { en: 'Reason', fr: 'Raison' } },
  ],
  annotations: [
    {
      id: 'q1',
      widget: 'qa',
      media: 'passage',
      geometry: {
        type: 'text-span' as const,
        media: 'passage',
        start: 34,
        end: 47,
        quote: 'North America',
      },
    },
  ],
}

/** The words of an answer are selected in the text: they are its evidence as well. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByLabelText('New question'), 'What is a raccoon?')
    canvas.getByRole('application').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await userEvent.click(canvas.getByText('Use the selected text'))
    await expect(await canvas.findByLabelText('Answer 1')).toHaveValue('raccoon')
  },
}

export const Written: Story = { args: { ...full, answer: written } }

export const Full: Story = { args: { ...full, max: 2, answer: written } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: [1] } } }

export const ReadOnly: Story = { args: { ...full, fixedReadOnly: true, answer: written } }

export const Phone: Story = { args: { ...full, width: 358, answer: written } }

export const Dark: Story = { args: { ...full, theme: 'dark', answer: written } }

export const RightToLeft: Story = { args: { ...full, dir: 'rtl', answer: written } }

export const French: Story = { args: { ...full, locale: 'fr', answer: written } }
