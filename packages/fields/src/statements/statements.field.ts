import type { Statement, StatementsWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkStatements } from './check-statements.js'
import { statementsMessages } from './statements.messages.js'
import { StatementsField } from './statements-field.js'
import { readStatements } from './statements-value.js'

/** The statements field: answers with true and false statements; evidence is annotations by id. */
export const statementsWidget = defineField<StatementsWidget, readonly Statement[]>({
  type: 'statements',
  empty: [],
  isEmpty: (value) => value.length === 0,
  check: checkStatements,
  distinctTexts: (value) => readStatements(value)?.map(({ text }) => text) ?? [],
  component: StatementsField,
  messages: statementsMessages,
})
