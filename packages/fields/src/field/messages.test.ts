import { checkBundle } from '@tagwright/react'
import { expect, test } from 'vitest'
import { tagsMessages } from '../tags/tags.messages.js'
import { textMessages } from '../text/text.messages.js'

test.each([
  ['tags', tagsMessages],
  ['text', textMessages],
])('the texts of %s are whole in both languages', (_, bundle) => {
  expect(checkBundle(bundle)).toEqual([])
})
