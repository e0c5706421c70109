import type { TranslationWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { TranslationField } from './translation-field.js'

const pair: TranslationWidget = {
  id: 'pair',
  type: 'translation',
  question: 'Translate the sentence.',
  source: 'صباح الخير',
  sourceLanguage: 'ar',
  language: 'fr',
}
const answerOf = (store: ReturnType<typeof showWidget>) => store.getState().document.responses.pair

afterEach(() => page.viewport(1280, 800))

test('source and translation each have their language; typing is one undo step', async () => {
  const store = showWidget(TranslationField, pair)
  expect(document.querySelector('.tagwright-passage')?.getAttribute('lang')).toBe('ar')
  await expect.element(page.getByRole('textbox')).toHaveAttribute('lang', 'fr')
  await expect.element(page.getByText('Translation into French')).toBeVisible()
  await page.getByRole('textbox').click()
  await userEvent.keyboard('Bonjour')
  expect(answerOf(store)).toMatchObject({ state: 'answered', value: 'Bonjour' })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)).toBeUndefined()
})

test('one may begin with the source', async () => {
  const store = showWidget(TranslationField, pair)
  await page.getByRole('button', { name: 'Begin with the source' }).click()
  expect(answerOf(store)).toMatchObject({ value: 'صباح الخير' })
})

test('the source may be a medium; none is told', async () => {
  const { source, ...rest } = pair
  const media = [{ id: 'passage', type: 'text' as const, text: source!, language: 'ar' }]
  showWidget(TranslationField, { ...rest, media: 'passage' }, { media })
  await expect.element(page.getByText(source!)).toBeVisible()
  showWidget(TranslationField, rest)
  await expect.element(page.getByText('The task has no text to translate.')).toBeVisible()
})

test('a value of a wrong type is told and kept; read-only', async () => {
  const answer = { state: 'answered', value: ['x'] } as const
  const store = showWidget(TranslationField, pair, { answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: \["x"\]/)).toBeVisible()
  expect(page.getByRole('button', { name: 'Begin with the source' }).query()).toBeNull()
  expect(answerOf(store)).toMatchObject(answer)
})

test('axe finds nothing, a phone has room', async () => {
  await page.viewport(320, 640)
  showWidget(TranslationField, pair, { locale: 'fr', dir: 'rtl' })
  await expect.element(page.getByText('Traduction en français')).toBeVisible()
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})
