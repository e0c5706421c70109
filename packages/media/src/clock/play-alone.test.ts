import { createScope } from '@tagwright/core'
import { expect, test } from 'vitest'
import { createMediaClock } from './media-clock.js'
import type { MediaElementLike } from './media-element.js'

function player(page: EventTarget, more: Partial<MediaElementLike> = {}) {
  const scope = createScope()
  const target = new EventTarget()
  const element = Object.assign(target, {
    ...{ currentTime: 0, playbackRate: 1, volume: 1, muted: false, duration: 10, ended: false },
    ...more,
    paused: true,
    ownerDocument: page,
    play: async () => {
      element.paused = false
      target.dispatchEvent(new Event('play'))
    },
    pause: () => {
      element.paused = true
      target.dispatchEvent(new Event('pause'))
    },
  })
  return { clock: createMediaClock(element as MediaElementLike, scope), element, scope }
}

test('what begins to be heard pauses what else is heard in its document, also in a loop', async () => {
  const page = new EventTarget()
  const [first, second, elsewhere] = [player(page), player(page), player(new EventTarget())]
  await elsewhere.clock.play()
  await first.clock.play({ start: 1, end: 2, loop: Number.POSITIVE_INFINITY })
  await second.clock.play()
  expect([first, second, elsewhere].map(({ element }) => element.paused)).toEqual([
    true,
    false,
    false,
  ])
  expect(first.clock.getState()).toMatchObject({ playing: false, range: null })
  second.scope.dispose()
  await first.clock.play()
  expect(first.element.paused).toBe(false)
})

test('what is muted neither disturbs nor is disturbed', async () => {
  const page = new EventTarget()
  const [loud, silent] = [player(page), player(page, { muted: true })]
  await loud.clock.play()
  await silent.clock.play()
  expect(loud.element.paused).toBe(false)
  await loud.clock.play()
  expect(silent.element.paused).toBe(false)
})
