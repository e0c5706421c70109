import { describe, expect, test } from 'vitest'
import { SegmentIndex } from '../segments/segment-index.js'
import { hitSegment, reachOf, tierUnder } from './hit.js'
import { snapTime } from './snap.js'
import {
  cancelStage,
  type GestureContext,
  type GestureState,
  liftStage,
  moveStage,
  pressStage,
  type StageEffect,
  type StagePoint,
} from './stage-gesture.js'

const view = { start: 0, pixelsPerSecond: 100, width: 1000 }
const index = new SegmentIndex()
index.reset([
  { id: 'one', start: 1, end: 2, tier: 'a' },
  { id: 'two', start: 2, end: 3, tier: 'a' },
  { id: 'other', start: 1.5, end: 1.8, tier: 'b' },
])
const context: GestureContext = {
  slop: 4,
  activeTier: 'a',
  selected: null,
  canEdit: () => true,
  snap: (time, except) => snapTime(time, 0.06, index, 5, except),
  start: 0,
  end: 10,
}
const point = (x: number, more: Partial<StagePoint> = {}): StagePoint => ({
  time: x / 100,
  x,
  row: { kind: 'tier', tier: 'a' },
  pointer: 'mouse',
  shift: false,
  alt: false,
  ...more,
})
const hitAt = (at: StagePoint, selected: string | null = null) =>
  hitSegment(index, view, tierUnder(at.row, 'a'), at.x, 0.5, reachOf(at.pointer), selected)

function drag(xs: number[], more: Partial<StagePoint> = {}, over: Partial<GestureContext> = {}) {
  const all = { ...context, ...over }
  const effects: StageEffect[] = []
  const first = point(xs[0]!, more)
  let [state, out]: readonly [GestureState, readonly StageEffect[]] = pressStage(
    first,
    hitAt(first, all.selected),
  )
  effects.push(...out)
  for (const x of xs.slice(1)) {
    ;[state, out] = moveStage(state, point(x, more), all)
    effects.push(...out)
  }
  ;[state, out] = liftStage(state, point(xs.at(-1)!, more))
  effects.push(...out)
  expect(state).toEqual({ at: 'idle' })
  return effects
}
const commits = (effects: StageEffect[]) => effects.filter((one) => one.do === 'commit')

describe('with a mouse', () => {
  test('a drag on an empty place draws, in either direction', () => {
    for (const xs of [
      [500, 600, 700],
      [700, 600, 500],
    ])
      expect(commits(drag(xs))).toEqual([
        { do: 'commit', kind: 'create', draft: { id: null, tier: 'a', start: 5, end: 7 } },
      ])
  })

  test('a drag commits once, at its end', () => {
    const effects = drag([400, 420, 440, 460, 480])
    expect(commits(effects)).toHaveLength(1)
    expect(effects.at(-1)?.do).toBe('commit')
  })

  test('a click seeks and selects what is there, or nothing', () => {
    expect(drag([150, 151])).toEqual([
      { do: 'select', id: 'one', cycle: true },
      { do: 'seek', time: 1.51 },
    ])
    expect(drag([800])).toEqual([
      { do: 'select', id: null, cycle: false },
      { do: 'seek', time: 8 },
    ])
  })

  test('an edge is dragged, no further than the other edge', () => {
    expect(commits(drag([199, 210, 250], {}, { selected: 'one' }))).toMatchObject([
      { kind: 'resize', draft: { id: 'one', start: 1, end: 2.5 } },
    ])
    expect(commits(drag([199, 150, 50], {}, { selected: 'one' }))).toMatchObject([
      { draft: { id: 'one', start: 1, end: 1 } },
    ])
  })

  test('a body is moved, kept inside, and to another tier', () => {
    expect(commits(drag([250, 300, 990]))).toMatchObject([
      { kind: 'move', draft: { id: 'two', start: 9, end: 10 } },
    ])
    const [state] = moveStage(
      {
        at: 'moving',
        from: point(150),
        hit: { segment: index.get('one')!, part: 'body' },
        draft: { id: 'one', tier: 'a', start: 1, end: 2 },
      },
      point(450, { row: { kind: 'tier', tier: 'b' } }),
      context,
    )
    expect(state).toMatchObject({ draft: { tier: 'b', start: 4, end: 5 } })
  })

  test('edges snap to edges and the playhead, not with Alt', () => {
    expect(commits(drag([600, 650, 503]))).toMatchObject([{ draft: { start: 5, end: 6 } }])
    expect(commits(drag([600, 650, 503], { alt: true }))).toMatchObject([
      { draft: { start: 5.03 } },
    ])
    expect(commits(drag([400, 350, 304]))).toMatchObject([{ draft: { start: 3 } }])
  })

  test('Shift draws inside a segment', () => {
    expect(commits(drag([130, 170], { shift: true }))).toMatchObject([
      { kind: 'create', draft: { start: 1.3, end: 1.7 } },
    ])
  })
})

