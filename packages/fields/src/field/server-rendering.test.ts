import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { Response, Widget } from '@tagwright/schema'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import * as fields from '../index.js'
import { emptyDocument, taskOf } from '../testing/example-task.js'
import type { Field } from './define-field.js'

const options = [
  { id: 'a', name: 'Option a' },
  { id: 'b', name: 'Option b' },
]
const items: [{ id: string; text: string }, { id: string; text: string }] = [
  { id: 'a', text: 'Item a' },
  { id: 'b', text: 'Item b' },
]
const widgets: Record<string, Widget> = {
  bestWorstWidget: { id: 'w', type: 'best-worst', items },
  booleanWidget: { id: 'w', type: 'boolean' },
  captionWidget: { id: 'w', type: 'caption', media: 'nowhere' },
  choiceWidget: { id: 'w', type: 'choice', options, allowOther: true },
  consentWidget: { id: 'w', type: 'consent', text: 'Agree?' },
  dateTimeWidget: { id: 'w', type: 'date-time' },
  examplesWidget: { id: 'w', type: 'examples', examples: [{ verdict: 'good', text: 'So.' }] },
  instructionsWidget: { id: 'w', type: 'instructions', text: 'Read.' },
  numberWidget: { id: 'w', type: 'number' },
  pairwiseWidget: { id: 'w', type: 'pairwise', items },
  progressWidget: { id: 'w', type: 'progress' },
  questionAnswerWidget: { id: 'w', type: 'question-answer', media: 'nowhere' },
  rankingWidget: { id: 'w', type: 'ranking', items },
  ratingWidget: { id: 'w', type: 'rating' },
  sideBySideWidget: { id: 'w', type: 'side-by-side', items, dimensions: options },
  sortingWidget: { id: 'w', type: 'sorting', items, buckets: options },
  statementsWidget: { id: 'w', type: 'statements', media: 'nowhere' },
  tagsWidget: { id: 'w', type: 'tags', options },
  taxonomyWidget: { id: 'w', type: 'taxonomy', nodes: options },
  textSpansWidget: { id: 'w', type: 'text-spans', media: 'nowhere' },
  textWidget: { id: 'w', type: 'text' },
  transcriptCheckWidget: {
    id: 'w',
    type: 'transcript-check',
    media: 'nowhere',
    transcript: 'Good morning',
  },
  translationWidget: { id: 'w', type: 'translation', source: 'Good morning' },
}
const all = Object.entries(fields).filter(([name]) => /^(?!create).*Widget$/.test(name))

test('every exported field is tried here', () => {
  expect(all.map(([name]) => name).sort()).toEqual(Object.keys(widgets).sort())
})

describe.each(all)('%s is rendered without a page', (name, exported) => {
  const { component, type } = exported as Field<Widget, unknown>
  const widget = { ...widgets[name], question: 'What is asked' } as Widget

  const responses: [string, Response | undefined][] = [
    ['unanswered', undefined],
    ['none', { state: 'none' }],
    ...[null, 7, 'x', [], [7], {}, { a: 7 }, [['a']], true].map((value): [string, Response] => [
      JSON.stringify(value),
      { state: 'answered', value },
    ]),
  ]
  test.each(responses)('%s', (_, response) => {
    expect(widget.type).toBe(type)
    const document = emptyDocument(response ? { w: response } : {})
    const store = createTaskStore({ task: taskOf(widget), document })
    const html = renderToString(
      createElement(TaskProvider, { store }, createElement(component, { widget })),
    )
    expect(html).toContain('What is asked')
    store.dispose()
  })
})
