import type { Meta, StoryObj } from '@storybook/react-vite'
import type { TaxonomyWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { animals, largeTaxonomy } from '../testing/example-taxonomy.js'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { TaxonomyField } from './taxonomy-field.js'

type Args = FieldStoryArgs<TaxonomyWidget>

const meta = {
  title: 'Fields/Taxonomy',
  parameters: { widget: TaxonomyField },
  args: {
    id: 'animal',
    question: { en: 'Which animal is it?', fr: 'Quel animal est-ce ?' },
    nodes: animals,
  },
  render: renderField<TaxonomyWidget>('taxonomy', TaxonomyField),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** A few letters and Enter, or arrows through the tree. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('combobox'), 'kitty{Enter}{Escape}')
    await expect(await canvas.findByText('Mammals › Cats › House cat')).toBeVisible()
  },
}

export const ByArrows: Story = {
  args: { multiple: true, answer: { state: 'answered', value: ['duck'] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('combobox'))
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown} ')
    await expect(await canvas.findByText('Mammals › Cats › House cat')).toBeVisible()
  },
}

/** 20,000 nodes: only those in view are in the page. */
export const Large: Story = {
  args: { nodes: largeTaxonomy(), question: 'Which species?' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('combobox'), '20.20.49{Enter}')
    await expect(await canvas.findByText(/Family 20 › Genus 20.20 › Species/)).toBeVisible()
  },
}

/** Circles and missing parents in the data are told, and every node can still be reached. */
export const BrokenTree: Story = {
  args: {
    nodes: [
      { id: 'a', name: 'Hen', parent: 'b' },
      { id: 'b', name: 'Egg', parent: 'a' },
      { id: 'c', name: 'Orphan', parent: 'gone' },
    ],
  },
}

/** Without a host that gives more, the line says so and can be asked again. */
export const NotLoaded: Story = {
  args: { nodes: [...animals, { id: 'fish', name: 'Fish', lazy: true }] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByText('Fish'))
    await expect(await canvas.findByText(/could not be loaded/)).toBeVisible()
  },
}

export const NodeGone: Story = { args: { answer: { state: 'answered', value: 'horse' } } }

export const WrongType: Story = { args: { answer: { state: 'answered', value: { a: 1 } } } }

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: 'duck' } },
}

export const Dark: Story = {
  args: { theme: 'dark', answer: { state: 'answered', value: 'raccoon' } },
}

export const RightToLeft: Story = { args: { dir: 'rtl' } }

export const French: Story = { args: { locale: 'fr', width: 320 } }
