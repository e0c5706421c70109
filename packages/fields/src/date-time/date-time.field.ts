import type { DateTimeWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkDateTime } from './check-date-time.js'
import { dateTimeMessages } from './date-time.messages.js'
import { DateTimeField } from './date-time-field.js'

/** The date and time field: answers with ISO 8601 text without a zone. */
export const dateTimeWidget = defineField<DateTimeWidget, string>({
  type: 'date-time',
  empty: '',
  isEmpty: (value) => value === '',
  check: checkDateTime,
  component: DateTimeField,
  messages: dateTimeMessages,
})
