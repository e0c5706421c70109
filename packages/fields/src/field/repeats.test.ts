import { createTaskStore } from '@tagwright/core'
import type { Task, Widget } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { questionAnswerWidget } from '../question-answer/question-answer.field.js'
import { statementsWidget } from '../statements/statements.field.js'
import { taskOf } from '../testing/example-task.js'
import { textWidget } from '../text/text.field.js'

const inner: Widget[] = [
  { id: 'fact', type: 'text', distinct: true },
  { id: 'colour', type: 'text' },
  { id: 'said', type: 'statements', media: 'clip' },
  { id: 'asked', type: 'question-answer', media: 'clip' },
]
const group: Widget = { id: 'g', type: 'group', repeated: true, widgets: inner }
const task: Task = {
  ...taskOf(group),
  media: [{ id: 'clip', type: 'video', src: '/clip.webm' }],
}

const found = (responses: Record<string, unknown>) => {
  const checks = [textWidget, statementsWidget, questionAnswerWidget].flatMap(({ type, check }) =>
    check ? [{ type, check }] : [],
  )
  const store = createTaskStore({ task, checks })
  store.dispatch({ event: 'response.set' }, (draft) => {
    for (const [path, value] of Object.entries(responses)) {
      draft.responses[path] = { state: 'answered', value }
    }
  })
  return store
    .checkRules()
    .filter(({ code }) => code === 'TW-FIELDS-015' || code === 'TW-FIELDS-016')
    .map(({ code, path, severity }) => `${path[1]} ${code.slice(-3)} ${severity}`)
}
const sleeps = 'A cat sleeps on the red sofa.'

test('what an earlier repeat says, or nearly, is warned of in the later one', () => {
  expect(
    found({
      'g[0].fact': sleeps,
      'g[1].fact': 'Two dogs run.',
      'g[3].fact': 'a cat sleeps on the red sofa',
    }),
  ).toEqual(['g[3].fact 015 warning'])
  expect(found({ 'g[0].fact': sleeps, 'g[1].fact': 'A cat sleeps on a red sofa.' })).toEqual([
    'g[1].fact 016 warning',
  ])
})

test('texts that may well be the same are not compared', () => {
  expect(found({ 'g[0].colour': 'red', 'g[1].colour': 'red' })).toEqual([])
  expect(found({ 'g[0].fact': '  ', 'g[1].fact': ' ' })).toEqual([])
})

test('statements and questions are compared with those of earlier repeats', () => {
  const said = (text: string, truth = true) => [{ text, truth }]
  expect(found({ 'g[0].said': said(sleeps), 'g[1].said': said(sleeps, false) })).toEqual([
    'g[1].said 015 warning',
  ])
  const asked = (question: string) => [{ question, answer: 'x' }]
  expect(
    found({ 'g[0].asked': asked('Where is it?'), 'g[2].asked': asked('Where is it') }),
  ).toEqual(['g[2].asked 015 warning'])
  expect(found({ 'g[0].said': 7, 'g[1].said': said(sleeps) })).toEqual([])
})
