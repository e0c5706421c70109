import type { CaptionWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkText, distinctText } from '../text/check-text.js'
import { captionMessages } from './caption.messages.js'
import { CaptionField } from './caption-field.js'

/** The caption field: answers with a string as written, never an empty one, by the rules of texts. */
export const captionWidget = defineField<CaptionWidget, string>({
  type: 'caption',
  empty: '',
  isEmpty: (value) => value === '',
  check: checkText,
  distinctTexts: distinctText,
  component: CaptionField,
  messages: captionMessages,
})
