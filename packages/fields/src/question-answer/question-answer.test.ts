import type { QuestionAnswer, QuestionAnswerWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { checkQuestionAnswer } from './check-question-answer.js'
import { questionAnswerWidget } from './question-answer.field.js'
import { isBlankPair, tidyPair } from './question-answer-value.js'

const widget: QuestionAnswerWidget = {
  id: 'w',
  type: 'question-answer',
  media: 'passage',
  allowUnanswerable: true,
  tags: [{ id: 'fact', name: 'Fact' }],
}
const pair: QuestionAnswer = { question: 'Where do raccoons live?', answer: 'In North America' }

describeField(questionAnswerWidget, {
  widget,
  valid: [
    [pair],
    [{ question: 'Why?', unanswerable: true, paraphrases: ['For what reason?'], tags: ['fact'] }],
  ],
  broken: { widget: { ...widget, min: 2 }, value: [pair] },
})

test('each fault has its own issue', () => {
  const codes = (value: unknown, changes: Partial<QuestionAnswerWidget> = {}) =>
    checkQuestionAnswer(value, { ...widget, ...changes }).map(({ code }) => code.slice(-3))
  expect(codes([{ question: 1 }])).toEqual(['170'])
  expect(codes([{ question: 'Why?', tags: [1] }])).toEqual(['170'])
  expect(codes([pair], { min: 2 })).toEqual(['171'])
  expect(codes([pair, { ...pair, question: 'What do they eat?' }], { max: 1 })).toEqual(['172'])
  expect(codes([pair, { ...pair, question: ' ' }])).toEqual(['173'])
  expect(codes([{ question: 'Why?' }])).toEqual(['174'])
  expect(codes([pair], { minWords: 4 })).toEqual(['175'])
  expect(codes([pair], { maxWords: 2 })).toEqual(['176'])
  expect(codes([pair], { minParaphrases: 1 })).toEqual(['177'])
  expect(codes([pair], { evidence: 'required' })).toEqual(['178'])
  expect(codes([{ ...pair, tags: ['odd'] }])).toEqual(['179'])
  expect(codes([pair, { ...pair, question: 'where do raccoons live' }])).toEqual(['180'])
  expect(codes([pair, { ...pair, question: 'Where did raccoons live?' }])).toEqual(['181'])
  const open = { question: 'Why?', unanswerable: true }
  expect(codes([open], { allowUnanswerable: false })).toEqual(['182'])
  expect(codes([open], { evidence: 'required', minWords: 3 })).toEqual([])
  expect(codes([{ ...pair, paraphrases: ['where do raccoons live'] }])).toEqual(['183'])
})

test('a pair keeps only what says something', () => {
  expect(tidyPair({ question: 'Why?', answer: '', tags: [], paraphrases: [] })).toEqual({
    question: 'Why?',
  })
  expect(tidyPair({ ...pair, unanswerable: true })).toEqual({
    question: pair.question,
    unanswerable: true,
  })
  expect(isBlankPair({ question: ' ', paraphrases: [''] })).toBe(true)
  expect(isBlankPair({ question: '', evidence: ['e'] })).toBe(false)
})
