import type { TextWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkText, distinctText } from './check-text.js'
import { textMessages } from './text.messages.js'
import { TextField } from './text-field.js'

/** The text field: answers with a string as written, never an empty one. */
export const textWidget = defineField<TextWidget, string>({
  type: 'text',
  empty: '',
  isEmpty: (value) => value === '',
  check: checkText,
  distinctTexts: distinctText,
  component: TextField,
  messages: textMessages,
})
