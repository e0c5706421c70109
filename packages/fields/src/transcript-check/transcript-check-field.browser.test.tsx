import type { TranscriptCheckWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { clipMedia as media } from '../testing/example-media.js'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { TranscriptCheckField } from './transcript-check-field.js'

const widget: TranscriptCheckWidget = {
  id: 'w',
  type: 'transcript-check',
  media: 'speech',
  question: 'Is it right?',
  transcript: 'a small party',
}
const valueIn = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.w?.value

afterEach(() => page.viewport(1280, 800))

test('one press or key accepts, the same takes it back', async () => {
  const store = showWidget(TranscriptCheckField, widget, { media })
  await page.getByText('It is right as it is').click()
  expect(valueIn(store)).toEqual({ verdict: 'accepted', text: 'a small party' })
  await userEvent.keyboard('a')
  expect(valueIn(store)).toBeUndefined()
})

test('typing corrects, is shown as a change, and typed back says nothing', async () => {
  const store = showWidget(TranscriptCheckField, widget, { media })
  await page.getByLabelText('Transcript').click()
  await userEvent.keyboard('{End}s')
  expect(valueIn(store)).toEqual({ verdict: 'corrected', text: 'a small partys' })
  await expect.element(page.getByText('Corrected, 1 word')).toBeVisible()
  await expect.poll(() => document.querySelector('del')?.textContent).toBe('party')
  expect(document.querySelector('ins')?.textContent).toBe('partys')
  await userEvent.keyboard('{Backspace}')
  expect(valueIn(store)).toBeUndefined()
  await userEvent.keyboard('!')
  await page.getByText('Back to the original').click()
  await expect.element(page.getByLabelText('Transcript')).toHaveValue('a small party')
})

test('fits a phone, and axe finds nothing', async () => {
  await page.viewport(320, 640)
  showWidget(TranscriptCheckField, widget, {
    media,
    answer: { state: 'answered', value: { verdict: 'corrected', text: 'a large party' } },
  })
  expect(findPhoneProblems()).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})
