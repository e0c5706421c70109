import type { Meta, StoryObj } from '@storybook/react-vite'
import { TaskProvider } from '@tagwright/react'
import type { AnnotationDocument, TextWidget } from '@tagwright/schema'
import { expect, userEvent, within } from 'storybook/test'
import '../styles/styles.css'
import { emptyDocument, taskOf } from '../testing/example-task.js'
import { TextField } from './text-field.js'

interface Args extends Partial<Omit<TextWidget, 'type'>> {
  answer?: AnnotationDocument['responses'][string]
  fixedReadOnly?: boolean
  theme?: 'light' | 'dark'
  locale?: string
}

const meta = {
  title: 'Fields/Text',
  parameters: { widget: TextField },
  args: { id: 'caption', question: 'Describe the photo in a sentence.' },
  render: ({ answer, fixedReadOnly = false, theme, locale, ...rest }, { globals }) => {
    const widget = { type: 'text', ...rest } as TextWidget
    return (
      <TaskProvider
        theme={theme ?? globals.theme}
        locale={locale ?? globals.locale}
        dir={globals.direction}
        task={taskOf(widget)}
        defaultDocument={emptyDocument(answer ? { [widget.id]: answer } : {})}
        readOnly={fixedReadOnly}
      >
        <div style={{ maxInlineSize: 420, padding: 16 }}>
          <TextField widget={widget} />
        </div>
      </TaskProvider>
    )
  },
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

/** The count follows the typing; undo takes back what was written since the last pause. */
export const WithLimits: Story = {
  args: { minWords: 3, maxWords: 20 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox'), 'A raccoon in the leaves')
    await expect(await canvas.findByText('5 of 3–20 words')).toBeVisible()
  },
}

export const SingleLine: Story = { args: { multiline: false, maxCharacters: 40 } }

export const Arabic: Story = {
  args: { language: 'ar', answer: { state: 'answered', value: 'راكون بين الأوراق' } },
}

export const NothingToWrite: Story = {
  args: { allowNone: true, allowCannotTell: true, answer: { state: 'none' } },
}

/** A text of ten megabytes is kept whole and shown by its beginning. */
export const TooLongToEdit: Story = {
  args: { answer: { state: 'answered', value: 'word '.repeat(2_000_000) } },
}

export const ReadOnly: Story = {
  args: { fixedReadOnly: true, answer: { state: 'answered', value: 'A raccoon.' } },
}

export const Dark: Story = {
  args: { theme: 'dark', minWords: 3, answer: { state: 'answered', value: 'A raccoon' } },
}

export const French: Story = { args: { locale: 'fr', minWords: 3, maxWords: 20 } }
