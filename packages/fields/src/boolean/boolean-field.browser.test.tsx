import type { BooleanWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { BooleanField } from './boolean-field.js'

const blurred: BooleanWidget = {
  id: 'blurred',
  type: 'boolean',
  question: 'Is the photo blurred?',
  allowCannotTell: true,
}
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.blurred

afterEach(() => page.viewport(1280, 800))

test('no, unanswered and cannot tell are three different things', async () => {
  const store = showWidget(BooleanField, blurred)
  expect(answerOf(store)).toBeUndefined()
  await page.getByRole('radio', { name: 'No' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: false })
  await page.getByRole('radio', { name: 'No' }).click()
  expect(answerOf(store)).toBeUndefined()
  await page.getByRole('button', { name: 'I cannot tell' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'cannot-tell' })
})

test('one key each, and undo', async () => {
  const store = showWidget(BooleanField, blurred)
  await userEvent.tab()
  await userEvent.keyboard('2')
  expect(answerOf(store)).toMatchObject({ value: false })
  await userEvent.keyboard('1')
  expect(answerOf(store)).toMatchObject({ value: true })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toMatchObject({ value: false })
})

test('a value of a wrong type is told and kept, read-only or not', async () => {
  const answer = { state: 'answered', value: 'yes' } as const
  const store = showWidget(BooleanField, blurred, { answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: "yes"/)).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Yes' })).toBeDisabled()
  expect(answerOf(store)).toMatchObject(answer)
})

test('axe finds nothing, a phone has room, in the task’s words and in French', async () => {
  await page.viewport(320, 640)
  showWidget(BooleanField, { ...blurred, trueLabel: 'Blurred' }, { locale: 'fr', dir: 'rtl' })
  await expect.element(page.getByRole('radio', { name: 'Blurred' })).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Non' })).toBeVisible()
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})
