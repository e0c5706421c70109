import { createTaskStore } from '@tagwright/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { issueOf, oddSegments, repairSegments } from './odd-segments.js'

const open = (annotations: Parameters<typeof speechDocument>[0]) =>
  createTaskStore({ task: speechTask(), document: speechDocument(annotations) })

test('each oddity has its code, and what cannot be known is left as it is', () => {
  const store = open([
    segment('fine', 0, 1),
    segment('reversed', 5, 3),
    segment('past', 6, 9),
    segment('beyond', 40, 50),
    segment('nowhere', Number.NaN, 2),
    segment('early', -3, 0.5),
    segment('never', -3, -1),
  ])
  const odd = oddSegments(store, 'w', 7.1)
  expect(odd.map((one) => `${one.annotation.id} ${issueOf(one).code}`)).toEqual([
    'reversed TW-AUDIO-001',
    'past TW-AUDIO-002',
    'beyond TW-AUDIO-003',
    'nowhere TW-AUDIO-004',
    'early TW-AUDIO-006',
    'never TW-AUDIO-004',
  ])
  const before = [...store.getState().document.annotations]
  expect(repairSegments(store, 'w', odd, 7.1)).toBe(3)
  const get = (id: string) => store.getState().document.annotations.get(id)!.geometry
  expect(get('reversed')).toMatchObject({ start: 3, end: 5 })
  expect(get('past')).toMatchObject({ start: 6, end: 7.1 })
  expect(get('beyond')).toMatchObject({ start: 40, end: 50 })
  expect(get('early')).toMatchObject({ start: 0, end: 0.5 })
  expect(oddSegments(store, 'w', 7.1)).toHaveLength(3)
  store.history.undo()
  expect([...store.getState().document.annotations]).toEqual(before)
})

test('a sound of unknown length has no end to go beyond', () => {
  expect(oddSegments(open([segment('far', 400, 500)]), 'w', 0)).toEqual([])
})

test('after a repair nothing that can be repaired is left, and no time inside is lost', () => {
  const time = fc.integer({ min: -5, max: 30 })
  fc.assert(
    fc.property(fc.array(fc.tuple(time, time), { maxLength: 20 }), (spans) => {
      const store = open(spans.map(([start, end], at) => segment(`s${at}`, start, end)))
      repairSegments(store, 'w', oddSegments(store, 'w', 20), 20)
      for (const { kind } of oddSegments(store, 'w', 20))
        expect(['beyond-end', 'no-time']).toContain(kind)
      for (const [at, [a, b]] of spans.entries()) {
        const { start, end } = store.getState().document.annotations.get(`s${at}`)!.geometry as {
          start: number
          end: number
        }
        if (Math.max(a, b) < 0) continue
        expect(start).toBe(Math.max(0, Math.min(a, b)))
        expect(end).toBe(start < 20 ? Math.min(20, Math.max(a, b)) : Math.max(a, b))
      }
    }),
  )
})
