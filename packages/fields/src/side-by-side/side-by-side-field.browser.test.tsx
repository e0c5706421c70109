import type { SideBySideWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { SideBySideField } from './side-by-side-field.js'

const widget: SideBySideWidget = {
  id: 'w',
  type: 'side-by-side',
  question: 'Which is better?',
  items: [
    { id: 'a', name: 'First', text: 'One' },
    { id: 'b', name: 'Second', text: 'Two' },
  ],
  dimensions: [
    { id: 'fluent', name: 'Fluent' },
    { id: 'faithful', name: 'Faithful' },
  ],
}
const valueIn = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.w?.value

afterEach(() => page.viewport(1280, 800))

test('a digit answers and goes on to the next respect; the same takes it back', async () => {
  const store = showWidget(SideBySideField, widget)
  ;(page.getByRole('radio').first().element() as HTMLElement).focus()
  await userEvent.keyboard('23')
  expect(valueIn(store)).toEqual({ fluent: 'b', faithful: null })
  await page.getByRole('radiogroup', { name: 'Fluent' }).getByText('Second').click()
  expect(valueIn(store)).toEqual({ faithful: null })
})

test('fits a phone, and axe finds nothing', async () => {
  await page.viewport(320, 640)
  showWidget(SideBySideField, widget)
  expect(findPhoneProblems()).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})
