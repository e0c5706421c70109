import type { Meta, StoryObj } from '@storybook/react-vite'
import type { BestWorstWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { BestWorstField } from './best-worst-field.js'

type Args = FieldStoryArgs<BestWorstWidget>

const meta = {
  title: 'Fields/Best and worst',
  parameters: { widget: BestWorstField },
  args: {
    id: 'words',
    question: {
      en: 'Which word is the most and which the least positive?',
      fr: 'Quel mot est le plus positif, et lequel l’est le moins ?',
    },
    items: [
      { id: 'good', text: 'good' },
      { id: 'fine', text: 'fine' },
      { id: 'dull', text: 'dull' },
      { id: 'awful', text: 'awful' },
    ],
  },
  render: renderField<BestWorstWidget>('best-worst', BestWorstField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** Two clicks, or Tab, Space and arrows. */
export const TwoClicks: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByLabelText('good is the best'))
    await userEvent.click(canvas.getByLabelText('awful is the worst'))
    await expect(canvas.getByLabelText('awful is the worst')).toBeChecked()
  },
}

/** A half answer is kept. */
export const Half: Story = { args: { answer: { state: 'answered', value: { best: 'good' } } } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: ['good'] } } }

export const ReadOnly: Story = {
  args: {
    fixedReadOnly: true,
    answer: { state: 'answered', value: { best: 'good', worst: 'awful' } },
  },
}

export const Dark: Story = {
  args: { theme: 'dark', answer: { state: 'answered', value: { best: 'good', worst: 'awful' } } },
}

export const PhoneRightToLeft: Story = { args: { width: 358, dir: 'rtl', locale: 'fr' } }
