import type { Meta, StoryObj } from '@storybook/react-vite'
import type { CaptionWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { exampleMedia } from '../testing/example-media.js'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { CaptionField } from './caption-field.js'

type Args = FieldStoryArgs<CaptionWidget>

const meta = {
  title: 'Fields/Caption',
  parameters: { widget: CaptionField },
  args: {
    id: 'caption',
    media: 'photo',
    question: { en: 'Describe the picture.', fr: 'Décrivez l’image.' },
    minWords: 3,
    maxWords: 30,
    width: 860,
  },
  render: renderField<CaptionWidget>('caption', CaptionField, exampleMedia),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const Picture: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox'), 'Two circles on green')
    await expect(await canvas.findByText('4 of 3–30 words')).toBeVisible()
  },
}

export const Passage: Story = {
  args: { media: 'passage', question: 'Sum the text up in a sentence.' },
}

/** On a phone the text lies under its medium. */
export const Phone: Story = { args: { width: 358 } }

/** A medium that the task lacks; one can write all the same. */
export const MissingMedium: Story = { args: { media: 'nowhere' } }

export const NothingToDescribe: Story = {
  args: { allowNone: true, allowCannotTell: true, answer: { state: 'none' } },
}

export const WrongType: Story = { args: { answer: { state: 'answered', value: 12 } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: 'Two circles.' } },
}

export const Dark: Story = {
  args: { theme: 'dark', answer: { state: 'answered', value: 'Two circles on green.' } },
}

export const RightToLeftFrench: Story = { args: { locale: 'fr', dir: 'rtl' } }
