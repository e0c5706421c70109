import { expect, test } from 'vitest'
import { idleLive } from '../canvas/live-store.js'
import { isMagnifying, placeLoupe } from './place-loupe.js'

const room = { width: 390, height: 290 }

test('the glass is above the finger, and beside it where there is no room', () => {
  expect(placeLoupe([200, 250], room, 120)).toEqual([140, 94])
  const [left, top] = placeLoupe([300, 40], room, 120)
  expect(left + 120).toBeLessThan(300 - 20)
  expect(top).toBe(4)
  expect(placeLoupe([30, 40], room, 120)[0]).toBeGreaterThan(30 + 20)
})

test('the glass never leaves the surface', () => {
  for (const x of [0, 5, 200, 389]) {
    for (const y of [0, 100, 289]) {
      const [left, top] = placeLoupe([x, y], room, 120)
      expect(left >= 0 && left + 120 <= 390 && top >= 0 && top + 120 <= 290).toBe(true)
    }
  }
})

test('it shows while a finger draws or drags a handle, not while it moves or pans', () => {
  const finger = { ...idleLive, finger: true }
  expect(isMagnifying(finger, true)).toBe(true)
  expect(isMagnifying(finger, false)).toBe(false)
  expect(isMagnifying({ ...finger, gesture: 'resize' }, false)).toBe(true)
  expect(isMagnifying({ ...finger, gesture: 'pan' }, true)).toBe(false)
  expect(isMagnifying({ ...idleLive, gesture: 'draw' }, true)).toBe(false)
})
