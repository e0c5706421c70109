import { checkBundle } from '@tagwright/react'
import { expect, test } from 'vitest'
import { taskMessages } from './task-messages.js'

test('the texts are whole in both languages', () => {
  expect(checkBundle(taskMessages)).toEqual([])
})
