import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Annotation, Task, TextSpansWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import { quoteOf } from '../evidence/evidence-source.js'
import { readText } from '../reading/reading-text.js'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { TextSpansField } from './text-spans-field.js'

type Args = FieldStoryArgs<TextSpansWidget>

const text =
  'Anna Karlsson founded Northern Light in Göteborg in 1998.\nTen years later, the University of Uppsala bought her company, and Anna moved to Paris with her brother Ben.'
const arabic = 'وُلدت ليلى حداد في بيروت عام 1990.\nثم انتقلت إلى باريس للعمل في جامعة السوربون.'

const ontology: Task['ontology'] = {
  labels: [
    { id: 'person', name: { en: 'Person', fr: 'Personne' } },
    {
      id: 'place',
      name: { en: 'Place', fr: 'Lieu' },
      attributes: [
        {
          id: 'kind',
          type: 'choice',
          options: [
            { id: 'city', name: 'City' },
            { id: 'land', name: 'Country' },
          ],
        },
      ],
    },
    { id: 'organisation', name: { en: 'Organisation', fr: 'Organisation' } },
  ],
  relationTypes: [
    { id: 'founded', name: { en: 'founded', fr: 'a fondé' } },
    { id: 'lies-in', name: { en: 'lies in', fr: 'se trouve à' } },
  ],
}

const span = (id: string, quote: string, label: string, whole = text): Annotation => {
  const start = whole.indexOf(quote)
  return {
    id,
    widget: 'spans',
    media: 'passage',
    labels: [label],
    geometry: quoteOf(readText(whole), 'passage', { start, end: start + quote.length }),
  }
}
const labelled = {
  annotations: [
    span('anna', 'Anna Karlsson', 'person'),
    span('company', 'Northern Light', 'organisation'),
    span('university', 'University of Uppsala', 'organisation'),
    span('uppsala', 'Uppsala', 'place'),
    { ...span('paris', 'Paris', 'place'), origin: { kind: 'model' as const, score: 0.8 } },
  ],
  links: [{ id: 'r1', type: 'founded', from: 'anna', to: 'company' }],
}

const meta = {
  title: 'Fields/Text spans',
  parameters: { widget: TextSpansField },
  args: {
    id: 'spans',
    media: 'passage',
    question: {
      en: 'Mark people, places and organisations.',
      fr: 'Marquez les personnes, les lieux et les organisations.',
    },
    width: 900,
    ontology,
  },
  render: renderField<TextSpansWidget>('text-spans', TextSpansField, [
    { id: 'passage', type: 'text', text, language: 'en' },
    { id: 'arabic', type: 'text', text: arabic, language: 'ar' },
    {
      id: 'long',
      type: 'text',
      language: 'en',
      text: Array.from(
        { length: 120 },
        (_, line) => `${line + 1}. ${text.replaceAll('\n', ' ')}`,
      ).join('\n'),
    },
  ]),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** By keys: arrows to the word, Shift+arrow for more, the label's digit. Two keys for one word. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const reader = await canvas.findByRole('application')
    reader.focus()
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}1')
    await expect(await canvas.findByRole('option', { name: /Anna Karlsson/ })).toBeVisible()
  },
}

/** Spans overlap; a dashed one is a model's suggestion. */
export const Labelled: Story = { args: { ...labelled } }

/** A selected span has its edges, its attributes and its relations. */
export const InUse: Story = {
  args: { ...labelled },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(
      await canvas.findByRole('option', { name: /Uppsala.*Place|Place.*“Uppsala/ }),
    )
    await expect(await canvas.findByText('Relate to…')).toBeVisible()
  },
}

export const RightToLeft: Story = {
  args: {
    media: 'arabic',
    dir: 'rtl',
    annotations: [
      span('beirut', 'بيروت', 'place', arabic),
      span('layla', 'ليلى حداد', 'person', arabic),
    ],
  },
}

/** Some 3,600 words; lines out of sight cost nothing. */
export const Long: Story = { args: { media: 'long' } }

export const NoText: Story = { args: { media: 'nowhere' } }

export const ReadOnly: Story = { args: { ...labelled, fixedReadOnly: true } }

export const Phone: Story = { args: { ...labelled, width: 358 } }

export const Dark: Story = { args: { ...labelled, theme: 'dark' } }

export const French: Story = { args: { ...labelled, locale: 'fr' } }
