import type { Meta, StoryObj } from '@storybook/react-vite'
import { AnnotationAttributes, TaskProvider } from '@tagwright/react'
import type { AttributeDefinition, AttributeValue } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import '../styles/styles.css'
import { emptyDocument, taskOf } from '../testing/example-task.js'
import { AttributeFields } from './attribute-fields.js'

interface Args {
  attributes: AttributeDefinition[]
  values: Record<string, AttributeValue>
  readOnly: boolean
  theme: 'light' | 'dark'
  locale: string
  width: number
}

const attributes: AttributeDefinition[] = [
  { id: 'occluded', type: 'boolean', name: { en: 'Partly hidden', fr: 'En partie caché' } },
  {
    id: 'age',
    type: 'choice',
    name: { en: 'Age', fr: 'Âge' },
    required: true,
    options: [
      { id: 'young', name: { en: 'Young', fr: 'Jeune' } },
      { id: 'grown', name: { en: 'Grown up', fr: 'Adulte' } },
    ],
  },
  {
    id: 'weeks',
    type: 'number',
    name: { en: 'Weeks old', fr: 'Semaines' },
    min: 0,
    max: 52,
    step: 1,
    unit: 'w',
    visibleWhen: { field: 'age', equals: 'young' },
  },
  {
    id: 'coat',
    type: 'multiple-choice',
    name: { en: 'Coat', fr: 'Pelage' },
    options: [
      { id: 'striped', name: { en: 'Striped', fr: 'Rayé' } },
      { id: 'white', name: { en: 'White', fr: 'Blanc' }, color: '#ffffff' },
    ],
  },
  {
    id: 'breed',
    type: 'choice',
    name: { en: 'Breed', fr: 'Race' },
    options: Array.from({ length: 60 }, (_, index) => ({
      id: `b${index}`,
      name: `Breed ${index + 1}`,
    })),
  },
  { id: 'note', type: 'text', name: { en: 'Note', fr: 'Note' } },
]

const meta = {
  title: 'Fields/Attributes of an annotation',
  args: { attributes, values: {}, readOnly: false, theme: 'light', locale: 'en', width: 300 },
  render: ({ attributes: own, values, readOnly, theme, locale, width }: Args) => (
    <TaskProvider
      theme={theme}
      locale={locale}
      readOnly={readOnly}
      slots={{ attributeForm: AttributeFields }}
      task={{
        ...taskOf(),
        ontology: { labels: [{ id: 'cat', name: 'Cat', attributes: own }] },
        media: [{ id: 'photo', type: 'image', src: '/media/chelsea_cat.png' }],
        widgets: [{ id: 'w1', type: 'image', media: 'photo' }],
      }}
      defaultDocument={{
        ...emptyDocument({}),
        annotations: [{ id: 'a1', widget: 'w1', labels: ['cat'], attributes: values }],
      }}
    >
      <div style={{ maxInlineSize: width, padding: 16 }}>
        <AnnotationAttributes annotation="a1" />
      </div>
    </TaskProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** The fields of a page, for a box: what depends on another answer comes with it. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.queryByLabelText('Weeks old (w)')).toBeNull()
    await userEvent.click(await canvas.findByLabelText(/Young/))
    await userEvent.type(await canvas.findByLabelText('Weeks old (w)'), '60')
    await expect(await canvas.findByText('At most 52.')).toBeVisible()
  },
}

export const Filled: Story = {
  args: {
    values: {
      occluded: false,
      age: 'young',
      weeks: 12,
      coat: ['striped'],
      breed: 'b7',
      note: 'Asleep',
    },
  },
}

/** Values of other types, and options of an earlier list, are kept and told. */
export const BadValues: Story = {
  args: { values: { occluded: 'maybe', age: 'ancient', coat: 'striped', note: 7 } },
}

export const ReadOnly: Story = {
  args: { readOnly: true, values: { occluded: true, age: 'grown', breed: 'b7' } },
}

export const DarkFrench: Story = {
  args: { theme: 'dark', locale: 'fr', values: { age: 'young', weeks: 3 } },
}
