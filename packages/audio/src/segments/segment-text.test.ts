import { createTaskStore } from '@tagwright/core'
import type { TranscriptionWidget } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask, transcript } from '../fixtures/speech.js'
import { createSignal } from '../signal/signal.js'
import { createSegmentEdits } from './create-segment-edits.js'
import { placeSegment } from './place-segment.js'
import { SegmentIndex } from './segment-index.js'
import { tiersOf } from './tiers.js'

function open() {
  const task = speechTask()
  const store = createTaskStore({
    task,
    document: speechDocument([...transcript, segment('mute', 6.8, 7)]),
    historyMergeMs: 60_000,
  })
  const widget = task.widgets![0] as TranscriptionWidget
  const tiers = tiersOf(widget)
  const index = new SegmentIndex()
  index.reset(
    [...store.getState().document.annotations].flatMap((one) => placeSegment(one, tiers) ?? []),
  )
  const window = createSignal({ start: 0, end: 7.1 })
  const edits = createSegmentEdits({ store, widget, tiers, index, window })
  const get = (id: string) => store.getState().document.annotations.get(id)!
  return { store, edits, get }
}
const before = transcript[0]!.words!

test('typing keeps the words’ times; a word taken out and typed again gets its own back', () => {
  const { store, edits, get } = open()
  const whole = get('s1').text!
  for (const name of ['joh', 'jo', 'j', '', 'J', 'Jo', 'Joh', 'John'])
    edits.setText('s1', whole.replace('john', name))
  expect(get('s1').words).toEqual(
    before.map((word) => (word.text === 'john' ? { ...word, text: 'John' } : word)),
  )
  edits.setText('s1', whole.replace('john', 'james'))
  expect(get('s1').words![2]).toEqual({ text: 'james', start: 0.63, end: 0.98, estimated: true })
  expect(store.history.undo()).toBe(true)
  expect(get('s1')).toMatchObject({ text: whole, words: before })
})

test('an emptied text has no words, and what is typed into it again its old ones', () => {
  const { edits, get } = open()
  const whole = get('s1').text!
  edits.setText('s1', '')
  expect(get('s1').words).toBeUndefined()
  edits.setText('s1', whole)
  expect(get('s1').words).toEqual(before)
})

test('a segment without word times gets none', () => {
  const { edits, get } = open()
  edits.setText('s2', 'something else')
  edits.setText('mute', 'noise')
  expect(get('s2').words).toBeUndefined()
  expect(get('mute').words).toBeUndefined()
})

test('a host’s new words are where the next writing begins', () => {
  const { store, edits, get } = open()
  edits.setText('s1', 'and mister')
  const fresh = [{ text: 'and', start: 1, end: 1.5 }]
  store.dispatch({ event: 'host', origin: 'host' }, (draft) =>
    draft.updateAnnotation('s1', (one) => {
      one.words = fresh
    }),
  )
  edits.setText('s1', 'and so')
  expect(get('s1').words).toEqual([
    fresh[0],
    { text: 'so', start: 1.5, end: 2.71, estimated: true },
  ])
})
