import { createScope, createTaskStore } from '@tagwright/core'
import { type Annotation, parseDocument, serializeDocument } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createSegmentCheck } from '../checks/check-text.js'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { createSignal } from '../signal/signal.js'
import type { Timeline } from '../timeline/timeline.js'
import { createSegmentEdits } from './create-segment-edits.js'
import { createSegmentSource } from './segment-source.js'
import { tiersOf } from './tiers.js'

function open(annotations: Annotation[], overlap: 'forbid' | 'allow' = 'allow') {
  const task = speechTask({ tiers: [{ id: 'speech', overlap }] })
  const store = createTaskStore({ task, document: speechDocument(annotations) })
  const scope = createScope()
  const widget = task.widgets[0] as Timeline['widget']
  const tiers = tiersOf(widget)
  const { index } = createSegmentSource(store, 'w', tiers, scope)
  const window = createSignal({ start: 0, end: 60 })
  const edits = createSegmentEdits({ store, widget, tiers, index, window })
  const spans = () =>
    [...index]
      .map(({ id, start, end }) => ({ id, start, end }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { store, task, index, edits, spans }
}

test('segments that overlap where a tier forbids it are shown, told of, and none is lost by an edit', () => {
  const at = (id: string, start: number, end: number) =>
    segment(id, start, end, { tier: 'speech', text: id })
  const { store, index, edits, spans } = open(
    [at('a', 0, 5), at('b', 3, 8), at('c', 10, 12)],
    'forbid',
  )
  expect(index.size).toBe(3)
  const told = () => store.checkRules().filter(({ code }) => code === 'TW-CORE-033')
  expect(told().length).toBeGreaterThan(0)
  expect(edits.setText('a', 'written')).toBe(true)
  expect(edits.nudge('c', 'start', 0.5)).toBe(true)
  expect(spans()).toEqual([
    { id: 'a', start: 0, end: 5 },
    { id: 'b', start: 3, end: 8 },
    { id: 'c', start: 10.5, end: 12 },
  ])
  // The way out: an edge moved to where there is room.
  expect(edits.setEdge('a', 'end', 2.5)).toBe(true)
  expect(told()).toEqual([])
  expect(store.getState().document.annotations.get('a')?.text).toBe('written')
})

test('fifty thousand letters and control characters are kept to the letter and told of', () => {
  const odd = `bell \u0007, nothing \u0000, back \u0008, tab\t, \u202eturned\u202c, half \ud83d, <b>no markup</b>`
  const long = 'letters '.repeat(6250)
  const { store, edits, task } = open([segment('a', 0, 5, { text: odd }), segment('b', 5, 9)])
  expect(edits.setText('b', long)).toBe(true)
  expect(edits.setText('a', `${odd} and more`)).toBe(true)
  const text = serializeDocument(store.toDocument())
  const { value, issues } = parseDocument(text, { task })
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(value?.annotations.map((one) => one.text)).toEqual([`${odd} and more`, long])
  const [first, second] = value!.annotations
  const codes = (one: Annotation, checks: object) =>
    createSegmentCheck(checks)(one, { start: 0, end: 5 }).map(({ code }) => code)
  expect(codes(first!, { characters: 'a-z' })).toContain('TW-AUDIO-021')
  expect(codes(second!, { maxCharacters: 1000 })).toContain('TW-AUDIO-025')
  edits.split('b', { caret: 25_000 })
  const parts = [...store.getState().document.annotations].slice(1).map((one) => one.text)
  expect(parts.join(' ').replace(/\s+/g, ' ').trim()).toBe(long.trim())
})
