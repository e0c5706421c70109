import type { QuestionAnswer, QuestionAnswerWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkQuestionAnswer } from './check-question-answer.js'
import { questionAnswerMessages } from './question-answer.messages.js'
import { QuestionAnswerField } from './question-answer-field.js'
import { readPairs } from './question-answer-value.js'

/** The question and answer field: answers with pairs; evidence is annotations by id. */
export const questionAnswerWidget = defineField<QuestionAnswerWidget, readonly QuestionAnswer[]>({
  type: 'question-answer',
  empty: [],
  isEmpty: (value) => value.length === 0,
  check: checkQuestionAnswer,
  distinctTexts: (value) => readPairs(value)?.map(({ question }) => question) ?? [],
  component: QuestionAnswerField,
  messages: questionAnswerMessages,
})
