import { createTaskStore } from '@tagwright/core'
import { expect, test, vi } from 'vitest'
import { demoDocument, demoTask } from '../fixtures/demo-task.js'
import { createIssueBoard } from './issue-board.js'

const setUp = () => {
  const task = demoTask(3, {
    widgets: [
      { id: 'w1', type: 'image', media: 'photo', rules: { minSize: 50 } },
      { id: 'w2', type: 'text', required: true },
    ],
  })
  const store = createTaskStore({ task, document: demoDocument(2) })
  return { store, board: createIssueBoard(store) }
}

test('nothing is shown until a widget was left; then its own and its annotations’ issues', () => {
  const { board } = setUp()
  expect(board.visible()).toEqual([])
  board.reveal('w1')
  const codes = board.visible(['widgets', 'w1']).map(({ code }) => code)
  expect(codes).toEqual(['TW-CORE-025', 'TW-CORE-032', 'TW-CORE-025'])
  expect(board.visible(['annotations', 'a0'])).toHaveLength(2)
  expect(board.visible(['widgets', 'w2'])).toEqual([])
  expect(board.complete).toBe(false)
})

test('a check shows all; what is mended goes at the next refresh; lists keep their identity', () => {
  const { store, board } = setUp()
  expect(board.check().map(({ code }) => code)).toContain('TW-CORE-020')
  expect(board.complete).toBe(true)
  const before = board.visible(['widgets', 'w2'])
  expect(board.visible(['widgets', 'w2'])).toBe(before)
  const listener = vi.fn()
  board.subscribe(listener)
  store.dispatch({ event: 'response.set' }, (draft) => {
    draft.responses.w2 = { state: 'answered', value: 'runs' }
  })
  board.refresh()
  expect(listener).toHaveBeenCalledTimes(1)
  expect(board.visible(['widgets', 'w2'])).toEqual([])
  board.hide()
  expect(board.visible()).toEqual([])
})

test('while a press is held nothing comes or goes; its end shows what came', () => {
  const { store, board } = setUp()
  const listener = vi.fn()
  board.reveal('w2')
  const before = board.visible(['widgets', 'w2'])
  expect(before).toHaveLength(1)
  board.subscribe(listener)
  board.hold()
  board.reveal('w1')
  store.dispatch({ event: 'response.set' }, (draft) => {
    draft.responses.w2 = { state: 'answered', value: 'runs' }
  })
  board.refresh()
  expect(listener).not.toHaveBeenCalled()
  expect(board.visible(['widgets', 'w2'])).toBe(before)
  expect(board.visible(['widgets', 'w1'])).toEqual([])
  board.release()
  expect(board.visible(['widgets', 'w2'])).toEqual([])
  expect(board.visible(['widgets', 'w1'])).not.toEqual([])
})
