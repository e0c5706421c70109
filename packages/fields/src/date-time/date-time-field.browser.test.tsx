import type { DateTimeWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { DateTimeField } from './date-time-field.js'

const day: DateTimeWidget = {
  id: 'day',
  type: 'date-time',
  question: 'When was it?',
  min: '2020-01-01',
}
const answerOf = (store: ReturnType<typeof showWidget>) => store.getState().document.responses.day
const box = () => document.querySelector<HTMLInputElement>('.tagwright-date-box')!

afterEach(() => page.viewport(1280, 800))

test('typed part by part it is one answer, undone at once, taken back by a button', async () => {
  const store = showWidget(DateTimeField, day)
  box().focus()
  await userEvent.keyboard('01312026')
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: '2026-01-31' })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toBeUndefined()
  await userEvent.fill(box(), '2025-05-05')
  await page.getByRole('button', { name: 'Take the answer back' }).click()
  expect(answerOf(store)).toBeUndefined()
})

test.each([
  ['time', '13:05'],
  ['date-time', '2026-01-31T13:05'],
] as const)('a %s', async (precision, value) => {
  const store = showWidget(DateTimeField, { id: 'day', type: 'date-time', precision })
  await userEvent.fill(box(), value)
  expect(answerOf(store)).toMatchObject({ value })
})

test('a value that is no date is told and kept; read-only', async () => {
  const answer = { state: 'answered', value: 'last week' } as const
  const store = showWidget(DateTimeField, day, { answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: "last week"/)).toBeVisible()
  expect(box().readOnly).toBe(true)
  expect(answerOf(store)).toMatchObject(answer)
})

test('axe finds nothing, a phone has room, French from the right', async () => {
  await page.viewport(320, 640)
  const answer = { state: 'answered', value: '2026-01-31' } as const
  showWidget(DateTimeField, day, { locale: 'fr', dir: 'rtl', answer })
  await expect.element(page.getByText('À partir de 1 janvier 2020')).toBeVisible()
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})
