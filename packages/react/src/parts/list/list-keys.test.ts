import { expect, test } from 'vitest'
import { createTypeAhead, movedIndex } from './list-keys.js'

test('keys move inside the list and stop at its ends', () => {
  expect(movedIndex('ArrowDown', -1, 3)).toBe(0)
  expect(movedIndex('ArrowDown', 2, 3)).toBe(2)
  expect(movedIndex('ArrowUp', -1, 3)).toBe(2)
  expect(movedIndex('PageDown', 0, 100)).toBe(10)
  expect(movedIndex('End', 0, 100)).toBe(99)
  expect(movedIndex('Home', 5, 0)).toBeNull()
  expect(movedIndex('x', 5, 9)).toBeNull()
})

test('letters within a second make a word, later ones begin anew', () => {
  let time = 0
  const type = createTypeAhead(() => time)
  type('D')
  expect(type('o')).toBe('do')
  time = 1500
  expect(type('c')).toBe('c')
})
