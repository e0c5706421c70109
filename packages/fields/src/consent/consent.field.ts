import type { ConsentWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkConsent } from './check-consent.js'
import { consentMessages } from './consent.messages.js'
import { ConsentField } from './consent-field.js'

/** The consent field: answers with true once the annotator agrees. */
export const consentWidget = defineField<ConsentWidget, boolean | undefined>({
  type: 'consent',
  empty: undefined,
  isEmpty: (value) => value === undefined,
  check: checkConsent,
  component: ConsentField,
  messages: consentMessages,
})
