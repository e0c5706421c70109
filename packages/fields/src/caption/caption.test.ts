import type { CaptionWidget, TaskMedium } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { watchedShare } from '../media-view/watched-share.js'
import { captionWidget } from './caption.field.js'

const widget: CaptionWidget = { id: 'w', type: 'caption', media: 'photo' }

describeField(captionWidget, {
  widget,
  valid: ['A raccoon in the leaves.', 'راكون'],
  broken: { widget: { ...widget, minWords: 4 }, value: 'A raccoon.' },
})

test('the share that was played counts each second once, of the part that is asked about', () => {
  const clip = { id: 'clip', type: 'audio', src: 'x', duration: 10 } as TaskMedium
  const played = [
    { media: 'clip', start: 0, end: 4, rate: 1 },
    { media: 'clip', start: 2, end: 5, rate: 2 },
    { media: 'other', start: 0, end: 10, rate: 1 },
  ]
  expect(watchedShare(clip, played)).toBeCloseTo(0.5)
  expect(watchedShare({ ...clip, window: { start: 4, end: 6 } }, played)).toBeCloseTo(0.5)
  expect(
    watchedShare({ id: 'clip', type: 'audio', src: 'x' } as TaskMedium, played),
  ).toBeUndefined()
})
