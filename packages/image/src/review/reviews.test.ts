import { createTaskStore } from '@tagwright/core'
import { expect, test } from 'vitest'
import { annotationsFor, compareAnswers } from '../compare/compare.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { reviewCommands } from './review-commands.js'
import { giveVerdict, nextOpen, reviewed, writeReason } from './reviews.js'

function setUp() {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const place = { store, widget: 'w1', media: 'photo' }
  store.addCommands(reviewCommands(place))
  const run = (command: string) => store.run(command, undefined, { widget: 'w1' })
  const review = (id: string) => store.getState().document.annotations.get(id)?.review
  return { store, place, run, review }
}

test('one key a verdict, also on what people drew; the next open one is selected', () => {
  const { store, place, run, review } = setUp()
  expect(run('suggest.next')).toBe(true)
  expect(store.getState().session.selection).toEqual(['face'])
  expect(run('annotation.accept')).toBe(true)
  expect(review('face')).toMatchObject({ verdict: 'accepted' })
  expect(store.getState().session.selection).toEqual(['eye-left'])
  expect(run('annotation.reject')).toBe(true)
  expect(run('annotation.accept')).toBe(true)
  expect(nextOpen(place)).toBeNull()
  expect(run('suggest.next')).toBe(false)
  expect(reviewed(place).map((each) => each.review?.verdict)).toEqual([
    'accepted',
    'rejected',
    'accepted',
  ])
  store.run('history.undo')
  expect(nextOpen(place)).toBe('eye-right')
})

test('mounted again and again, nothing is left behind; other widgets keep their own verdicts', () => {
  const { store, place } = setUp()
  const first = store.commands.get('annotation.accept')
  for (let round = 0; round < 5; round++) store.addCommands(reviewCommands(place))()
  expect(store.commands.get('annotation.accept')).toBe(first)
  store.setSession({ selection: ['face'] })
  // A verdict elsewhere is the built-in one, which is for what models and imports brought.
  expect(store.can('annotation.accept', undefined, { widget: 'w2' })).toBe(false)
  const ends = ['w2', 'w3'].map((widget) => store.addCommands(reviewCommands({ ...place, widget })))
  expect(store.run('annotation.accept', undefined, { widget: 'w1' })).toBe(true)
  for (const end of ends) end()
})

test('the same verdict again takes it back; another one replaces it and keeps the reason', () => {
  const { place, review } = setUp()
  giveVerdict(place, ['face'], 'rejected')
  writeReason(place, 'face', 'too wide')
  giveVerdict(place, ['face'], 'accepted')
  expect(review('face')).toMatchObject({ verdict: 'accepted', comment: 'too wide' })
  giveVerdict(place, ['face'], 'accepted')
  expect(review('face')).toBeUndefined()
  expect(giveVerdict(place, ['none-such'], 'accepted')).toBe(false)
})

test('a reason without a verdict asks for a change; an emptied one goes', () => {
  const { place, review } = setUp()
  writeReason(place, 'face', 'cut at the ear')
  expect(review('face')).toMatchObject({ verdict: 'changed', comment: 'cut at the ear' })
  writeReason(place, 'face', '')
  expect(review('face')).not.toHaveProperty('comment')
})

test('nothing is judged where nothing may be changed', () => {
  const { store, run, review } = setUp()
  store.setSession({ selection: ['face'] })
  store.setReadOnly(true)
  expect(run('annotation.accept')).toBe(false)
  expect(review('face')).toBeUndefined()
})

test('answers are compared by overlap and labels; what is rejected does not count', () => {
  const moved = raccoonBoxes.map((annotation, i) => ({
    ...annotation,
    id: `other-${i}`,
    geometry: {
      ...annotation.geometry!,
      ...(i === 1 && { x: 700, y: 600 }),
    } as typeof annotation.geometry & {},
    ...(i === 2 && { labels: ['leaf'] }),
  }))
  const differences = compareAnswers(raccoonBoxes, moved, 0.5)
  expect(differences.map(({ kind }) => kind)).toEqual(['same', 'label', 'own', 'other'])
  const rejected = raccoonBoxes.map((each) => ({
    ...each,
    review: { verdict: 'rejected' as const },
  }))
  expect(compareAnswers(rejected, moved, 0.5).map(({ kind }) => kind)).toEqual([
    'other',
    'other',
    'other',
  ])
  const answer = { name: 'B', annotations: [...moved, { ...moved[0]!, widget: 'w2' }] }
  expect(annotationsFor(answer, 'w1', 'photo')).toHaveLength(3)
  expect(annotationsFor(answer, 'w1', 'elsewhere')).toHaveLength(0)
})
