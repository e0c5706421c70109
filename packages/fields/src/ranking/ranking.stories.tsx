import type { Meta, StoryObj } from '@storybook/react-vite'
import type { RankingWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { RankingField } from './ranking-field.js'

type Args = FieldStoryArgs<RankingWidget>

const meta = {
  title: 'Fields/Ranking',
  parameters: { widget: RankingField },
  args: {
    id: 'answers',
    question: { en: 'Which answer helps most?', fr: 'Quelle réponse aide le plus ?' },
    items: [
      { id: 'a', text: 'Restart the router and wait two minutes.' },
      { id: 'b', text: 'Call us.' },
      { id: 'c', text: 'Open the settings, choose Network, then Reset.' },
    ],
    width: 520,
  },
  render: renderField<RankingWidget>('ranking', RankingField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const answer = { state: 'answered' as const, value: [['c'], ['a'], ['b']] }

/** Two presses rank three items. */
export const ByPresses: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /Rank Open the settings/ }))
    await userEvent.click(await canvas.findByRole('button', { name: /Rank Restart/ }))
    await expect(
      await canvas.findByRole('button', { name: /Move Call us\., place 3 of 3/ }),
    ).toBeVisible()
  },
}

export const Ranked: Story = { args: { answer } }

export const Ties: Story = {
  args: { allowTies: true, answer: { state: 'answered', value: [['c', 'a'], ['b']] } },
}

export const BestTwo: Story = { args: { top: 2, answer: { state: 'answered', value: [['c']] } } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: 'c,a,b' } } }

export const ReadOnly: Story = { args: { fixedReadOnly: true, answer } }

export const Dark: Story = { args: { theme: 'dark', answer } }

export const PhoneRightToLeft: Story = {
  args: { width: 358, dir: 'rtl', locale: 'fr', allowTies: true, answer },
}
