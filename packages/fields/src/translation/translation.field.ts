import type { TranslationWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { distinctText } from '../text/check-text.js'
import { checkTranslation } from './check-translation.js'
import { translationMessages } from './translation.messages.js'
import { TranslationField } from './translation-field.js'

/** The translation field: answers with a string as written, never an empty one. */
export const translationWidget = defineField<TranslationWidget, string>({
  type: 'translation',
  empty: '',
  isEmpty: (value) => value === '',
  check: checkTranslation,
  distinctTexts: distinctText,
  component: TranslationField,
  messages: translationMessages,
})
