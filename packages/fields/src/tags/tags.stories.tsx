import type { Meta, StoryObj } from '@storybook/react-vite'
import { TaskProvider } from '@tagwright/react'
import type { AnnotationDocument, TagsWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import '../styles/styles.css'
import { emptyDocument, taskOf } from '../testing/example-task.js'
import { TagsField } from './tags-field.js'

interface Args extends Partial<Omit<TagsWidget, 'type'>> {
  answer?: AnnotationDocument['responses'][string]
  fixedReadOnly?: boolean
  theme?: 'light' | 'dark'
  locale?: string
  dir?: 'ltr' | 'rtl'
}

const scene = [
  { id: 'day', name: { en: 'Day', fr: 'Jour' } },
  { id: 'night', name: { en: 'Night', fr: 'Nuit' }, synonyms: ['dark'] },
  { id: 'forest', name: { en: 'Forest', fr: 'Forêt' }, description: 'Trees and undergrowth' },
  { id: 'street', name: { en: 'Street', fr: 'Rue' }, hotkey: 's' },
]

const meta = {
  title: 'Fields/Tags',
  parameters: { widget: TagsField },
  args: { id: 'scene', question: 'What does the photo show?', options: scene },
  render: ({ answer, fixedReadOnly = false, theme, locale, dir, ...rest }, { globals }) => {
    const widget = { type: 'tags', ...rest } as TagsWidget
    return (
      <TaskProvider
        theme={theme ?? globals.theme}
        locale={locale ?? globals.locale}
        dir={dir ?? globals.direction}
        task={taskOf(widget)}
        defaultDocument={emptyDocument(answer ? { [widget.id]: answer } : {})}
        readOnly={fixedReadOnly}
      >
        <div style={{ maxInlineSize: 420, padding: 16 }}>
          <TagsField widget={widget} />
        </div>
      </TaskProvider>
    )
  },
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** Up to twelve options stand in sight: one click, tap or key a tag. */
export const Few: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByLabelText(/Night/))
    await userEvent.keyboard('s')
    await expect(canvas.getByLabelText(/Street/)).toBeChecked()
  },
}

export const Single: Story = { args: { multiple: false, allowCannotTell: true } }

/** Five thousand options: a few letters and Enter a tag; synonyms find their option. */
export const Many: Story = {
  args: {
    question: 'Which species?',
    options: Array.from({ length: 5000 }, (_, index) => ({
      id: `species-${index}`,
      name: `Species ${index}`,
      synonyms: [`Taxon ${index}`],
    })),
    min: 1,
    max: 3,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('combobox'), 'taxon 42{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Remove Species 42' })).toBeVisible()
  },
}

/** Tags of one's own beside the options: a comma or Enter ends one, doubles are refused. */
export const Free: Story = {
  args: { allowFree: true, answer: { state: 'answered', value: ['night', 'Old town'] } },
}

export const NoneOfThese: Story = {
  args: { allowNone: true, allowCannotTell: true, answer: { state: 'none' } },
}

/** A tag of an earlier list is kept and marked, so that no answer is lost. */
export const UnknownTag: Story = {
  args: { answer: { state: 'answered', value: ['night', 'dusk'] } },
}

export const HostileNames: Story = {
  args: {
    options: [
      { id: 'a', name: '<img src=x onerror=alert(1)>' },
      { id: 'b', name: 'x'.repeat(200) },
      { id: 'c', name: '\u202Eright to left' },
    ],
  },
}

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: ['forest'] } },
}

export const Dark: Story = {
  args: { theme: 'dark', allowFree: true, answer: { state: 'answered', value: ['night', 'Fog'] } },
}

export const RightToLeft: Story = { args: { dir: 'rtl', allowFree: true } }

export const French: Story = { args: { locale: 'fr', allowFree: true, min: 2, max: 3 } }
