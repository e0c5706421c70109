import type { Meta, StoryObj } from '@storybook/react-vite'
import type { PairwiseWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { PairwiseField } from './pairwise-field.js'

type Args = FieldStoryArgs<PairwiseWidget>

const meta = {
  title: 'Fields/Comparison of two',
  parameters: { widget: PairwiseField },
  args: {
    id: 'pair',
    question: { en: 'Which answer is more helpful?', fr: 'Quelle réponse est la plus utile ?' },
    items: [
      { id: 'a', text: 'Restart the router and wait two minutes.' },
      { id: 'b', text: 'Call us between nine and five, and have your number ready.' },
    ],
    allowTie: true,
    width: 720,
  },
  render: renderField<PairwiseWidget>('pairwise', PairwiseField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const strengths = [
  { id: 'little', name: { en: 'a little more', fr: 'un peu plus' } },
  { id: 'much', name: { en: 'much more', fr: 'beaucoup plus' } },
]

export const Plain: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByLabelText(/^A/, { selector: 'input' }))
    await expect(canvas.getByLabelText(/^A/, { selector: 'input' })).toBeChecked()
  },
}

/** Winner and strength are one press. */
export const WithStrength: Story = {
  args: { strengths, answer: { state: 'answered', value: { winner: 'b', strength: 'little' } } },
}

export const Tie: Story = { args: { answer: { state: 'answered', value: { winner: null } } } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: 'left' } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: { winner: 'a' } } },
}

export const Dark: Story = {
  args: { theme: 'dark', answer: { state: 'answered', value: { winner: 'a' } } },
}

export const PhoneRightToLeft: Story = { args: { width: 358, dir: 'rtl', locale: 'fr', strengths } }
