import { createScope } from '@tagwright/core'
import { describe, expect, test } from 'vitest'
import { createMediaClock, type PlayedStretch } from './media-clock.js'
import type { PlayRange } from './range-watch.js'

/** A media element and the timers around it in a time that the test moves on. */
function fakeWorld({ frames = true }: { frames?: boolean } = {}) {
  let now = 0
  let next = 1
  const timers = new Map<number, { at: number; run: () => void; frame: boolean }>()
  const listeners = new Map<string, Set<() => void>>()
  const emit = (type: string) => {
    for (const listener of [...(listeners.get(type) ?? [])]) listener()
  }
  const add = (run: () => void, at: number, frame: boolean) => {
    timers.set(next, { at, run, frame })
    return next++
  }
  const scope = createScope({
    setTimeout: (run, delay) => add(run, now + delay, false),
    clearTimeout: (id) => timers.delete(id as number),
    setInterval: () => 0,
    clearInterval: () => {},
    requestAnimationFrame: (run) =>
      add(() => run(now), frames ? now + 16.7 : Number.POSITIVE_INFINITY, true),
    cancelAnimationFrame: (id) => timers.delete(id as number),
  })
  let time = 0
  let paused = true
  let rate = 1
  const stops: number[] = []
  const element = {
    duration: 100,
    volume: 1,
    muted: false,
    preservesPitch: false,
    ended: false,
    get paused() {
      return paused
    },
    get playbackRate() {
      return rate
    },
    set playbackRate(value: number) {
      rate = value
      emit('ratechange')
    },
    get currentTime() {
      return time
    },
    set currentTime(value: number) {
      time = value
      emit('seeking')
      emit('seeked')
    },
    play: async () => {
      paused = false
      emit('play')
      emit('playing')
    },
    pause: () => {
      if (paused) return
      stops.push(time)
      paused = true
      emit('pause')
    },
    addEventListener: (type: string, listener: never) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener))
    },
    removeEventListener: (type: string, listener: never) => {
      listeners.get(type)?.delete(listener)
    },
  }
  /** Moves time on in steps of a millisecond; `timeupdate` comes every 250 ms as in browsers. */
  const run = (ms: number) => {
    for (let step = 0; step < ms; step++) {
      now += 1
      if (!paused) time += rate / 1000
      for (const [id, timer] of [...timers]) {
        if (timer.at > now) continue
        timers.delete(id)
        timer.run()
      }
      if (now % 250 === 0 && !paused) emit('timeupdate')
    }
  }
  const settle = () => new Promise<void>((resolve) => queueMicrotask(resolve))
  return { element, scope, run, stops, settle, clock: createMediaClock(element, scope), timers }
}

describe('the end of a range', () => {
  const cases: [string, PlayRange, number, boolean][] = [
    ['at normal rate', { start: 1, end: 2 }, 1, true],
    ['slowly', { start: 1, end: 1.5 }, 0.25, true],
    ['four times as fast', { start: 1, end: 5 }, 4, true],
    ['in a hidden tab, without frames', { start: 1, end: 3.1 }, 1, false],
    ['of 30 ms', { start: 1, end: 1.03 }, 1, true],
  ]
  test.each(cases)('%s is met within 15 ms of the medium', async (_, range, rate, frames) => {
    const world = fakeWorld({ frames })
    world.clock.setRate(rate)
    void world.clock.play(range)
    await world.settle()
    world.run(6000)
    expect(world.stops).toHaveLength(1)
    expect(Math.abs(world.stops[0]! - range.end)).toBeLessThan(0.015)
    expect(world.clock.time).toBe(range.end)
    expect(world.clock.getState()).toMatchObject({ playing: false, range: null })
  })

  test('a loop is played the asked number of times, with its gap', async () => {
    const world = fakeWorld()
    const heard: PlayedStretch[] = []
    world.clock.onPlayed((stretch) => heard.push(stretch))
    void world.clock.play({ start: 1, end: 2, loop: 3, gap: 0.5 })
    await world.settle()
    world.run(1400)
    expect(world.clock.getState().playing).toBe(false)
    world.run(3600)
    await world.settle()
    expect(world.stops.map((time) => Math.round(time))).toEqual([2, 2, 2])
    expect(heard).toHaveLength(3)
    world.run(2000)
    expect(world.clock.getState().playing).toBe(false)
  })

  test('a seek out of the range goes on playing beyond it', async () => {
    const world = fakeWorld()
    void world.clock.play({ start: 1, end: 2 })
    await world.settle()
    world.run(200)
    world.clock.seek(10)
    world.run(2000)
    expect(world.clock.getState().playing).toBe(true)
    expect(world.clock.time).toBeCloseTo(12, 1)
  })
})

test('what was heard has no holes and no jumps', async () => {
  const world = fakeWorld()
  const heard: PlayedStretch[] = []
  world.clock.onPlayed((stretch) => heard.push(stretch))
  await world.clock.play()
  world.run(7000)
  world.clock.seek(50)
  world.run(1000)
  world.clock.pause()
  const sum = heard.reduce((total, { start, end }) => total + end - start, 0)
  expect(sum).toBeCloseTo(8, 1)
  expect(heard.every(({ end }) => end <= 7.1 || end > 50)).toBe(true)
  expect(heard.at(-1)!.end).toBeCloseTo(51, 1)
})

test('frames run only while it plays', async () => {
  const world = fakeWorld()
  let ticks = 0
  world.clock.subscribe(() => {
    ticks++
  })
  world.run(500)
  expect(ticks).toBe(0)
  await world.clock.play()
  world.run(500)
  expect(ticks).toBeGreaterThan(20)
  world.clock.pause()
  ticks = 0
  world.run(500)
  expect(ticks).toBeLessThan(3)
})

test('rate and volume stay in bounds, the pitch is kept', () => {
  const { clock, element } = fakeWorld()
  clock.setRate(9)
  expect(element.playbackRate).toBe(4)
  clock.setRate(0)
  expect(element.playbackRate).toBe(0.25)
  clock.setVolume(2)
  expect(element.volume).toBe(1)
  expect(element.preservesPitch).toBe(true)
  clock.seek(Number.NaN)
  expect(clock.time).toBe(0)
})

test('a refusal to play is told, not thrown', async () => {
  const { clock, element } = fakeWorld()
  element.play = () => Promise.reject(new DOMException('no gesture', 'NotAllowedError'))
  await expect(clock.play()).resolves.toBe(false)
})

test('the end of the scope stops the sound and every timer', async () => {
  const { clock, scope, timers, element } = fakeWorld()
  void clock.play({ start: 0, end: 50 })
  await Promise.resolve()
  scope.dispose()
  expect(element.paused).toBe(true)
  expect(timers.size).toBe(0)
})
