export { checkStatements } from './check-statements.js'
export { statementsWidget } from './statements.field.js'
export { statementsIssues } from './statements.issues.js'
export { StatementsField, type StatementsFieldProps } from './statements-field.js'
