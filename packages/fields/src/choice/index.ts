export { checkChoice } from './check-choice.js'
export { choiceWidget } from './choice.field.js'
export { choiceIssues } from './choice.issues.js'
export { ChoiceField, type ChoiceFieldProps } from './choice-field.js'
