import type { QuestionAnswerWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { exampleMedia as media } from '../testing/example-media.js'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { QuestionAnswerField } from './question-answer-field.js'

const widget: QuestionAnswerWidget = {
  id: 'w',
  type: 'question-answer',
  media: 'passage',
  question: 'Ask about the text.',
  allowUnanswerable: true,
  minParaphrases: 1,
  tags: [{ id: 'fact', name: 'Fact' }],
}
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.w?.value

afterEach(() => page.viewport(1280, 800))

test('a question, its answer out of the text, other wordings and a kind, then another', async () => {
  const store = showWidget(QuestionAnswerField, widget, { media })
  await page.getByLabelText('New question').fill('What is it?')
  const text = page.getByRole('application', { name: 'Text' })
  ;(text.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await page.getByText('Use the selected text').click()
  await page.getByLabelText('Question 1 in other words, one more').fill('Name it.')
  await page.getByText('Fact').click()
  await page.getByLabelText('New question').fill('Why?')
  await page.getByText('The text does not answer it').nth(1).click()
  const [quote] = [...store.getState().document.annotations]
  expect(quote?.geometry).toMatchObject({ start: 4, end: 11, quote: 'raccoon' })
  expect(answerOf(store)).toEqual([
    {
      question: 'What is it?',
      answer: 'raccoon',
      paraphrases: ['Name it.'],
      tags: ['fact'],
      evidence: [quote?.id],
    },
    { question: 'Why?', unanswerable: true },
  ])
  await page.getByLabelText('Remove question 1').click()
  expect(store.getState().document.annotations.size).toBe(0)
  expect(answerOf(store)).toEqual([{ question: 'Why?', unanswerable: true }])
})

test('fits a phone, and axe finds nothing', async () => {
  await page.viewport(320, 640)
  showWidget(QuestionAnswerField, widget, {
    media,
    answer: { state: 'answered', value: [{ question: 'Why?', answer: 'So.', tags: ['fact'] }] },
  })
  expect(findPhoneProblems()).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})
