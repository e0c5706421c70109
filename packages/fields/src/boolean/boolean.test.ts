import type { BooleanWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { booleanWidget } from './boolean.field.js'
import { checkBoolean } from './check-boolean.js'

const widget: BooleanWidget = { id: 'w', type: 'boolean' }

describeField(booleanWidget, { widget, valid: [true, false] })

test.each([null, 'yes', 0, 1, [], {}])('%j is neither yes nor no', (value) => {
  expect(checkBoolean(value, widget).map(({ code }) => code)).toEqual(['TW-FIELDS-030'])
})
