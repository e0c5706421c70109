export { checkQuestionAnswer } from './check-question-answer.js'
export { questionAnswerWidget } from './question-answer.field.js'
export { questionAnswerIssues } from './question-answer.issues.js'
export { QuestionAnswerField, type QuestionAnswerFieldProps } from './question-answer-field.js'
