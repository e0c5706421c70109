import { createTaskStore } from '@tagwright/core'
import { parseDocument, type Speaker } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import {
  addSpeaker,
  mergeSpeakers,
  recolorSpeaker,
  removeSpeaker,
  renameSpeaker,
  saidBy,
} from './speaker-edits.js'
import { listedSpeakers, speakersOf } from './speakers.js'

function place(more: { fixedSpeakers?: boolean } = {}) {
  const task = speechTask(more)
  const store = createTaskStore({
    task,
    document: speechDocument([
      segment('a', 0, 1, { speaker: 'reader' }),
      segment('b', 1, 2, { speaker: 'other' }),
      segment('c', 2, 3, { speaker: 'reader' }),
      segment('d', 3, 4),
    ]),
  })
  return { store, widget: task.widgets[0] as never }
}
const names = ({ store }: ReturnType<typeof place>) => speakersOf(store).map(({ name }) => name)
const who = ({ store }: ReturnType<typeof place>) =>
  [...store.getState().document.annotations].map(({ speaker }) => speaker)

test('an annotator’s list stands in the document, and only once it was changed', () => {
  const at = place()
  expect(at.store.toDocument().speakers).toBeUndefined()
  expect(renameSpeaker(at, 'reader', 'Miss Dashwood')).toBe(true)
  expect(recolorSpeaker(at, 'other', '#123456')).toBe(true)
  const id = addSpeaker(at, 'A third', 'd')
  const { value, issues } = parseDocument(JSON.stringify(at.store.toDocument()), {
    task: at.store.task,
  })
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(value?.speakers).toMatchObject([
    { id: 'reader', name: 'Miss Dashwood', color: '#0b7285' },
    { id: 'other', color: '#123456' },
    { id: 'speaker-3', name: 'A third' },
  ])
  expect(new Set(value?.speakers?.map(({ color }) => color)).size).toBe(3)
  expect([id, ...who(at)]).toEqual(['speaker-3', 'reader', 'other', 'reader', 'speaker-3'])
  for (let step = 0; step < 3; step++) at.store.history.undo()
  expect(at.store.toDocument().speakers).toBeUndefined()
  expect(who(at)).toEqual(['reader', 'other', 'reader', undefined])
})

test('two become one with all that they said, in one step of undo', () => {
  const at = place()
  expect(mergeSpeakers(at, 'reader', 'other')).toBe(2)
  expect(who(at)).toEqual(['other', 'other', 'other', undefined])
  expect(speakersOf(at.store).map(({ id }) => id)).toEqual(['other'])
  at.store.history.undo()
  expect(saidBy(at, 'reader')).toEqual(['a', 'c'])
  expect(names(at)).toHaveLength(2)
  expect(mergeSpeakers(at, 'reader', 'reader')).toBeNull()
  expect(mergeSpeakers(at, 'nobody', 'other')).toBeNull()
})

test('letters of a name are one step; an empty name and a speaker who says something stay', () => {
  const at = place()
  for (const name of ['M', 'Ma', 'Mar', 'Marc']) renameSpeaker(at, 'other', name)
  expect(renameSpeaker(at, 'other', ' ')).toBe(false)
  expect(names(at)[1]).toBe('Marc')
  at.store.history.undo()
  expect(names(at)[1]).toEqual({ en: 'Somebody else', fr: 'Quelqu’un d’autre' })
  expect(removeSpeaker(at, 'other')).toBe(false)
  const id = addSpeaker(at, 'Nobody')!
  expect(removeSpeaker(at, id)).toBe(true)
})

test('whom a recogniser names and no list does can be named, and keeps the name', () => {
  const at = place()
  at.store.dispatch({ event: 'import' }, (draft) => {
    draft.addAnnotation(segment('e', 5, 6, { speaker: 'SPEAKER_00' }))
    draft.addAnnotation(segment('f', 6, 7, { speaker: 'SPEAKER_00' }))
  })
  expect(speakersOf(at.store).map(({ id }) => id)).toEqual(['reader', 'other', 'SPEAKER_00'])
  expect(renameSpeaker(at, 'SPEAKER_00', 'Fatou')).toBe(true)
  expect(at.store.toDocument().speakers?.[2]).toMatchObject({ id: 'SPEAKER_00', name: 'Fatou' })
  expect(mergeSpeakers(at, 'SPEAKER_00', 'reader')).toBe(2)
  expect(saidBy(at, 'reader')).toEqual(['a', 'c', 'e', 'f'])
})

test('a task may keep its list, and a locked segment keeps its speaker', () => {
  const fixed = place({ fixedSpeakers: true })
  expect(addSpeaker(fixed, 'More')).toBeNull()
  expect(renameSpeaker(fixed, 'reader', 'Else')).toBe(false)
  const at = place()
  at.store.setSession({ locked: new Set(['c']) })
  expect(mergeSpeakers(at, 'reader', 'other')).toBeNull()
  expect(who(at)).toEqual(['reader', 'other', 'reader', undefined])
})

test('whatever is done: ids are unique, all that is said is said by somebody listed, undo leads back', () => {
  const step = fc.record({
    do: fc.constantFrom('add', 'merge', 'remove', 'rename', 'recolor', 'assign'),
    a: fc.nat(5),
    b: fc.nat(5),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const at = place()
      const before = at.store.toDocument()
      const idAt = (n: number) => {
        const list = speakersOf(at.store)
        return list[n % list.length]?.id ?? ''
      }
      for (const { do: what, a, b } of steps) {
        if (what === 'add')
          addSpeaker(at, `name ${a}`, ['a', 'b', 'c', 'd', undefined, undefined][b])
        if (what === 'merge') mergeSpeakers(at, idAt(a), idAt(b))
        if (what === 'remove') removeSpeaker(at, idAt(a))
        if (what === 'rename') renameSpeaker(at, idAt(a), `named ${b}`)
        if (what === 'recolor') recolorSpeaker(at, idAt(a), '#00000'.concat(String(b)))
        if (what === 'assign')
          at.store.dispatch({ event: 'segment.speaker' }, (draft) =>
            draft.updateAnnotation('d', (one) => {
              if (idAt(a)) one.speaker = idAt(a)
            }),
          )
        const ids = speakersOf(at.store).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of who(at)) if (id !== undefined) expect(ids).toContain(id)
      }
      while (at.store.history.canUndo) at.store.history.undo()
      const after = at.store.toDocument()
      expect(after.speakers as Speaker[] | undefined).toBeUndefined()
      expect(after.annotations.map(({ speaker }) => speaker)).toEqual(
        before.annotations.map(({ speaker }) => speaker),
      )
    }),
    { numRuns: 60 },
  )
})

test('a task without speakers has the same list at every change, so that nothing renders for it', () => {
  const task = { ...speechTask(), ontology: { labels: [] } }
  const store = createTaskStore({ task, document: speechDocument([segment('a', 0, 1)]) })
  const before = listedSpeakers(store.getState().document, task)
  store.dispatch({ event: 'segment.write', origin: 'user' }, (draft) =>
    draft.updateAnnotation('a', (one) => {
      one.text = 'said'
    }),
  )
  expect(listedSpeakers(store.getState().document, task)).toBe(before)
})
