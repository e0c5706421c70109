import type { Meta, StoryObj } from '@storybook/react-vite'
import type { TranslationWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { exampleMedia } from '../testing/example-media.js'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { TranslationField } from './translation-field.js'

type Args = FieldStoryArgs<TranslationWidget>

const meta = {
  title: 'Fields/Translation',
  parameters: { widget: TranslationField },
  args: {
    id: 'pair',
    question: { en: 'Translate the sentence.', fr: 'Traduisez la phrase.' },
    source: 'The raccoon washes its food.',
    sourceLanguage: 'en',
    language: 'fr',
    width: 860,
  },
  render: renderField<TranslationWidget>('translation', TranslationField, exampleMedia),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const Sentence: Story = {
  args: { minWords: 2 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox'), 'Le raton laveur')
    await expect(canvas.getByRole('textbox')).toHaveValue('Le raton laveur')
  },
}

/** Each side reads in its own direction. */
export const FromArabic: Story = {
  args: { source: 'صباح الخير', sourceLanguage: 'ar', language: 'en' },
}

export const WrongType: Story = { args: { answer: { state: 'answered', value: ['x'] } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: 'Le raton.' } },
}

export const Dark: Story = { args: { theme: 'dark' } }

export const Phone: Story = { args: { width: 358, locale: 'fr' } }
