import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ConsentWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { ConsentField } from './consent-field.js'

type Args = FieldStoryArgs<ConsentWidget>

const meta = {
  title: 'Fields/Consent',
  parameters: { widget: ConsentField },
  args: {
    id: 'consent',
    question: { en: 'May we publish your answers?', fr: 'Pouvons-nous publier vos réponses ?' },
    text: {
      en: 'Your answers are published without your name.',
      fr: 'Vos réponses sont publiées sans votre nom.',
    },
    required: true,
    width: 560,
  },
  render: renderField<ConsentWidget>('consent', ConsentField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const Default: Story = {}

/** One press agrees, one more takes it back. */
export const Agreeing: Story = {
  play: async ({ canvasElement }) => {
    const box = await within(canvasElement).findByRole('checkbox')
    await userEvent.click(box)
    await expect(box).toBeChecked()
  },
}

export const WrongType: Story = { args: { answer: { state: 'answered', value: 'yes' } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: true } },
}

export const Phone: Story = { args: { width: 358 } }

export const Dark: Story = { args: { theme: 'dark' } }

export const French: Story = { args: { locale: 'fr', dir: 'rtl' } }
