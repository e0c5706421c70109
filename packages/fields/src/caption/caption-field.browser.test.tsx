import type { CaptionWidget, Task } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { CaptionField } from './caption-field.js'

const caption: CaptionWidget = {
  id: 'caption',
  type: 'caption',
  media: 'photo',
  question: 'Describe the photo.',
  minWords: 3,
}
const media: Task['media'] = [
  {
    id: 'photo',
    type: 'image',
    src: '/media/raccoon.jpg',
    width: 1024,
    height: 768,
    alt: 'A photo',
  },
  { id: 'gone', type: 'image', src: '/media/gone.jpg', width: 100, height: 100 },
  { id: 'speech', type: 'audio', src: '/media/austen-0870.wav', duration: 7.1 },
  { id: 'passage', type: 'text', text: 'مرحبا <b>x</b>', language: 'ar' },
  { id: 'clip', type: 'video', src: '/media/gone.webm', duration: 5 },
]
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.caption

afterEach(() => page.viewport(1280, 800))

test('text beside its picture; typing is undone in one step', async () => {
  const store = showWidget(CaptionField, caption, { media })
  await expect.element(page.getByRole('img', { name: 'A photo' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Describe the photo.' }).click()
  await userEvent.keyboard('A raccoon')
  await expect.element(page.getByText('2 of at least 3 words')).toBeVisible()
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: 'A raccoon' })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toBeUndefined()
})

test('a picture or clip that cannot be loaded says so; one can write all the same', async () => {
  const store = showWidget(CaptionField, { ...caption, media: 'gone' }, { media })
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await userEvent.fill(page.getByRole('textbox'), 'still here')
  expect(answerOf(store)).toMatchObject({ value: 'still here' })
  showWidget(CaptionField, { ...caption, media: 'clip' }, { media })
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  showWidget(CaptionField, { ...caption, media: 'nowhere' }, { media })
  await expect.element(page.getByText('The task has no medium to show here.')).toBeVisible()
})

test('sound is played, and how much of it is told', async () => {
  showWidget(CaptionField, { ...caption, media: 'speech', minWatched: 0.8 }, { media })
  await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect.element(page.getByText('0% of at least 80% played')).toBeVisible()
})

test('a passage is text in its language, never markup', async () => {
  showWidget(CaptionField, { ...caption, media: 'passage' }, { media })
  const passage = page.getByRole('region', { name: 'Text' })
  await expect.element(passage).toHaveTextContent('<b>x</b>')
  expect(document.querySelector('.tagwright-passage')?.getAttribute('lang')).toBe('ar')
})

test('a value of a wrong type is told and kept; read-only', async () => {
  const answer = { state: 'answered', value: 12 } as const
  const store = showWidget(CaptionField, caption, { media, answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: 12/)).toBeVisible()
  await expect.element(page.getByRole('textbox')).toHaveAttribute('readonly')
  expect(answerOf(store)).toMatchObject(answer)
})

test.each(['photo', 'passage', 'speech'])(
  'axe finds nothing, a phone has room: %s',
  async (medium) => {
    await page.viewport(320, 640)
    showWidget(CaptionField, { ...caption, media: medium }, { media, locale: 'fr', dir: 'rtl' })
    await expect.element(page.getByRole('textbox')).toBeVisible()
    expect(await findAxeProblems()).toEqual([])
    expect(findPhoneProblems('.tagwright-widget-answers button')).toEqual([])
  },
)
