import { createScope, createTaskStore } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { createSignal } from '../signal/signal.js'
import type { Timeline } from '../timeline/timeline.js'
import { createSegmentEdits } from './create-segment-edits.js'
import { createSegmentSource } from './segment-source.js'
import { tiersOf } from './tiers.js'

function open(annotations: Annotation[]) {
  const task = speechTask({
    tiers: [
      { id: 'said', overlap: 'forbid' },
      { id: 'words', overlap: 'forbid', parent: 'said' },
      { id: 'marks', kind: 'point', parent: 'said' },
      { id: 'meaning', parent: 'said' },
    ],
  })
  const store = createTaskStore({ task, document: speechDocument(annotations) })
  const scope = createScope()
  const widget = task.widgets[0] as Timeline['widget']
  const tiers = tiersOf(widget)
  const { index, order } = createSegmentSource(store, 'w', tiers, scope)
  const window = createSignal({ start: 0, end: 60 })
  const edits = createSegmentEdits({ store, widget, tiers, index, window })
  const get = (id: string) => store.getState().document.annotations.get(id)
  const at = (id: string | null) => {
    const place = index.get(id ?? '')
    return place && [place.start, place.end]
  }
  return { store, edits, index, order, get, at }
}
const said = (id: string, start: number, end: number) => segment(id, start, end, { tier: 'said' })
const word = (id: string, start: number, end: number, parent: string) =>
  segment(id, start, end, { tier: 'words', parent })

test('what is made on a lower tier lies within what is above it, or is refused with a reason', () => {
  const { edits, get, at } = open([said('a', 2, 6)])
  const made = edits.commitDraft({ id: null, tier: 'words', start: 5, end: 9 }, 'create')
  expect(at(made)).toEqual([5, 6])
  expect(get(made!)?.parent).toBe('a')
  const mark = edits.createAt(3, 'marks')
  expect(get(mark!)?.parent).toBe('a')
  expect(edits.createAt(8, 'words')).toBeNull()
  expect(edits.refused.get()?.code).toBe('TW-AUDIO-005')
})

test('it stays within its parent, or goes to another one that it is moved into', () => {
  const { edits, get, at } = open([said('a', 2, 6), said('b', 6, 9), word('w', 3, 4, 'a')])
  edits.nudge('w', 'body', 10)
  expect(at('w')).toEqual([5, 6])
  expect(edits.commitDraft({ id: 'w', tier: 'words', start: 6.5, end: 7.5 }, 'move')).toBe('w')
  expect([at('w'), get('w')?.parent]).toEqual([[6.5, 7.5], 'b'])
  edits.setEdge('w', 'start', 1)
  expect(at('w')).toEqual([6, 7.5])
  expect(edits.setTier('w', 'said')).toBe(true)
  expect(get('w')?.parent).toBeUndefined()
})

test('what lies in a segment goes with it when it is moved, split, merged or deleted, and is never lost', () => {
  const { store, edits, get, at } = open([
    said('a', 2, 6),
    said('b', 6, 9),
    word('w1', 2, 3, 'a'),
    word('w2', 5, 6, 'a'),
    word('w3', 7, 8, 'b'),
  ])
  edits.setEdge('b', 'start', 7)
  edits.nudge('a', 'body', -1)
  expect([at('w1'), at('w2')]).toEqual([
    [1, 2],
    [4, 5],
  ])
  const second = edits.split('a', { time: 3 })
  expect([get('w1')?.parent, get('w2')?.parent]).toEqual(['a', second])
  edits.merge('a', 1)
  edits.merge('a', 1)
  expect(['w1', 'w2', 'w3'].map((id) => get(id)?.parent)).toEqual(['a', 'a', 'a'])
  expect(at('a')).toEqual([1, 9])
  edits.remove(['a'])
  expect(get('w1')).toBeUndefined()
  for (let step = 0; step < 6; step++) store.history.undo()
  expect([at('a'), at('w1'), at('w3')]).toEqual([
    [2, 6],
    [2, 3],
    [7, 8],
  ])
})

test('what has no time of its own lies where its segment does, and moves with it', () => {
  const meaning = (id: string, order: number): Annotation => ({
    ...{ id, widget: 'w', media: 'call', tier: 'meaning', parent: 'a', order },
    text: id,
    origin: { kind: 'import' },
  })
  const { edits, order, at } = open([said('a', 2, 6), meaning('second', 1), meaning('first', 0)])
  expect([at('first'), at('second')]).toEqual([
    [2, 4],
    [4, 6],
  ])
  edits.setEdge('a', 'end', 4)
  expect([at('first'), at('second')]).toEqual([
    [2, 3],
    [3, 4],
  ])
  const before = order.get()
  expect(edits.setText('first', 'translated')).toBe(true)
  expect(edits.setText('a', 'said')).toBe(true)
  expect(order.get()).toBe(before)
  for (const change of [
    () => edits.nudge('first', 'body', 1),
    () => edits.setEdge('first', 'end', 8),
    () => edits.setTier('first', 'words'),
    () => edits.split('first', { time: 2.5 }),
  ]) {
    edits.refused.set(null)
    expect(change()).toBeFalsy()
    expect(edits.refused.get()?.code).toBe('TW-AUDIO-007')
  }
  expect(at('first')).toEqual([2, 3])
  edits.remove(['first'])
  expect([at('first'), at('second')]).toEqual([undefined, [2, 4]])
})
