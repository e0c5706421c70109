import type { Annotation, OverlapPolicy } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTaskStore } from '../store/create-task-store.js'
import { mergeSegments } from './merge-segments.js'
import { applySegmentEdit, type SegmentResult } from './segment-edit.js'
import {
  createSegment,
  deleteSegment,
  moveSegment,
  resizeSegment,
  type SegmentContext,
} from './segment-operations.js'
import { spanOf } from './segment-span.js'
import { splitSegment } from './split-segment.js'

const segment = (
  id: string,
  start: number,
  end: number,
  rest: Partial<Annotation> = {},
): Annotation => ({
  id,
  tier: 'speech',
  geometry: { type: 'span', start, end },
  ...rest,
})
const tier = [segment('a', 0, 2), segment('b', 2, 4), segment('c', 6, 8)]
const context = (policy: OverlapPolicy, others = tier): SegmentContext => ({
  others,
  policy,
  window: { start: 0, end: 10 },
  minDuration: 0.5,
})

/** The tier after an edit, as `id start-end`. */
function after(result: SegmentResult, before = tier): string[] | string {
  if (!result.ok) return result.issue.code
  const { add, update, remove } = result.edit
  const changed = new Map(update.map((each) => [each.id, each]))
  return [...before.map((each) => changed.get(each.id) ?? each), ...add]
    .filter(({ id }) => !remove.includes(id))
    .sort((a, b) => spanOf(a)!.start - spanOf(b)!.start)
    .map((each) => `${each.id} ${spanOf(each)!.start}-${spanOf(each)!.end}`)
}

test('creates by policy', () => {
  const wanted = segment('n', 3, 7)
  expect(after(createSegment(wanted, context('allow')))).toContain('n 3-7')
  expect(after(createSegment(wanted, context('forbid')))).toContain('n 4-6')
  expect(after(createSegment(segment('n', 1, 2), context('forbid')))).toBe('TW-CORE-041')
  expect(after(createSegment(wanted, context('trim')))).toEqual([
    'a 0-2',
    'b 2-3',
    'n 3-7',
    'c 7-8',
  ])
  expect(after(createSegment(segment('n', 6, 7), context('push')))).toEqual([
    'a 0-2',
    'b 2-4',
    'n 6-7',
    'c 7-9',
  ])
  expect(after(createSegment(segment('n', 5, 9.5), context('push')))).toBe('TW-CORE-041')
})

test('moves by policy, with words and events', () => {
  const timed = segment('c', 6, 8, {
    words: [{ text: 'hi', start: 6.5, end: 7 }],
    events: [{ type: 'noise', start: 7, end: 8 }],
  })
  const moved = moveSegment(timed, 7, context('allow'))
  expect(moved.ok && moved.edit.update[0]).toMatchObject({
    words: [{ start: 7.5, end: 8 }],
    events: [{ start: 8, end: 9 }],
  })
  expect(after(moveSegment(tier[2]!, 3, context('forbid')))).toContain('c 4-6')
  expect(after(moveSegment(tier[0]!, 5, context('forbid')))).toContain('a 4-6')
  expect(after(moveSegment(tier[2]!, 99, context('forbid')))).toContain('c 8-10')
  expect(after(moveSegment(tier[1]!, 2.5, context('contiguous')))).toEqual([
    'a 0-2.5',
    'b 2.5-4.5',
    'c 6-8',
  ])
})

test('resizes by policy and never turns over', () => {
  expect(after(resizeSegment(tier[0]!, 'end', 3, context('forbid')))).toContain('a 0-2')
  expect(after(resizeSegment(tier[0]!, 'end', -5, context('forbid')))).toContain('a 0-0.5')
  expect(after(resizeSegment(tier[0]!, 'end', 3, context('trim')))).toEqual([
    'a 0-3',
    'b 3-4',
    'c 6-8',
  ])
  expect(after(resizeSegment(tier[0]!, 'end', 9, context('trim')))).toContain('a 0-3.5')
  expect(after(resizeSegment(tier[0]!, 'end', 1, context('contiguous')))).toEqual([
    'a 0-1',
    'b 1-4',
    'c 6-8',
  ])
  expect(after(resizeSegment(tier[0]!, 'end', 5, context('push')))).toEqual([
    'a 0-5',
    'b 5-7',
    'c 7-9',
  ])
})

test('deleting in a contiguous tier leaves no hole', () => {
  expect(after(deleteSegment(tier[1]!, context('contiguous')))).toEqual(['a 0-4', 'c 6-8'])
  expect(after(deleteSegment(tier[0]!, context('contiguous')))).toEqual(['b 0-4', 'c 6-8'])
  expect(after(deleteSegment(tier[1]!, context('forbid')))).toEqual(['a 0-2', 'c 6-8'])
})

const spoken = segment('s', 0, 4, {
  text: 'one two, three',
  labels: ['x'],
  speaker: 'p',
  words: [
    { text: 'one', start: 0, end: 1 },
    { text: 'two,', start: 1, end: 2 },
    { text: 'three', start: 3, end: 4 },
  ],
  comments: [{ text: 'hm' }],
})

