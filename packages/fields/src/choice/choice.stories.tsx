import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ChoiceWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { ChoiceField } from './choice-field.js'

type Args = FieldStoryArgs<ChoiceWidget>

const picture = (color: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path fill="${color}" d="M0 0h40v30H0z"/><circle cx="20" cy="15" r="8" fill="#fff"/></svg>`)}`

const meta = {
  title: 'Fields/Choice',
  parameters: { widget: ChoiceField },
  args: {
    id: 'animal',
    question: { en: 'Which animal is it?', fr: 'Quel animal est-ce ?' },
    options: [
      { id: 'cat', name: { en: 'Cat', fr: 'Chat' } },
      { id: 'dog', name: { en: 'Dog', fr: 'Chien' } },
      { id: 'duck', name: { en: 'Duck', fr: 'Canard' }, description: 'Ducks, geese and swans' },
    ],
  },
  render: renderField<ChoiceWidget>('choice', ChoiceField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** One action a photo: a click, a tap or a digit. */
export const Single: Story = {
  args: { allowNone: true, allowCannotTell: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByLabelText(/Cat/))
    await userEvent.keyboard('2')
    await expect(canvas.getByLabelText(/Dog/)).toBeChecked()
  },
}

export const Several: Story = {
  args: { multiple: true, max: 2, answer: { state: 'answered', value: ['cat', 'duck'] } },
}

export const WithOther: Story = {
  args: { allowOther: true, answer: { state: 'answered', value: { other: 'A goose' } } },
}

export const WithPictures: Story = {
  args: {
    options: [
      { id: 'red', name: 'Red', image: picture('#c92a2a') },
      { id: 'green', name: 'Green', image: picture('#2b8a3e') },
      { id: 'blue', name: 'Blue', image: picture('#1864ab') },
    ],
    answer: { state: 'answered', value: 'green' },
  },
}

/** A value of another type is told and kept. */
export const WrongType: Story = { args: { answer: { state: 'answered', value: { a: 1 } } } }

/** A choice of an earlier list is kept and marked. */
export const OptionGone: Story = { args: { answer: { state: 'answered', value: 'horse' } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: 'cat' } },
}

export const Dark: Story = {
  args: { theme: 'dark', allowOther: true, answer: { state: 'answered', value: 'cat' } },
}

export const RightToLeft: Story = { args: { dir: 'rtl', allowOther: true } }

export const French: Story = { args: { locale: 'fr', multiple: true, min: 1, max: 2 } }
