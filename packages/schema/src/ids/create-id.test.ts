import { expect, it } from 'vitest'
import { createId, isId } from './create-id.js'

it('ids come from the randomness that is given, and are ids of the contract', () => {
  let seed = 1
  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  const ids = Array.from({ length: 1000 }, () => createId(random))
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every(isId)).toBe(true)
  expect(createId(() => 0)).toBe('0'.repeat(20))
  expect(isId(createId(() => 1))).toBe(true)
})
