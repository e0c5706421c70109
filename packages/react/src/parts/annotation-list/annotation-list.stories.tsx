import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { AnnotationList } from './annotation-list.js'

const meta = {
  title: 'Parts/AnnotationList',
  component: AnnotationList,
  args: { widget: 'w1' },
  decorators: [withTask],
  parameters: { task: { boxes: 12, session: { selection: ['a2'] } } },
} satisfies Meta<typeof AnnotationList>
export default meta
type Story = StoryObj<typeof meta>

/** Arrows select, Shift extends, letters find by label, Delete removes: one key per annotation. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const list = canvas.getByRole('listbox')
    list.focus()
    await userEvent.keyboard('{ArrowDown}')
    const option = await canvas.findByRole('option', { selected: true })
    await expect(option).toHaveAccessibleName(/^Horse, box, 96 by 67, at 111, 159/)
    await expect(list).toHaveAttribute('aria-activedescendant', option.id)
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await expect(canvas.getAllByRole('option', { selected: true })).toHaveLength(2)
  },
}

export const Empty: Story = { parameters: { task: {} } }

export const Dark: Story = {
  parameters: { task: { boxes: 12, theme: 'dark', session: { selection: ['a2'] } } },
}

export const RightToLeft: Story = {
  parameters: { task: { boxes: 12, dir: 'rtl', session: { selection: ['a2'] } } },
}

export const French: Story = {
  parameters: { task: { boxes: 12, locale: 'fr', session: { selection: ['a2', 'a3'] } } },
}

export const HiddenAndLocked: Story = {
  parameters: {
    task: { boxes: 6, session: { hidden: new Set(['a1']), locked: new Set(['a1', 'a3']) } },
  },
}

export const ReadOnly: Story = { parameters: { task: { boxes: 12, readOnly: true } } }

export const Compact: Story = { parameters: { task: { boxes: 40, density: 'compact' } } }

/** A hundred thousand rows: only those in view are in the page. */
export const HundredThousand: Story = {
  parameters: { task: { boxes: 100_000 } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('listbox').focus()
    await userEvent.keyboard('{End}')
    const last = await canvas.findByRole('option', { selected: true })
    await expect(last).toHaveAttribute('aria-posinset', '100000')
    await expect(canvas.getAllByRole('option').length).toBeLessThan(60)
  },
}
