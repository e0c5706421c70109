import type { RatingWidget } from '@tagwright/schema'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { RatingField } from './rating-field.js'

const stars: RatingWidget = { id: 'quality', type: 'rating', question: 'How good is it?' }
const likert: RatingWidget = {
  ...stars,
  appearance: 'likert',
  anchors: [
    { value: 1, name: 'Not at all' },
    { value: 3, name: 'Undecided' },
    { value: 5, name: 'Completely' },
  ],
}
const slider: RatingWidget = {
  ...stars,
  appearance: 'slider',
  min: 0,
  max: 100,
  anchors: [
    { value: 0, name: 'Robot' },
    { value: 100, name: 'Human' },
  ],
}
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.quality

afterEach(() => page.viewport(1280, 800))

describe('stars', () => {
  test('a click chooses, the same click takes back', async () => {
    const store = showWidget(RatingField, stars)
    const fourth = () => document.querySelectorAll<HTMLElement>('.tagwright-star')[3]!
    await userEvent.click(fourth())
    expect(answerOf(store)).toMatchObject({ state: 'answered', value: 4 })
    expect(document.querySelectorAll('.tagwright-star[data-filled]')).toHaveLength(4)
    await userEvent.click(fourth())
    expect(answerOf(store)).toBeUndefined()
  })

  test('by arrows and by digit, with undo', async () => {
    const store = showWidget(RatingField, stars)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(answerOf(store)).toMatchObject({ value: 2 })
    await userEvent.keyboard('5')
    expect(answerOf(store)).toMatchObject({ value: 5 })
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(answerOf(store)).toMatchObject({ value: 2 })
  })
})

test('named steps: a click and a digit', async () => {
  const store = showWidget(RatingField, likert)
  await page.getByRole('radio', { name: 'Undecided' }).click()
  expect(answerOf(store)).toMatchObject({ value: 3 })
  await userEvent.keyboard('5')
  expect(answerOf(store)).toMatchObject({ value: 5 })
})

describe('slider', () => {
  const range = () => document.querySelector<HTMLInputElement>('input[type=range]')!

  test('is unanswered until used; Space takes the middle; a drag is one undo step', async () => {
    const store = showWidget(RatingField, slider)
    await expect.element(page.getByText('No answer yet')).toBeVisible()
    range().focus()
    await userEvent.keyboard(' ')
    expect(answerOf(store)).toMatchObject({ value: 50 })
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(answerOf(store)).toMatchObject({ value: 53 })
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(answerOf(store)).toBeUndefined()
  })

  test('a click in the middle is an answer; it can be taken back', async () => {
    const store = showWidget(RatingField, slider)
    await userEvent.click(range())
    expect(answerOf(store)?.value).toBe(50)
    await page.getByRole('button', { name: 'Take the answer back' }).click()
    expect(answerOf(store)).toBeUndefined()
  })
})

test('a value of a wrong type is told and kept; read-only', async () => {
  const answer = { state: 'answered', value: 'four' } as const
  const store = showWidget(RatingField, stars, { answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: "four"/)).toBeVisible()
  expect(answerOf(store)).toMatchObject(answer)
  for (const radio of document.querySelectorAll('input')) expect(radio.disabled).toBe(true)
})

test.each([
  ['stars', stars],
  ['likert', likert],
  ['slider', slider],
] as const)('axe finds nothing, a phone has room: %s', async (_, widget) => {
  await page.viewport(320, 640)
  showWidget(RatingField, widget, { dir: 'rtl', answer: { state: 'answered', value: 3 } })
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})
