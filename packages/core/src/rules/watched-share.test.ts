import type { TaskMedium } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { watchedShare } from './watched-share.js'

test('the share that was played counts each second once, of the part that is asked about', () => {
  const clip = { id: 'clip', type: 'audio', src: 'x', duration: 10 } as TaskMedium
  const played = [
    { media: 'clip', start: 0, end: 4, rate: 1 },
    { media: 'clip', start: 2, end: 5, rate: 2 },
    { media: 'other', start: 0, end: 10, rate: 1 },
  ]
  expect(watchedShare(clip, clip.duration, played)).toBeCloseTo(0.5)
  expect(
    watchedShare({ ...clip, window: { start: 4, end: 6 } }, clip.duration, played),
  ).toBeCloseTo(0.5)
  expect(
    watchedShare({ id: 'clip', type: 'audio', src: 'x' } as TaskMedium, undefined, played),
  ).toBeUndefined()
})
