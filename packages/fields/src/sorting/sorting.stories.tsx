import type { Meta, StoryObj } from '@storybook/react-vite'
import type { SortingWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { SortingField } from './sorting-field.js'

type Args = FieldStoryArgs<SortingWidget>

const meta = {
  title: 'Fields/Sorting',
  parameters: { widget: SortingField },
  args: {
    id: 'mail',
    question: { en: 'Sort the messages.', fr: 'Triez les messages.' },
    items: [
      { id: 'a', text: 'You have won a prize!' },
      { id: 'b', text: 'Minutes of the meeting on Monday' },
      { id: 'c', text: 'Cheap pills' },
    ],
    buckets: [
      { id: 'wanted', name: { en: 'Wanted', fr: 'Utile' } },
      { id: 'spam', name: { en: 'Spam', fr: 'Indésirable' } },
    ],
    width: 560,
  },
  render: renderField<SortingWidget>('sorting', SortingField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const answer = { state: 'answered' as const, value: { spam: ['a'], wanted: ['b'] } }

/** One digit an item; the focus goes on by itself. */
export const ByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const [first] = await canvas.findAllByRole('radio')
    first?.focus()
    await userEvent.keyboard('212')
    await expect(await canvas.findByText('All sorted')).toBeVisible()
  },
}

export const Half: Story = { args: { answer } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: ['a'] } } }

export const ReadOnly: Story = { args: { fixedReadOnly: true, answer } }

export const Dark: Story = { args: { theme: 'dark', answer } }

export const PhoneRightToLeft: Story = { args: { width: 358, dir: 'rtl', locale: 'fr', answer } }
