import { createScope, createTaskStore } from '@tagwright/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { createSignal } from '../signal/signal.js'
import type { Timeline } from '../timeline/timeline.js'
import { rippleDelete, rippleEndTo, shiftBy, snapSegment } from './adjust-segment.js'
import { createSegmentEdits } from './create-segment-edits.js'
import { createSegmentSource } from './segment-source.js'
import { tiersOf } from './tiers.js'
import { zeroCrossing } from './zero-crossing.js'

function open(overlap: 'forbid' | 'contiguous' = 'forbid') {
  const at = (id: string, start: number, end: number, tier: string) =>
    segment(id, start, end, { tier })
  const store = createTaskStore({
    task: speechTask({ tiers: [{ id: 'one', overlap }, { id: 'two' }] }),
    document: speechDocument([
      at('a', 0, 2, 'one'),
      at('b', 2.1, 4, 'one'),
      at('c', 5, 6, 'one'),
      at('x', 3.9, 8, 'two'),
    ]),
  })
  const scope = createScope()
  const widget = store.task.widgets![0] as Timeline['widget']
  const tiers = tiersOf(widget)
  const segments = createSegmentSource(store, 'w', tiers, scope)
  const window = createSignal({ start: 0, end: 10 })
  const now = { time: 2.3 }
  const timeline = {
    ...{ store, widget, tiers, segments, window },
    edits: createSegmentEdits({ store, widget, tiers, index: segments.index, window }),
    clock: now,
    activeTier: createSignal('one'),
    selected: () => store.getState().session.selection[0] ?? null,
    select: (id: string | null) => store.setSession({ selection: id === null ? [] : [id] }),
    sound: {
      // 100 Hz: it passes through zero every 5 ms.
      read: async (start: number, end: number) => ({
        start,
        rate: 8000,
        channels: [
          Float32Array.from({ length: Math.round((end - start) * 8000) }, (_, place) =>
            Math.sin(2 * Math.PI * 100 * (start + place / 8000)),
          ),
        ],
      }),
    },
  } as unknown as Timeline
  const told = () =>
    [...segments.index].map(({ id, start, end }) => `${id} ${start}-${end}`).join(', ')
  return { timeline, store, told, now, scope }
}

test('snaps to the tier, to others, to where it plays and to zero, in one step of undo', async () => {
  const { timeline, store, told, scope } = open()
  const before = told()
  timeline.select('b')
  expect(await snapSegment(timeline, 'tier')).toBe(true)
  expect(told()).toContain('b 2-4')
  expect(await snapSegment(timeline, 'other-tiers')).toBe(true)
  expect(told()).toContain('b 2-3.9')
  store.history.undo()
  store.history.undo()
  expect(told()).toBe(before)
  expect(await snapSegment(timeline, 'any')).toBe(true)
  expect(told()).toContain('b 2-3.9')
  store.history.undo()
  expect(told()).toBe(before)
  expect(await snapSegment(timeline, 'playhead')).toBe(true)
  expect(told()).toContain('b 2.3-4')
  timeline.edits.setEdge('b', 'start', 2.3021)
  expect(await snapSegment(timeline, 'zero-crossing')).toBe(true)
  expect(timeline.segments.index.get('b')!.start).toBeCloseTo(2.3, 4)
  scope.dispose()
})

test('ripples and shifts only its own tier', () => {
  const { timeline, store, told, now, scope } = open()
  const before = told()
  timeline.select('a')
  now.time = 2.5
  expect(rippleEndTo(timeline, now.time)).toBe(true)
  expect(told()).toBe('a 0-2.5, b 2.6-4.5, x 3.9-8, c 5.5-6.5')
  store.history.undo()
  expect(rippleDelete(timeline)).toBe(true)
  expect(told()).toBe('b 0.1-2, c 3-4, x 3.9-8')
  expect(timeline.selected()).toBe('b')
  store.history.undo()
  expect(told()).toBe(before)
  timeline.select('b')
  expect(shiftBy(timeline, 'following', 1)).toBe(true)
  expect(told()).toBe('a 0-2, b 3.1-5, x 3.9-8, c 6-7')
  expect(shiftBy(timeline, 'tier', -1)).toBe(false)
  expect(timeline.edits.refused.get()?.code).toBe('TW-CORE-041')
  expect(shiftBy(timeline, 'selected', 20)).toBe(true)
  expect(told()).toContain('b 4.1-6')
  scope.dispose()
})

test('a crossing is where the sound changes its sign, or there is none', () => {
  const sound = (list: number[]) => ({ start: 1, rate: 10, channels: [Float32Array.from(list)] })
  expect(zeroCrossing(sound([1, 1, -1, -1]), 1.1, 1)).toBeCloseTo(1.15, 6)
  expect(zeroCrossing(sound([1, 1, 1]), 1.1, 1)).toBeUndefined()
  expect(zeroCrossing(sound([1, 1, -1]), 1, 0.1)).toBeUndefined()
  expect(zeroCrossing(sound([]), 1, 1)).toBeUndefined()
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 30 }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (list, time) => {
        const found = zeroCrossing(sound(list), time, 0.5)
        if (found !== undefined) expect(Math.abs(found - time)).toBeLessThanOrEqual(0.5 + 1e-9)
      },
    ),
  )
})

test('the time of what only refers to a segment is refused with a reason, alone or with its tier', async () => {
  const { timeline, store, told, scope } = open()
  store.dispatch({ event: 'test' }, (draft) =>
    draft.addAnnotation({
      ...{ id: 'r', widget: 'w', media: 'call', tier: 'two', parent: 'a' },
      origin: { kind: 'import' },
    }),
  )
  timeline.select('r')
  const before = told()
  for (const change of [
    () => snapSegment(timeline, 'playhead'),
    () => rippleDelete(timeline),
    () => rippleEndTo(timeline, 1),
    () => shiftBy(timeline, 'selected', 1),
    () => shiftBy(timeline, 'tier', 1),
  ]) {
    timeline.edits.refused.set(null)
    expect(await change()).toBe(false)
    expect(timeline.edits.refused.get()?.code).toBe('TW-AUDIO-007')
  }
  expect(told()).toBe(before)
  scope.dispose()
})