test('Escape leaves nothing behind', () => {
  const from = point(500)
  const [pressed] = pressStage(from, null)
  const [creating] = moveStage(pressed, point(600), context)
  expect(cancelStage(creating)).toEqual([
    { at: 'idle' },
    [{ do: 'draft', draft: null, kind: 'create' }],
  ])
})

test('read-only pans instead', () => {
  expect(drag([500, 520, 560], {}, { canEdit: () => false })).toEqual([
    { do: 'pan', pixels: -20 },
    { do: 'pan', pixels: -40 },
  ])
})

test('a finger pans over the waveform and draws on an empty tier', () => {
  const wave = { pointer: 'touch', row: { kind: 'wave' } } as const
  expect(drag([500, 520], wave)).toEqual([{ do: 'pan', pixels: -20 }])
  expect(commits(drag([500, 640], { pointer: 'touch' }))).toHaveLength(1)
})

test('the axis seeks while dragging', () => {
  const effects = drag([100, 200], { row: { kind: 'axis' } })
  expect(effects).toEqual([
    { do: 'seek', time: 1 },
    { do: 'seek', time: 2 },
  ])
})

describe('what is under the pointer', () => {
  test('the selected edge wins where two meet', () => {
    expect(hitAt(point(200), 'two')).toMatchObject({ segment: { id: 'two' }, part: 'start' })
    expect(hitAt(point(200), 'one')).toMatchObject({ segment: { id: 'one' }, part: 'end' })
  })

  const stackOf = (count: number) => {
    const stacked = new SegmentIndex()
    stacked.reset([
      { id: 'long', start: 1, end: 2, tier: 'a' },
      ...Array.from({ length: count }, (_, at) => ({
        ...{ id: `short${at}`, start: 1.5 + at / 100, end: 1.8 - at / 100, tier: 'a' },
      })),
    ])
    return (x: number, share: number, under?: string) =>
      hitSegment(stacked, view, 'a', x, share, reachOf('mouse'), null, under)?.segment.id
  }

  test('where some overlap, each is where it is drawn', () => {
    const two = stackOf(1)
    expect([two(165, 0.2), two(165, 0.8)]).toEqual(['long', 'short0'])
    expect([two(120, 0.2), two(120, 0.8)]).toEqual(['long', undefined])
    const three = stackOf(2)
    expect([0.1, 0.5, 0.9].map((share) => three(165, share))).toEqual(['long', 'short0', 'short1'])
  })

  test('repeated clicks on the waveform reach what lies under, where more overlap than have room', () => {
    const hit = stackOf(3)
    expect(hit(165, 0.9)).toBe('short2')
    expect(hit(165, 0.9, 'short2')).toBe('short1')
    expect(hit(165, 0.9, 'short1')).toBe('short2')
  })

  test('over the waveform only the active tier is taken hold of, as it alone is shown there', () => {
    const over = (active: string) => {
      const tier = tierUnder({ kind: 'wave' }, active)
      return hitSegment(index, view, tier, 165, 0.5, reachOf('mouse'), null)?.segment.id
    }
    expect(over('a')).toBe('one')
    expect(over('b')).toBe('other')
    expect(tierUnder({ kind: 'axis' }, 'a')).toBeNull()
  })
})