test('splits at a time and at a caret, words divided', () => {
  const byTime = splitSegment(spoken, { time: 2.5 }, { newId: 'n' })
  expect(byTime.ok && [byTime.edit.update[0], byTime.edit.add[0]]).toMatchObject([
    { id: 's', text: 'one two,', geometry: { start: 0, end: 2.5 }, words: [{}, {}] },
    {
      id: 'n',
      text: 'three',
      geometry: { start: 2.5, end: 4 },
      words: [{ text: 'three' }],
      speaker: 'p',
    },
  ])
  const byCaret = splitSegment(spoken, { caret: 8 }, { newId: 'n' })
  expect(byCaret).toEqual(byTime)
  const bare = segment('s', 0, 4, { text: 'one two, three' })
  expect(splitSegment(bare, { time: 1 }, { newId: 'n' })).toMatchObject({
    edit: { update: [{ text: 'one' }], add: [{ text: 'two, three' }] },
  })
  expect(after(splitSegment(spoken, { time: 4 }, { newId: 'n' }))).toBe('TW-CORE-042')
  expect(after(splitSegment(spoken, { time: Number.NaN }, { newId: 'n' }))).toBe('TW-CORE-042')
  expect(after(splitSegment({ id: 'x' }, { time: 1 }, { newId: 'n' }))).toBe('TW-CORE-042')
})

test('merging what was split gives it back', () => {
  const split = splitSegment(spoken, { time: 2.5 }, { newId: 'n' })
  if (!split.ok) throw new Error('no split')
  const merged = mergeSegments([split.edit.add[0]!, split.edit.update[0]!])
  expect(merged.ok && merged.edit.update[0]).toEqual(spoken)
  expect(merged.ok && merged.edit.remove).toEqual(['n'])
})

test('merging joins by script, estimates missing words, and keeps tiers apart', () => {
  const han = mergeSegments([
    segment('a', 0, 1, { text: '你好' }),
    segment('b', 1, 2, { text: '世界' }),
  ])
  expect(han.ok && han.edit.update[0]?.text).toBe('你好世界')
  const half = mergeSegments([spoken, segment('t', 4, 6, { text: 'four' })])
  expect(half.ok && half.edit.update[0]?.words?.at(-1)).toEqual({
    text: 'four',
    start: 4,
    end: 6,
    estimated: true,
  })
  expect(mergeSegments([spoken, segment('t', 4, 6, { tier: 'other' })]).ok).toBe(false)
  expect(mergeSegments([spoken]).ok).toBe(false)
})

test('an applied merge keeps relations, children of the document, and can be undone', () => {
  const task = { schemaVersion: '1.0', id: 't', media: [], ontology: { labels: [] }, widgets: [] }
  const store = createTaskStore({ task })
  store.dispatch({ event: 'seed', origin: 'host' }, (draft) => {
    for (const each of tier) draft.addAnnotation(each)
    draft.addAnnotation({ id: 'child', parent: 'b' })
    draft.relations.push({ id: 'r', from: 'b', to: 'c' }, { id: 'q', from: 'a', to: 'b' })
  })
  const { annotations } = store.getState().document
  const children = annotations.childrenOf('b').map((id) => annotations.get(id)!)
  const merged = mergeSegments(tier.slice(0, 2), children)
  store.dispatch({ event: 'segment.merge' }, (draft) => {
    if (merged.ok) applySegmentEdit(draft, merged.edit)
  })
  expect(store.toDocument().relations).toEqual([{ id: 'r', from: 'a', to: 'c' }])
  expect(store.getState().document.annotations.get('child')?.parent).toBe('a')
  store.history.undo()
  expect(store.toDocument().relations).toHaveLength(2)
  expect(store.toDocument().annotations).toEqual([...tier, { id: 'child', parent: 'b' }])
})

test('policies that forbid overlaps never make one, and no segment gets too short', () => {
  const time = fc.integer({ min: -4, max: 24 }).map((half) => half / 2)
  const action = fc.record({
    do: fc.constantFrom('create' as const, 'move' as const, 'start' as const, 'end' as const),
    which: fc.nat(10),
    time,
    length: fc.integer({ min: 1, max: 6 }),
  })
  const policy = fc.constantFrom<OverlapPolicy>('forbid', 'push', 'trim', 'contiguous')
  fc.assert(
    fc.property(policy, fc.array(action, { maxLength: 15 }), (chosen, actions) => {
      let segments = tier
      actions.forEach((each, index) => {
        const target = segments[each.which % segments.length]!
        const given = context(chosen, segments)
        const result =
          each.do === 'create'
            ? createSegment(segment(`n${index}`, each.time, each.time + each.length), given)
            : each.do === 'move'
              ? moveSegment(target, each.time, given)
              : resizeSegment(target, each.do, each.time, given)
        if (!result.ok) return
        const changed = new Map(result.edit.update.map((one) => [one.id, one]))
        segments = [...segments.map((one) => changed.get(one.id) ?? one), ...result.edit.add]
        const spans = segments.map((one) => spanOf(one)!).sort((a, b) => a.start - b.start)
        spans.forEach((span, at) => {
          expect(span.end - span.start).toBeGreaterThanOrEqual(0.5 - 1e-6)
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeLessThanOrEqual(10)
          if (at > 0) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]!.end - 1e-6)
        })
      })
    }),
    { numRuns: 500 },
  )
})
