import type { RankingWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { RankingField } from './ranking-field.js'

const answers: RankingWidget = {
  id: 'answers',
  type: 'ranking',
  question: 'Which answer is best?',
  items: [
    { id: 'a', text: 'The first answer' },
    { id: 'b', text: 'The second answer' },
    { id: 'c', text: 'The third answer' },
  ],
}
const full = { state: 'answered', value: [['a'], ['b'], ['c']] } as const
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.answers?.value
const grip = (id: string) => document.querySelector<HTMLElement>(`[data-grip="${id}"]`)!

afterEach(() => page.viewport(1280, 800))

test('a press an item ranks them, the last falls into place; each press is undone', async () => {
  const store = showWidget(RankingField, answers)
  expect(answerOf(store)).toBeUndefined()
  await page.getByRole('button', { name: 'Rank The third answer next' }).click()
  expect(answerOf(store)).toEqual([['c']])
  await page.getByRole('button', { name: 'Rank The first answer next' }).click()
  expect(answerOf(store)).toEqual([['c'], ['a'], ['b']])
  grip('c').focus()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toEqual([['c']])
})

test('keys alone: each press hands the focus on, and it never falls out of the field', async () => {
  const store = showWidget(RankingField, answers)
  ;(
    page.getByRole('button', { name: 'Rank The third answer next' }).element() as HTMLElement
  ).focus()
  await userEvent.keyboard('{Enter}')
  const focused = () => document.activeElement?.getAttribute('aria-label')
  await expect.poll(focused).toBe('Rank The first answer next')
  await userEvent.keyboard('{Enter}')
  expect(answerOf(store)).toEqual([['c'], ['a'], ['b']])
  await expect.poll(() => document.activeElement).toBe(grip('b'))
  ;(page.getByRole('button', { name: 'Take the answer back' }).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  expect(answerOf(store)).toBeUndefined()
  await expect.poll(focused).toBe('Rank The first answer next')
})

test('the order given is an answer once it is taken', async () => {
  const store = showWidget(RankingField, answers)
  await page.getByRole('button', { name: 'This order is right' }).click()
  expect(answerOf(store)).toEqual([['a'], ['b'], ['c']])
  await page.getByRole('button', { name: 'Take the answer back' }).click()
  expect(store.getState().document.responses.answers).toBeUndefined()
})

test('arrows on a grip move its item and keep the focus', async () => {
  const store = showWidget(RankingField, answers, { answer: full })
  grip('c').focus()
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(answerOf(store)).toEqual([['c'], ['a'], ['b']])
  expect(document.activeElement).toBe(grip('c'))
  await page.getByRole('button', { name: 'Move The third answer down' }).click()
  expect(answerOf(store)).toEqual([['a'], ['c'], ['b']])
})

test('a drag is one change at its end, undone at once', async () => {
  const store = showWidget(RankingField, answers, { answer: full })
  const revision = () => JSON.stringify(answerOf(store))
  await userEvent.dragAndDrop(grip('a'), document.querySelector('[data-row="c"]')!, {
    targetPosition: { x: 20, y: 40 },
  })
  expect(answerOf(store)).toEqual([['b'], ['c'], ['a']])
  store.history.undo()
  expect(revision()).toBe(JSON.stringify(full.value))
})

test('ties by button; taken out again', async () => {
  const store = showWidget(RankingField, { ...answers, allowTies: true }, { answer: full })
  await page.getByRole('button', { name: 'The second answer shares the place above' }).click()
  expect(answerOf(store)).toEqual([['a', 'b'], ['c']])
  await page.getByRole('button', { name: 'Take The first answer out of the ranking' }).click()
  expect(answerOf(store)).toEqual([['b'], ['c']])
})

test('values of a wrong type and items that are gone are told and kept; read-only', async () => {
  const strange = { state: 'answered', value: 'a,b' } as const
  const store = showWidget(RankingField, answers, { answer: strange, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: "a,b"/)).toBeVisible()
  expect(answerOf(store)).toBe('a,b')
  showWidget(RankingField, answers, { answer: { state: 'answered', value: [['gone'], ['a']] } })
  await expect.element(page.getByText('gone (not among the items)')).toBeVisible()
})

test.each([
  ['unanswered', undefined],
  ['answered', full],
])('axe finds nothing, a phone has room: %s', async (_, answer) => {
  await page.viewport(320, 640)
  showWidget(
    RankingField,
    { ...answers, allowTies: true },
    { locale: 'fr', dir: 'rtl', ...(answer && { answer }) },
  )
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})
