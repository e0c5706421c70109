import type { BestWorstWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { BestWorstField } from './best-worst-field.js'

const words: BestWorstWidget = {
  id: 'words',
  type: 'best-worst',
  question: 'Which word is the most and which the least positive?',
  items: [
    { id: 'good', text: 'good' },
    { id: 'fine', text: 'fine' },
    { id: 'awful', text: 'awful' },
  ],
}
const answerOf = (store: ReturnType<typeof showWidget>) => store.getState().document.responses.words

afterEach(() => page.viewport(1280, 800))

test('two clicks answer; choosing the same on both sides moves it; undo', async () => {
  const store = showWidget(BestWorstField, words)
  await page.getByRole('radio', { name: 'good is the best' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: { best: 'good' } })
  await page.getByRole('radio', { name: 'awful is the worst' }).click()
  expect(answerOf(store)?.value).toEqual({ best: 'good', worst: 'awful' })
  await page.getByRole('radio', { name: 'good is the worst' }).click()
  expect(answerOf(store)?.value).toEqual({ worst: 'good' })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)?.value).toEqual({ best: 'good', worst: 'awful' })
})

test('by keyboard alone: arrows choose, Space takes back', async () => {
  const store = showWidget(BestWorstField, words)
  await userEvent.tab()
  await userEvent.keyboard(' ')
  await userEvent.keyboard('{ArrowDown}')
  expect(answerOf(store)?.value).toEqual({ best: 'fine' })
  await userEvent.keyboard(' ')
  expect(answerOf(store)).toBeUndefined()
})

test('a value of a wrong type is told and kept; read-only', async () => {
  const answer = { state: 'answered', value: ['good', 'awful'] } as const
  const store = showWidget(BestWorstField, words, { answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: \["good","awful"\]/)).toBeVisible()
  for (const radio of document.querySelectorAll('input')) expect(radio.disabled).toBe(true)
  expect(answerOf(store)).toMatchObject(answer)
})

test('axe finds nothing, a phone has room', async () => {
  await page.viewport(320, 640)
  showWidget(BestWorstField, words, { locale: 'fr', dir: 'rtl' })
  await expect.element(page.getByRole('columnheader', { name: 'Meilleur' })).toBeVisible()
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})
