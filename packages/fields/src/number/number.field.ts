import type { NumberWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkNumber } from './check-number.js'
import { numberMessages } from './number.messages.js'
import { NumberField } from './number-field.js'

/** The number field: answers with a number in the widget's unit; its empty value is null, never kept. */
export const numberWidget = defineField<NumberWidget, number | null>({
  type: 'number',
  empty: null,
  isEmpty: (value) => value === null,
  check: checkNumber,
  component: NumberField,
  messages: numberMessages,
})
