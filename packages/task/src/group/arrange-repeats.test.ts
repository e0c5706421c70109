import { createTaskStore } from '@tagwright/core'
import type { GroupWidget, Task } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangeRepeats, currentOrder, movedOrder } from './arrange-repeats.js'

const group: GroupWidget = {
  id: 'people',
  type: 'group',
  repeated: true,
  widgets: [
    { id: 'name', type: 'text' },
    { id: 'pets', type: 'group', repeated: true, widgets: [{ id: 'pet', type: 'text' }] },
  ],
}
const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: [],
  ontology: { labels: [] },
  widgets: [group, { id: 'people2', type: 'text' }],
}

function begin(names: readonly string[]) {
  const store = createTaskStore({ task })
  store.dispatch({ event: 'response.set' }, (draft) => {
    for (const [index, name] of names.entries()) {
      draft.responses[`people[${index}].name`] = { state: 'answered', value: name }
      draft.responses[`people[${index}].pets[0].pet`] = { state: 'answered', value: `pet ${name}` }
    }
    draft.responses.people2 = { state: 'answered', value: 'stays' }
  })
  const read = () => {
    const { responses } = store.getState().document
    const order = currentOrder(store, group, 'people')
    return order.map((index) => {
      const name = responses[`people[${index}].name`]?.value
      expect(responses[`people[${index}].pets[0].pet`]?.value).toBe(name && `pet ${name}`)
      return name
    })
  }
  return { store, read }
}

test('repeats are added, removed and moved with all that is in them, and undo takes it back', () => {
  const { store, read } = begin(['a', 'b', 'c'])
  arrangeRepeats(store, 'people', 'group.remove', [0, 2])
  expect(read()).toEqual(['a', 'c'])
  arrangeRepeats(store, 'people', 'group.move', movedOrder([0, 1], 1, 0))
  expect(read()).toEqual(['c', 'a'])
  arrangeRepeats(store, 'people', 'group.add', [0, 1, null])
  expect(read()).toEqual(['c', 'a', undefined])
  expect(store.toDocument().responses.people).toMatchObject({ state: 'answered', value: 3 })
  expect(store.toDocument().responses.people2).toMatchObject({ value: 'stays' })
  for (let step = 0; step < 3; step++) store.history.undo()
  expect(read()).toEqual(['a', 'b', 'c'])
})

test('a read-only task keeps its repeats', () => {
  const { store, read } = begin(['a', 'b'])
  store.setReadOnly(true)
  expect(arrangeRepeats(store, 'people', 'group.remove', [1])).toBe(false)
  expect(read()).toEqual(['a', 'b'])
})

test('any move loses nobody', () => {
  const names = fc
    .array(fc.integer(), { minLength: 1, maxLength: 12 })
    .map((list) => list.map((_, index) => `n${index}`))
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (list, a, b) => {
      const { store, read } = begin(list)
      const order = list.map((_, index) => index)
      const next = movedOrder(order, a % list.length, b % list.length)
      arrangeRepeats(store, 'people', 'group.move', next)
      expect(read()).toEqual(next.map((index) => list[index]))
      expect(read()[b % list.length]).toBe(list[a % list.length])
    }),
    { numRuns: 40 },
  )
})
