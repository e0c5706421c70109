import type { ChoiceWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { ChoiceField } from './choice-field.js'

const animal: ChoiceWidget = {
  id: 'animal',
  type: 'choice',
  question: 'Which animal is it?',
  allowOther: true,
  options: [
    { id: 'cat', name: 'Cat' },
    { id: 'dog', name: 'Dog', hotkey: 'g' },
    { id: 'duck', name: '<b>Duck</b>' },
  ],
}
const several: ChoiceWidget = { ...animal, multiple: true, max: 2 }
const pictured: ChoiceWidget = {
  ...animal,
  options: animal.options.map((option) => ({ ...option, image: '/media/raccoon.jpg' })),
}
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.animal

afterEach(() => page.viewport(1280, 800))

test('one click or key answers, the same takes back, undo brings back', async () => {
  const store = showWidget(ChoiceField, animal)
  await page.getByRole('radio', { name: 'Cat' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: 'cat' })
  await userEvent.keyboard('g')
  expect(answerOf(store)).toMatchObject({ value: 'dog' })
  await userEvent.keyboard('g')
  expect(answerOf(store)).toBeUndefined()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toMatchObject({ value: 'dog' })
})

test('"other" by key puts the caret into its box; its words are one undo step', async () => {
  const store = showWidget(ChoiceField, animal)
  await userEvent.tab()
  await userEvent.keyboard('3')
  await expect.element(page.getByRole('textbox', { name: 'Other, in your words' })).toHaveFocus()
  await userEvent.keyboard('a 1 goose')
  expect(answerOf(store)).toMatchObject({ value: { other: 'a 1 goose' } })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)?.value).toEqual({ other: '' })
})

test('several: at most what is allowed, refused in words', async () => {
  const store = showWidget(ChoiceField, several)
  await page.getByRole('checkbox', { name: 'Cat' }).click()
  await page.getByRole('checkbox', { name: 'Dog' }).click()
  await page.getByRole('checkbox', { name: 'Other' }).click()
  expect(answerOf(store)).toMatchObject({ value: ['cat', 'dog'] })
  await expect.element(page.getByText(/At most 2 choices/).first()).toBeVisible()
})

test('unanswered, none, cannot tell and an answer are told apart', async () => {
  const store = showWidget(ChoiceField, { ...animal, allowNone: true, allowCannotTell: true })
  expect(answerOf(store)).toBeUndefined()
  await page.getByRole('button', { name: 'None of these' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'none' })
  await page.getByRole('button', { name: 'I cannot tell' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'cannot-tell' })
  await page.getByRole('radio', { name: 'Cat' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: 'cat' })
})

test('a value of a wrong type is told and kept until it is answered', async () => {
  const store = showWidget(ChoiceField, animal, { answer: { state: 'answered', value: 7 } })
  await expect.element(page.getByText(/cannot be shown: 7/)).toBeVisible()
  expect(answerOf(store)).toMatchObject({ value: 7 })
  await page.getByRole('radio', { name: 'Cat' }).click()
  expect(answerOf(store)).toMatchObject({ value: 'cat' })
})

test('an option that is gone is kept, marked, and taken back', async () => {
  const store = showWidget(ChoiceField, animal, { answer: { state: 'answered', value: 'horse' } })
  await page.getByRole('button', { name: 'Remove horse' }).click()
  expect(answerOf(store)).toBeUndefined()
})

test('read-only shows and keeps', async () => {
  const answer = { state: 'answered', value: { other: 'goose' } } as const
  const store = showWidget(ChoiceField, animal, { readOnly: true, answer })
  await expect.element(page.getByRole('radio', { name: 'Cat' })).toBeDisabled()
  await expect.element(page.getByRole('textbox')).toHaveAttribute('readonly')
  expect(answerOf(store)).toMatchObject(answer)
})

test.each([
  ['single', animal],
  ['several', several],
  ['pictures', pictured],
] as const)('axe finds nothing, a phone has room: %s', async (_, widget) => {
  await page.viewport(320, 640)
  showWidget(ChoiceField, widget, { answer: { state: 'answered', value: { other: 'a' } } })
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})

test('speaks French and reads from the right', async () => {
  showWidget(ChoiceField, several, { locale: 'fr', dir: 'rtl' })
  await expect.element(page.getByText('Choisissez-en jusqu’à 2')).toBeVisible()
  await expect.element(page.getByRole('checkbox', { name: 'Autre' })).toBeVisible()
})
