import { createScope } from '@tagwright/core'
import {
  defaultPlayPolicy,
  type MediaClock,
  type PlayPolicy,
  type PlayRange,
} from '@tagwright/media'
import { expect, test } from 'vitest'
import { SegmentIndex } from '../segments/segment-index.js'
import type { SegmentSource } from '../segments/segment-source.js'
import { createSignal } from '../signal/signal.js'
import { createPlayback } from './playback.js'
import { followPlayedSegment } from './played-segment.js'

/** A clock that notes what it is asked, and timers that the test runs. */
function setUp(policy: Partial<PlayPolicy> = {}) {
  const timers: { run: () => void; delay: number }[] = []
  const scope = createScope({
    setTimeout: (run, delay) => {
      const timer = { run, delay }
      timers.push(timer)
      return timer
    },
    clearTimeout: (timer) => {
      timers.splice(timers.indexOf(timer as (typeof timers)[number]), 1)
    },
    setInterval: () => 0,
    clearInterval: () => {},
  })
  const asked: unknown[] = []
  const state = {
    ...{ playing: false, duration: 60, rate: 1, volume: 1, muted: false },
    range: null as PlayRange | null,
  }
  const listeners = new Set<() => void>()
  let time = 10
  const clock = {
    get time() {
      return time
    },
    getState: () => state,
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    play: async (range?: PlayRange) => {
      asked.push(range ?? 'on')
      state.playing = true
      state.range = range ?? null
      for (const listener of listeners) listener()
      return true
    },
    pause: () => {
      state.playing = false
    },
    seek: (to: number) => {
      time = to
    },
    setRate: (rate: number) => {
      state.rate = rate
    },
  } as unknown as MediaClock
  /** What a clock does when a range has been played. */
  const reachEnd = () => {
    time = state.range!.end
    Object.assign(state, { playing: false, range: null })
    for (const listener of listeners) listener()
  }
  /** What a clock does when its file is taken away, and when the next one plays on by itself. */
  const reload = () => {
    Object.assign(state, { playing: false, range: null })
    for (const listener of listeners) listener()
    Object.assign(state, { playing: true })
    for (const listener of listeners) listener()
  }
  const playback = createPlayback(clock, createSignal({ ...defaultPlayPolicy, ...policy }), scope)
  return { playback, clock, state, asked, timers, reachEnd, reload }
}

test('going on after a pause goes back as far as the policy says, a jump does not', () => {
  const { playback, clock } = setUp({ rewindOnResume: 2 })
  playback.toggle()
  expect(clock.time).toBe(10)
  playback.toggle()
  playback.toggle()
  expect(clock.time).toBe(8)
  playback.toggle()
  clock.seek(30)
  playback.toggle()
  expect(clock.time).toBe(30)
})

test('typing rests the sound and it goes on once the keys rest', () => {
  const { playback, state, timers } = setUp({ pauseWhileTyping: true, resumeAfter: 0.8 })
  playback.noteTyping()
  expect(timers).toHaveLength(0)
  playback.toggle()
  playback.noteTyping()
  playback.noteTyping()
  expect(state.playing).toBe(false)
  expect(timers.map(({ delay }) => delay)).toEqual([800])
  timers[0]!.run()
  expect(state.playing).toBe(true)
})

test('typing changes nothing unless the policy says so', () => {
  const { playback, state } = setUp()
  playback.toggle()
  playback.noteTyping()
  expect(state.playing).toBe(true)
})

test('a loop plays as often and with the gap that the policy says', () => {
  const { playback, asked } = setUp({ loopTimes: 3, loopGap: 0.5 })
  void playback.playRange({ start: 1, end: 2 })
  playback.setLooping(true)
  void playback.playRange({ start: 1, end: 2 })
  const looped = { start: 1, end: 2, loop: 3, gap: 0.5 }
  expect(asked).toEqual([{ start: 1, end: 2 }, looped, looped])
})

test('speed goes by steps and stops at the ends', () => {
  const { playback, state } = setUp()
  for (let step = 0; step < 20; step++) playback.faster()
  expect(state.rate).toBe(4)
  for (let step = 0; step < 20; step++) playback.slower()
  expect(state.rate).toBe(0.25)
})

test('pausing goes back to where playing began, if the policy says so', () => {
  const { playback, clock } = setUp({ returnOnPause: true })
  playback.toggle()
  clock.seek(14)
  playback.toggle()
  expect(clock.time).toBe(10)
})

test('the end of a range is told once; a pause just before it is not', () => {
  const { playback, clock, reachEnd } = setUp()
  const ended: unknown[] = []
  playback.onRangeEnd((range) => ended.push(range))
  void playback.playRange({ start: 10, end: 12 })
  clock.seek(11.99)
  playback.toggle()
  expect(ended).toEqual([])
  void playback.playRange({ start: 10, end: 12 })
  reachEnd()
  expect(ended).toEqual([{ start: 10, end: 12 }])
})

test('a segment whose file is loaded again still ends where it ends; one that was paused does not come back', () => {
  const { playback, clock, asked, reload } = setUp()
  void playback.playRange({ start: 10, end: 12 })
  clock.seek(11)
  reload()
  expect(asked.at(-1)).toEqual({ start: 10, end: 12, from: 11 })
  playback.toggle()
  const before = asked.length
  reload()
  expect(asked).toHaveLength(before)
})

test('a loop goes round between the edges of its segment wherever they are moved, and ends with it', () => {
  const { playback, clock, asked, state } = setUp({ loopTimes: Number.POSITIVE_INFINITY })
  const index = new SegmentIndex()
  const content = createSignal(0)
  const scope = createScope()
  const segments = { index, content, order: content } as unknown as SegmentSource
  const play = followPlayedSegment({ clock, playback, segments, scope })
  const change = (start: number, end: number) => {
    index.reset([{ id: 's', start, end, tier: 't' }])
    content.set(content.get() + 1)
  }
  change(10, 14)
  const playIt = () => {
    play(index.get('s')!)
    void playback.playRange(index.get('s')!)
  }
  // Without a loop what plays goes on to where it was to end.
  playIt()
  clock.seek(13)
  change(10, 12)
  expect(asked).toHaveLength(1)
  playback.looping.set(true)
  playIt()
  clock.seek(11)
  change(10, 11.5)
  expect(asked.at(-1)).toMatchObject({ start: 10, end: 11.5, from: 11 })
  change(10, 10.5)
  expect(asked.at(-1)).toMatchObject({ start: 10, end: 10.5 })
  expect(asked.at(-1)).not.toHaveProperty('from')
  index.reset([])
  content.set(content.get() + 1)
  expect(state.playing).toBe(false)
  scope.dispose()
})
