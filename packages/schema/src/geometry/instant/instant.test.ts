import { expect, it } from 'vitest'
import { clampInstant, translateInstant } from './instant-maths.js'

it('an instant moves, and stays in its window', () => {
  const late = translateInstant({ type: 'instant', time: 5 }, 2.5)
  expect(late.time).toBe(7.5)
  expect(clampInstant(late, { start: 0, end: 6 }).time).toBe(6)
})
