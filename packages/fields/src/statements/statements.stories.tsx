import type { Meta, StoryObj } from '@storybook/react-vite'
import type { StatementsWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { clipMedia } from '../testing/example-media.js'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { StatementsField } from './statements-field.js'

type Args = FieldStoryArgs<StatementsWidget>

const meta = {
  title: 'Fields/Statements',
  parameters: { widget: StatementsField },
  args: {
    id: 'statements',
    media: 'clip',
    question: {
      en: 'Write true and false statements about the clip.',
      fr: 'Écrivez des affirmations vraies et fausses sur le clip.',
    },
    minTrue: 2,
    minFalse: 2,
    width: 900,
  },
  render: renderField<StatementsWidget>('statements', StatementsField, clipMedia),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const written = {
  state: 'answered' as const,
  value: [
    { text: 'A cat looks into the camera.', truth: true, evidence: ['e1'] },
    { text: 'Two dogs run over a beach.', truth: false },
    { text: 'The fur of the cat is striped.', truth: true },
  ],
}

/** A statement is its words and Enter: no other press. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByLabelText('New true statement'))
    await userEvent.keyboard('A cat looks up.{Enter}It has whiskers.')
    await expect(await canvas.findByText('2 of at least 2')).toBeVisible()
    await expect(canvas.getByLabelText('True statement 2')).toHaveFocus()
  },
}

export const Written: Story = {
  args: {
    answer: written,
    annotations: [
      {
        id: 'e1',
        widget: 'statements',
        media: 'clip',
        geometry: { type: 'span', start: 0.2, end: 1.4 },
      },
    ],
  },
}

export const MustWatchFirst: Story = { args: { minWatched: 0.8 } }

/** Evidence of a passage is selected in it. */
export const OnAPassage: Story = {
  args: {
    media: 'passage',
    evidence: 'required',
    question: 'Write true and false statements about the text.',
    answer: {
      state: 'answered',
      value: [{ text: 'Raccoons live in North America.', truth: true, evidence: ['q1'] }],
    },
    annotations: [
      {
        id: 'q1',
        widget: 'statements',
        media: 'passage',
        geometry: {
          type: 'text-span',
          media: 'passage',
          start: 17,
          end: 47,
          quote: 'mammal native to North America',
        },
      },
    ],
  },
}

/** The clip cannot be loaded: it says so, and what was written stays and goes on. */
export const ClipThatFails: Story = { args: { media: 'gone', answer: written } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: 'a text' } } }

export const ReadOnly: Story = { args: { fixedReadOnly: true, answer: written } }

export const Phone: Story = { args: { width: 358, answer: written } }

export const Dark: Story = { args: { theme: 'dark', answer: written } }

export const RightToLeft: Story = { args: { dir: 'rtl', answer: written } }

export const French: Story = { args: { locale: 'fr', answer: written, minWatched: 0.5 } }
