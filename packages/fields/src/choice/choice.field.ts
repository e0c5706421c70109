import type { ChoiceItem, ChoiceWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkChoice } from './check-choice.js'
import { choiceMessages } from './choice.messages.js'
import { ChoiceField } from './choice-field.js'

/** The choice field: answers with one item, or a list when it is `multiple`; never empty. */
export const choiceWidget = defineField<ChoiceWidget, ChoiceItem | ChoiceItem[]>({
  type: 'choice',
  empty: [],
  isEmpty: (value) => Array.isArray(value) && value.length === 0,
  check: checkChoice,
  component: ChoiceField,
  messages: choiceMessages,
})
