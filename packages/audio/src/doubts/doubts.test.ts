import { createScope, createTaskStore } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { createSegmentSource } from '../segments/segment-source.js'
import { createSignal } from '../signal/signal.js'
import type { Timeline } from '../timeline/timeline.js'
import { createWritingHelp } from '../transcript/writing-help.js'
import { doubtOf } from './doubt-of.js'
import { acceptDoubt, countDoubts, goToDoubt } from './go-to-doubt.js'

const model = (score: number, ...confidences: number[]): Partial<Annotation> => ({
  origin: { kind: 'model', source: 'recogniser', score },
  words: confidences.map((confidence, at) => ({ text: 'w', start: at, end: at + 1, confidence })),
})

test('the least sure part counts; people and verdicts end the doubt', () => {
  const one = segment('s', 0, 2, model(0.9, 0.8, 0.4))
  expect(doubtOf(one, 0.6)).toBe(0.4)
  expect(doubtOf(one, 0.4)).toBeNull()
  expect(doubtOf({ ...one, origin: { kind: 'human' } }, 0.6)).toBeNull()
  expect(doubtOf({ ...one, review: { verdict: 'accepted' } }, 0.6)).toBeNull()
  expect(doubtOf({ ...one, origin: { ...one.origin!, edited: true } }, 0.6)).toBe(0.4)
})

test('goes through the doubtful ones in time, round the ends, and accepting keeps where they come from', () => {
  const store = createTaskStore({
    task: speechTask(),
    document: speechDocument([
      segment('third', 4, 5, model(0.3)),
      segment('first', 0, 1, model(0.5)),
      segment('sure', 2, 3, model(0.95, 0.9)),
    ]),
  })
  const scope = createScope()
  const selected = createSignal<string | null>(null)
  const timeline = {
    store,
    widget: { id: 'w', type: 'transcription', media: 'call' },
    segments: createSegmentSource(store, 'w', [{ id: 'speech' }], scope),
    help: createWritingHelp(),
    activeText: createSignal(null),
    selected: selected.get,
    select: (id: string | null) => {
      selected.set(id)
      store.setSession({ selection: id === null ? [] : [id] })
    },
  } as unknown as Timeline
  const visit = (direction: 1 | -1) => (goToDoubt(timeline, direction) ? selected.get() : null)
  expect([visit(1), visit(1), visit(1), visit(-1)]).toEqual(['first', 'third', 'first', 'third'])
  expect(countDoubts(timeline)).toBe(2)
  timeline.help.threshold.set(0.99)
  expect(countDoubts(timeline)).toBe(3)
  timeline.help.threshold.set(0.4)
  expect(acceptDoubt(timeline)).toBe(true)
  const accepted = store.getState().document.annotations.get('third')!
  expect(accepted.review?.verdict).toBe('accepted')
  expect(accepted.origin).toEqual({ kind: 'model', source: 'recogniser', score: 0.3 })
  expect(countDoubts(timeline)).toBe(0)
  expect(visit(1)).toBeNull()
  scope.dispose()
})
