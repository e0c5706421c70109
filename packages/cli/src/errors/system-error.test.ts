import { expect, test } from 'vitest'
import { explainSystemError } from './system-error.js'

const failing = (code: string) => Object.assign(new Error(`${code}: raw words`), { code })

test.each([
  ['ENOENT', 'There is no file or folder at "a/b".'],
  ['EACCES', 'There is no permission to write "a/b".'],
  ['EROFS', 'There is no permission to write "a/b".'],
  ['ENOSPC', 'There is no room left on the disk to write "a/b"; what was begun was removed.'],
  ['EISDIR', '"a/b" cannot be written: it is a folder.'],
  ['EXOTIC', '"a/b" cannot be written: EXOTIC: raw words.'],
])('%s is said in words', (code, message) => {
  expect(explainSystemError(failing(code), 'a/b', 'written')).toMatchObject({ message })
})

test('what the system did not refuse passes as it is', () => {
  const error = new TypeError('a defect')
  expect(explainSystemError(error, 'x', 'read')).toBe(error)
})
