import type { NumberWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { checkNumber } from './check-number.js'
import { NumberField } from './number-field.js'

const weight: NumberWidget = {
  id: 'weight',
  type: 'number',
  question: 'How heavy is it?',
  unit: 'kg',
  min: 0,
  max: 50,
}
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.weight
const box = () => page.getByRole('spinbutton')

afterEach(() => page.viewport(1280, 800))

test('a French decimal comma is a number, and stays as written while one writes', async () => {
  const store = showWidget(NumberField, weight, { locale: 'fr' })
  await box().click()
  await userEvent.keyboard('12,')
  await expect.element(box()).toHaveValue('12,')
  await userEvent.keyboard('50')
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: 12.5 })
  await userEvent.tab()
  await expect.element(box()).toHaveValue('12,5')
})

test('arrows and buttons step, stop at the limits, and are undone', async () => {
  const store = showWidget(NumberField, weight)
  await box().click()
  await userEvent.keyboard('48{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(answerOf(store)).toMatchObject({ value: 50 })
  await page.getByRole('button', { name: 'Less' }).click()
  expect(answerOf(store)).toMatchObject({ value: 49 })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toBeUndefined()
})

test('what is no number is kept, told, and blocks; emptied is unanswered', async () => {
  const store = showWidget(NumberField, weight)
  await box().click()
  await userEvent.keyboard('about 7')
  await expect.element(page.getByText(/not a number yet/)).toBeVisible()
  expect(answerOf(store)).toMatchObject({ value: 'about 7' })
  expect(checkNumber(answerOf(store)?.value, weight)).toMatchObject([{ code: 'TW-FIELDS-040' }])
  await userEvent.clear(box())
  expect(answerOf(store)).toBeUndefined()
})

test('values of a wrong type in a draft are told and kept; read-only', async () => {
  const answer = { state: 'answered', value: { kg: 3 } } as const
  const store = showWidget(NumberField, weight, { answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: {"kg":3}/)).toBeVisible()
  await expect.element(box()).toHaveAttribute('readonly')
  expect(answerOf(store)).toMatchObject(answer)
})

test('axe finds nothing, a phone has room', async () => {
  await page.viewport(320, 640)
  showWidget(NumberField, weight, { dir: 'rtl', answer: { state: 'answered', value: 7 } })
  await expect
    .element(page.getByRole('spinbutton', { name: 'How heavy is it? (kg)' }))
    .toBeVisible()
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})
