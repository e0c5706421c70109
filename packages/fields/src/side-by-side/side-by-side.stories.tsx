import type { Meta, StoryObj } from '@storybook/react-vite'
import type { SideBySideWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { clipMedia } from '../testing/example-media.js'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { SideBySideField } from './side-by-side-field.js'

type Args = FieldStoryArgs<SideBySideWidget>

const meta = {
  title: 'Fields/Side by side',
  parameters: { widget: SideBySideField },
  args: {
    id: 'sides',
    question: { en: 'Which translation is better?', fr: 'Quelle traduction est meilleure ?' },
    items: [
      { id: 'a', name: 'A', text: 'The party was a small one, and quiet.' },
      { id: 'b', name: 'B', text: 'It was a small and a quiet party.' },
    ],
    dimensions: [
      { id: 'fluent', name: { en: 'Fluent', fr: 'Fluide' } },
      {
        id: 'faithful',
        name: { en: 'Faithful', fr: 'Fidèle' },
        description: { en: 'Nothing added, nothing lost', fr: 'Rien d’ajouté, rien de perdu' },
      },
    ],
    width: 720,
  },
  render: renderField<SideBySideWidget>('side-by-side', SideBySideField, clipMedia),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** One digit a respect: the next one that is open has the focus. */
export const Texts: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const [first] = await canvas.findAllByRole('radio')
    first?.focus()
    await userEvent.keyboard('23')
    await expect(await canvas.findByText('All compared')).toBeVisible()
  },
}

export const Pictures: Story = {
  args: {
    question: 'Which picture is sharper?',
    items: [
      { id: 'a', name: 'Pagoda', image: '/media/china_pagoda.jpg' },
      { id: 'b', name: 'Raccoon', image: '/media/raccoon.jpg' },
      { id: 'c', name: 'Cat', image: '/media/chelsea_cat.png' },
    ],
    dimensions: [{ id: 'sharp', name: 'Sharper' }],
    answer: { state: 'answered', value: { sharp: 'b' } },
  },
}

export const Sounds: Story = {
  args: {
    question: 'Which recording is cleaner?',
    items: [
      { id: 'a', name: 'First', media: 'speech' },
      { id: 'b', name: 'Second', media: 'gone' },
    ],
    dimensions: [{ id: 'clean', name: 'Cleaner' }],
    allowTie: false,
  },
}

export const OnlyShown: Story = { args: { dimensions: [] } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: ['a'] } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: { fluent: 'a' } } },
}

export const Phone: Story = { args: { width: 358 } }

export const Dark: Story = {
  args: { theme: 'dark', answer: { state: 'answered', value: { fluent: null } } },
}

export const RightToLeftFrench: Story = { args: { dir: 'rtl', locale: 'fr' } }
