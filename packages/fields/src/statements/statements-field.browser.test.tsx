import type { StatementsWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { clipMedia } from '../testing/example-media.js'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { StatementsField } from './statements-field.js'

const widget: StatementsWidget = {
  id: 'w',
  type: 'statements',
  media: 'clip',
  question: 'What is true, what is not?',
  minTrue: 1,
  minFalse: 1,
}
const media = clipMedia
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.w?.value
const evidenceOf = (store: ReturnType<typeof showWidget>) => [
  ...store.getState().document.annotations,
]

afterEach(() => page.viewport(1280, 800))

test('statements are written one after the other by words and Enter; undo takes each back', async () => {
  const store = showWidget(StatementsField, widget, { media })
  await page.getByLabelText('New true statement').click()
  await userEvent.keyboard('A cat.{Enter}It walks.')
  await page.getByLabelText('New false statement').click()
  await userEvent.keyboard('A dog')
  expect(answerOf(store)).toEqual([
    { text: 'A cat.', truth: true },
    { text: 'It walks.', truth: true },
    { text: 'A dog', truth: false },
  ])
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toHaveLength(2)
  await page.getByLabelText('Make it false: True statement 1').click()
  expect(answerOf(store)).toMatchObject([{ truth: false }, { truth: true }])
  await page.getByLabelText('Remove True statement 1').click()
  expect(answerOf(store)).toEqual([{ text: 'A cat.', truth: false }])
})

test('a row that is emptied is the empty row again, and keeps the focus', async () => {
  const store = showWidget(StatementsField, widget, { media })
  await page.getByLabelText('New true statement').click()
  await userEvent.keyboard('A{Backspace}')
  expect(answerOf(store)).toBeUndefined()
  await expect.element(page.getByLabelText('New true statement')).toHaveFocus()
})

test('evidence is marked while typing, by keys alone, and goes with its statement', async () => {
  const store = showWidget(StatementsField, widget, { media })
  await page.getByLabelText('New true statement').click()
  await userEvent.keyboard('A cat')
  const video = document.querySelector('video') as HTMLVideoElement
  await expect.poll(() => video.readyState).toBeGreaterThan(1)
  video.currentTime = 0.5
  await userEvent.keyboard('{Control>}e{/Control}')
  await expect.element(page.getByText(/Evidence ends here/)).toBeVisible()
  video.currentTime = 1.25
  await expect.poll(() => video.seeking).toBe(false)
  await userEvent.keyboard('{Control>}e{/Control}')
  const [mark] = evidenceOf(store)
  expect(mark).toMatchObject({ widget: 'w', media: 'clip', geometry: { start: 0.5, end: 1.25 } })
  expect(answerOf(store)).toEqual([{ text: 'A cat', truth: true, evidence: [mark?.id] }])
  await page.getByLabelText('Remove True statement 1').click()
  expect(evidenceOf(store)).toEqual([])
  store.history.undo()
  expect(evidenceOf(store)).toHaveLength(1)
})

test('times can be typed, and wrong ones are refused in place', async () => {
  const store = showWidget(StatementsField, widget, {
    media,
    answer: { state: 'answered', value: [{ text: 'A cat', truth: true }] },
  })
  await page.getByText('Type times').click()
  await userEvent.keyboard('0:01')
  await page.getByLabelText('To').fill('0:00.5')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/Write times such as/)).toBeVisible()
  await page.getByLabelText('To').fill('2')
  await userEvent.keyboard('{Enter}')
  expect(evidenceOf(store)[0]?.geometry).toEqual({ type: 'span', start: 1, end: 2 })
})

test('nothing can be written before enough was played', async () => {
  const store = showWidget(StatementsField, { ...widget, minWatched: 0.5 }, { media })
  await expect.element(page.getByText('Play the clip first: 0% of 50% so far.')).toBeVisible()
  const box = page.getByLabelText('New true statement')
  await expect.element(box).toHaveAttribute('readonly')
  store.noteActivity({ kind: 'playing', media: 'clip', start: 0, end: 4, rate: 1 })
  await expect.element(box, { timeout: 3000 }).not.toHaveAttribute('readonly')
})

test('a quote is selected by keys and given as evidence in code points', async () => {
  const store = showWidget(
    StatementsField,
    { ...widget, media: 'passage' },
    { media, answer: { state: 'answered', value: [{ text: 'A fact', truth: true }] } },
  )
  const text = page.getByRole('application', { name: 'Text' })
  ;(text.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}')
  await page.getByText('Use the selected text').click()
  expect(evidenceOf(store)[0]?.geometry).toEqual({
    type: 'text-span',
    media: 'passage',
    start: 4,
    end: 14,
    quote: 'raccoon is',
  })
})

test('on a phone with its keyboard open the clip stays in reach and covers no box that is written in', async () => {
  await page.viewport(390, 508)
  const value = Array.from({ length: 12 }, (_, index) => ({
    text: `Statement ${index}`,
    truth: index % 2 === 0,
  }))
  showWidget(StatementsField, widget, { media, answer: { state: 'answered', value } })
  const video = document.querySelector('video') as HTMLVideoElement
  await expect.poll(() => video.readyState).toBeGreaterThan(0)
  const boxes = [...document.querySelectorAll('textarea')]
  for (const box of [...boxes, ...boxes.toReversed()]) {
    box.focus()
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const { top, left, width } = box.getBoundingClientRect()
    const seen = document.elementFromPoint(left + width / 2, top + 4)
    expect(seen, `${box.ariaLabel} at ${top}`).toBe(box)
    const clip = video.getBoundingClientRect()
    expect(clip.bottom).toBeGreaterThan(60)
    expect(clip.bottom).toBeLessThan(508 / 2)
  }
  await page.viewport(1280, 800)
})

test('fits a phone, and axe finds nothing', async () => {
  await page.viewport(320, 640)
  showWidget(StatementsField, widget, {
    media,
    answer: { state: 'answered', value: [{ text: 'A cat', truth: true, evidence: ['e'] }] },
    annotations: [
      { id: 'e', widget: 'w', media: 'clip', geometry: { type: 'span', start: 0, end: 1 } },
    ],
  })
  expect(findPhoneProblems()).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})
