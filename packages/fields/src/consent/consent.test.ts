import type { ConsentWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { checkConsent } from './check-consent.js'
import { consentWidget } from './consent.field.js'

const widget: ConsentWidget = { id: 'w', type: 'consent', text: 'Do you agree?' }

describeField(consentWidget, {
  widget,
  valid: [true, false],
  broken: { widget: { ...widget, required: true }, value: false },
})

test('only yes or no is a consent', () => {
  expect(checkConsent('yes', widget).map(({ code }) => code)).toEqual(['TW-FIELDS-250'])
})
