import { expect, test } from 'vitest'
import { boxHandles } from '../shapes/box/box.handles.js'
import { handleTargets, nearestHandle } from './handle-at.js'

const box = (size: number) => ({
  type: 'box' as const,
  x: 100,
  y: 100,
  width: size,
  height: size,
  rotation: 0,
})

const at = (size: number, x: number, y: number, scale = 1, target: number = handleTargets.fine) =>
  nearestHandle(boxHandles(box(size)), box(size), [x, y], scale, target)?.id

test('a target is 24 screen pixels wide at any zoom, 44 for fingers', () => {
  expect(at(200, 88, 100)).toBe('top-left')
  expect(at(200, 87, 100)).toBeUndefined()
  expect(at(200, 97, 100, 4)).toBe('top-left')
  expect(at(200, 96, 100, 4)).toBeUndefined()
  expect(at(200, 78, 100, 1, handleTargets.coarse)).toBe('top-left')
})

test('the nearest of several wins', () => {
  expect(at(20, 119, 121)).toBe('bottom-right')
  expect(at(20, 111, 121)).toBe('bottom')
})

test('inside a small shape there is room left to take hold of it', () => {
  expect(at(20, 110, 110)).toBeUndefined()
  expect(at(20, 103, 103)).toBe('top-left')
})
