import type { PairwiseWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { PairwiseField } from './pairwise-field.js'

const pair: PairwiseWidget = {
  id: 'pair',
  type: 'pairwise',
  question: 'Which photo is sharper?',
  items: [
    { id: 'a', image: '/media/raccoon.jpg' },
    { id: 'b', text: 'Second', name: 'Photo two' },
  ],
  allowTie: true,
}
const graded: PairwiseWidget = {
  ...pair,
  strengths: [
    { id: 'little', name: 'A little' },
    { id: 'much', name: 'Much' },
  ],
}
const answerOf = (store: ReturnType<typeof showWidget>) => store.getState().document.responses.pair

afterEach(() => page.viewport(1280, 800))

test('one click or digit; a tie is an answer, unanswered and cannot tell are others', async () => {
  const store = showWidget(PairwiseField, { ...pair, allowCannotTell: true })
  await page.getByRole('radio', { name: 'B: Photo two' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: { winner: 'b' } })
  await userEvent.keyboard('2')
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: { winner: null } })
  await userEvent.keyboard('2')
  expect(answerOf(store)).toBeUndefined()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toMatchObject({ value: { winner: null } })
  await page.getByRole('button', { name: 'I cannot tell' }).click()
  expect(answerOf(store)).toMatchObject({ state: 'cannot-tell' })
})

test('winner and strength are one press', async () => {
  const store = showWidget(PairwiseField, graded)
  await page.getByRole('radio', { name: 'A: Much' }).click()
  expect(answerOf(store)?.value).toEqual({ winner: 'a', strength: 'much' })
  await userEvent.keyboard('{ArrowRight}')
  expect(answerOf(store)?.value).toEqual({ winner: 'a', strength: 'little' })
})

test('a value of a wrong type is told and kept; read-only', async () => {
  const answer = { state: 'answered', value: 'left' } as const
  const store = showWidget(PairwiseField, pair, { answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: "left"/)).toBeVisible()
  for (const radio of document.querySelectorAll('input')) expect(radio.disabled).toBe(true)
  expect(answerOf(store)).toMatchObject(answer)
})

test.each([
  ['plain', pair],
  ['graded', graded],
])('axe finds nothing, a phone has room: %s', async (_, widget) => {
  await page.viewport(320, 640)
  showWidget(PairwiseField, widget, { locale: 'fr', dir: 'rtl' })
  await expect.element(page.getByRole('radio', { name: 'Aucun des deux : égalité' })).toBeVisible()
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})
