import { createScope } from '@tagwright/core'
import { expect, test } from 'vitest'
import type { MediaClock } from '../clock/media-clock.js'
import { bindMediaKeys, type MediaSessionLike } from './media-keys.js'

function fakeClock() {
  const listeners = new Set<() => void>()
  const clock = {
    time: 10,
    playing: false,
    getState: () => ({ playing: clock.playing }),
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    play: async () => clock.set(true),
    pause: () => clock.set(false),
    seek: (time: number) => {
      clock.time = time
    },
    set(playing: boolean) {
      clock.playing = playing
      for (const listener of listeners) listener()
      return true
    },
  }
  return clock
}

function fakeSession() {
  const handlers = new Map<string, MediaSessionActionHandler | null>()
  const session: MediaSessionLike = {
    metadata: null,
    playbackState: 'none',
    setActionHandler(action, handler) {
      if (action === 'seekto') throw new TypeError('not known here')
      handlers.set(action, handler)
    },
  }
  const press = (action: MediaSessionAction, details: object = {}) =>
    handlers.get(action)?.({ action, ...details })
  return { session, press, handlers }
}

const createMetadata = (init: MediaMetadataInit) => init as MediaMetadata

function bound(session: MediaSessionLike, title: string) {
  const clock = fakeClock()
  const scope = createScope()
  const steps: number[] = []
  bindMediaKeys({
    clock: clock as unknown as MediaClock,
    scope,
    title,
    session,
    createMetadata,
    onStep: (direction) => steps.push(direction),
  })
  return { clock, scope, steps }
}

test('keys drive the clock once it plays', () => {
  const { session, press } = fakeSession()
  const { clock, steps } = bound(session, 'call')
  press('pause')
  expect(session.metadata).toBeNull()
  clock.set(true)
  expect(session.metadata?.title).toBe('call')
  press('seekbackward')
  press('seekforward', { seekOffset: 2 })
  expect(clock.time).toBe(7)
  press('nexttrack')
  press('previoustrack')
  expect(steps).toEqual([1, -1])
  press('pause')
  expect([clock.playing, session.playbackState]).toEqual([false, 'paused'])
  press('play')
  expect([clock.playing, session.playbackState]).toEqual([true, 'playing'])
})

test('the clock that played last has the keys, and only it gives them back', () => {
  const { session, press, handlers } = fakeSession()
  const [a, b] = [bound(session, 'a'), bound(session, 'b')]
  a.clock.set(true)
  b.clock.set(true)
  press('pause')
  expect([a.clock.playing, b.clock.playing]).toEqual([true, false])
  a.scope.dispose()
  expect(session.metadata?.title).toBe('b')
  b.scope.dispose()
  expect(session).toMatchObject({ metadata: null, playbackState: 'none' })
  expect([...handlers.values()].every((handler) => handler === null)).toBe(true)
})
