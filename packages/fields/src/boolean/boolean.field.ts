import type { BooleanWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { booleanMessages } from './boolean.messages.js'
import { BooleanField } from './boolean-field.js'
import { checkBoolean } from './check-boolean.js'

/** The yes-or-no field: both are answers; its empty value is null, which is never kept. */
export const booleanWidget = defineField<BooleanWidget, boolean | null>({
  type: 'boolean',
  empty: null,
  isEmpty: (value) => value === null,
  check: checkBoolean,
  component: BooleanField,
  messages: booleanMessages,
})
