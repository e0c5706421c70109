import type { Meta, StoryObj } from '@storybook/react-vite'
import type { TranscriptCheckWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { clipMedia } from '../testing/example-media.js'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { TranscriptCheckField } from './transcript-check-field.js'

type Args = FieldStoryArgs<TranscriptCheckWidget>

const transcript = 'She had been a friend and companion such as few possessed.'

const meta = {
  title: 'Fields/Transcript check',
  parameters: { widget: TranscriptCheckField },
  args: {
    id: 'check',
    media: 'speech',
    question: { en: 'Is this what is said?', fr: 'Est-ce bien ce qui est dit ?' },
    transcript,
    language: 'en',
    width: 640,
    allowNone: true,
  },
  render: renderField<TranscriptCheckWidget>('transcript-check', TranscriptCheckField, clipMedia),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const corrected = {
  state: 'answered' as const,
  value: {
    verdict: 'corrected',
    text: 'She had been a friend and a companion such as very few possess.',
  },
}

/** One press, or the key A, accepts. */
export const Accepting: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByText('It is right as it is'))
    await expect(await canvas.findByText('Accepted as it is')).toBeVisible()
  },
}

/** What is changed is shown against the original. */
export const Corrected: Story = { args: { answer: corrected } }

export const SoundThatFails: Story = { args: { media: 'gone', answer: corrected } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: 'yes' } } }

export const ReadOnly: Story = { args: { fixedReadOnly: true, answer: corrected } }

export const Phone: Story = { args: { width: 358, answer: corrected } }

export const Dark: Story = { args: { theme: 'dark', answer: corrected } }

export const RightToLeftFrench: Story = {
  args: {
    dir: 'rtl',
    locale: 'fr',
    language: 'ar',
    transcript: 'ذهب الولد إلى المدرسة',
    answer: { state: 'answered', value: { verdict: 'corrected', text: 'ذهبت البنت إلى المدرسة' } },
  },
}
