import { expect, test } from 'vitest'
import { createEffort } from './create-effort.js'
import type { EffortLock } from './effort.js'
import { mergeCoverage } from './merge-coverage.js'

const minute = 60_000

function makeEffort(lock?: EffortLock) {
  const clock = { at: 1_000_000 }
  const effort = createEffort({ now: () => clock.at, ...(lock && { lock }) })
  const input = (widget?: string) =>
    effort.note({ kind: 'input', device: 'mouse', ...(widget && { widget }) }, null)
  return { clock, effort, input }
}

test('input counts for two minutes, exactly', () => {
  const { clock, effort, input } = makeEffort()
  clock.at += 5 * minute
  expect(effort.read().activeMs).toBe(0)
  input('w1')
  clock.at += 30_000
  input('w2')
  clock.at += 10 * minute
  expect(effort.read()).toMatchObject({
    activeMs: 30_000 + 2 * minute,
    byWidget: { w1: 30_000, w2: 2 * minute },
    input: ['mouse'],
  })
})

test('a hidden page does not count', () => {
  const { clock, effort, input } = makeEffort()
  input()
  clock.at += 10_000
  effort.note({ kind: 'visible', visible: false }, null)
  clock.at += 20_000
  effort.note({ kind: 'visible', visible: true }, null)
  clock.at += 5_000
  expect(effort.read().activeMs).toBe(15_000)
})

test('playing counts without input, at its rate, and never twice', () => {
  const { clock, effort, input } = makeEffort()
  input('w1')
  clock.at += 3 * minute
  effort.note(
    { kind: 'playing', media: 'call', start: 0, end: 240, rate: 2, widget: 'g[1].w2' },
    null,
  )
  expect(effort.read()).toMatchObject({
    activeMs: 3 * minute,
    byWidget: { w1: 2 * minute, w2: minute },
    coverage: [{ media: 'call', start: 0, end: 240, rate: 2 }],
  })
  effort.note({ kind: 'playing', media: 'call', start: 0, end: 240, rate: 2, widget: 'w2' }, null)
  expect(effort.read().activeMs).toBe(3 * minute)
})

test('only the tab that holds the lock counts', () => {
  let tell = (): void => {}
  const lock = {
    held: false,
    subscribe(listener: () => void) {
      tell = listener
      return () => {}
    },
  }
  const { clock, effort, input } = makeEffort(lock)
  input()
  clock.at += 10_000
  lock.held = true
  tell()
  clock.at += 4_000
  lock.held = false
  tell()
  clock.at += 4_000
  expect(effort.read().activeMs).toBe(4_000)
})

test('nonsense is left out and a clock set back does no harm', () => {
  const { clock, effort, input } = makeEffort()
  input()
  clock.at -= minute
  expect(effort.read().activeMs).toBe(0)
  for (const rate of [0, -1, Number.NaN]) {
    effort.note({ kind: 'playing', media: 'm', start: 0, end: 5, rate }, null)
  }
  effort.note({ kind: 'playing', media: 'm', start: 5, end: 5, rate: 1 }, null)
  expect(effort.read().coverage).toEqual([])
})

test('earlier sittings are added to', () => {
  const effort = createEffort({
    now: () => 0,
    before: { effort: { activeMs: 5, byWidget: { w1: 5 } }, input: ['touch'] },
  })
  expect(effort.read()).toMatchObject({ activeMs: 5, byWidget: { w1: 5 }, input: ['touch'] })
})

test('coverage is merged by medium and rate', () => {
  const part = (start: number, end: number, rate = 1, media = 'm') => ({ media, start, end, rate })
  const parts = [part(5, 6), part(0, 2), part(2, 3), part(1, 4, 2), part(0, 1, 1, 'a'), part(3, 5)]
  expect(parts.reduce<ReturnType<typeof mergeCoverage>>(mergeCoverage, [])).toEqual([
    part(0, 1, 1, 'a'),
    part(0, 6),
    part(1, 4, 2),
  ])
})
