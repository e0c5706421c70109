import { defineWidget } from '@tagwright/react'
import type { ImageWidget } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Task } from '../page/task.js'
import { lastingView } from './use-widget-choice.js'

afterEach(cleanup)

interface ViewProps {
  widget: ImageWidget
  view?: { wheel?: string }
  onView?(view: object): void
}

const image = defineWidget<ImageWidget>({
  type: 'image',
  component: ({ widget, view, onView }: ViewProps) => (
    <button type="button" onClick={() => onView?.({ wheel: 'pan', brightness: 2 })}>
      {widget.id} {view?.wheel ?? 'auto'}
    </button>
  ),
})

test('a habit that is chosen in one widget is every widget’s, and the host’s to keep', async () => {
  const onChoiceChange = vi.fn()
  const task = {
    schemaVersion: '1.0',
    id: 't',
    media: [{ id: 'photo', type: 'image', src: '/media/raccoon.jpg' }],
    ontology: { labels: [] },
    widgets: ['one', 'two'].map((id) => ({ id, type: 'image', media: 'photo' })),
  }
  const props = { widgets: [image], defaultChoice: { theme: 'dark' as const }, onChoiceChange }
  render(<Task task={task} {...props} />)
  await page.getByRole('button', { name: 'one auto' }).click()
  await expect.element(page.getByRole('button', { name: 'two pan' })).toBeVisible()
  expect(onChoiceChange).toHaveBeenLastCalledWith({ theme: 'dark', view: { wheel: 'pan' } })
})

test('what was meant for one picture is not the next one’s', () => {
  expect(lastingView({ gamma: 2, invert: true, loupe: false })).toEqual({ loupe: false })
})
