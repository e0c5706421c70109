import type { SideBySideWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkSideBySide } from './check-side-by-side.js'
import { sideBySideMessages } from './side-by-side.messages.js'
import { SideBySideField } from './side-by-side-field.js'
import type { SideBySideValue } from './side-by-side-value.js'

/** The side by side field: answers with an item, or null for a tie, by dimension. */
export const sideBySideWidget = defineField<SideBySideWidget, SideBySideValue>({
  type: 'side-by-side',
  empty: {},
  isEmpty: (value) => Object.keys(value).length === 0,
  check: checkSideBySide,
  component: SideBySideField,
  messages: sideBySideMessages,
})
