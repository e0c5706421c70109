import { createTaskStore } from '@tagwright/core'
import type { Annotation, Task, TextSpansWidget } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { quoteOf, rangeOfQuote } from '../evidence/evidence-source.js'
import { readText } from '../reading/reading-text.js'
import { emptyDocument, taskOf } from '../testing/example-task.js'
import { checkTextSpans } from './check-text-spans.js'
import { obstacle, orderOf, type SpanAnnotation, spansOf } from './span-list.js'
import { spanText } from './span-text.js'

const text = 'Anna 🦝 met Ben in Paris.'
const reading = readText(text)
const widget: TextSpansWidget = { id: 'w', type: 'text-spans', media: 'passage' }
const task = (changes: Partial<TextSpansWidget> = {}): Task => ({
  ...taskOf({ ...widget, ...changes }),
  media: [{ id: 'passage', type: 'text', text, language: 'en' }],
})
const span = (id: string, quote: string, changes: object = {}): Annotation => {
  const start = text.indexOf(quote)
  return {
    id,
    widget: 'w',
    geometry: {
      ...quoteOf(reading, 'passage', { start, end: start + quote.length }),
      ...changes,
    },
  }
}
const check = (annotations: Annotation[], changes: Partial<TextSpansWidget> = {}) => {
  const own = { ...widget, ...changes }
  const store = createTaskStore({
    task: task(changes),
    document: { ...emptyDocument({}), annotations },
  })
  const { document } = store.getState()
  store.dispose()
  return { issues: checkTextSpans(own, task(changes), document), document }
}

test('spans count code points, though the page counts UTF-16', () => {
  const geometry = quoteOf(reading, 'passage', { start: 8, end: 15 })
  expect(geometry).toEqual({
    type: 'text-span',
    media: 'passage',
    start: 7,
    end: 14,
    quote: 'met Ben',
  })
  expect(rangeOfQuote(reading, geometry)).toEqual({ start: 8, end: 15 })
})

test('each fault has its own issue', () => {
  const codes = (annotations: Annotation[], changes?: Partial<TextSpansWidget>) =>
    check(annotations, changes).issues.map(({ code }) => code.slice(-3))
  expect(codes([span('a', 'Anna'), span('b', 'Ben in Paris'), span('c', 'Paris')])).toEqual([])
  expect(codes([], { media: 'nowhere' })).toEqual(['190'])
  expect(codes([span('a', 'Anna', { quote: 'Ann' })])).toEqual(['191'])
  expect(codes([span('a', 'Anna', { end: 99 })])).toEqual(['192'])
  expect(codes([span('a', 'Anna', { start: 4 })])).toEqual(['192'])
  expect(codes([span('a', 'Paris'), span('b', 'Ben in Paris')], { overlap: 'forbid' })).toEqual([
    '193',
  ])
  const rejected = { ...span('a', 'Paris'), review: { verdict: 'rejected' as const } }
  expect(codes([rejected, span('b', 'Ben in Paris')], { overlap: 'forbid' })).toEqual([])
})

test('spans are listed in the order of the text', () => {
  const { document } = check([span('c', 'Paris'), span('a', 'Ben'), span('b', 'Ben in Paris')])
  const ids = spansOf(document.annotations, 'w').map(({ id }) => id)
  expect(ids).toEqual(['b', 'a', 'c'])
  const order = orderOf(ids)
  expect([order.length, order.at(1), order.indexOf('c'), order.indexOf('x')]).toEqual([
    3,
    'a',
    2,
    -1,
  ])
  expect([...order]).toEqual(ids)
})

test('the same span with the same label, or any overlap where it is forbidden, is refused', () => {
  const own = [{ ...span('a', 'Ben'), labels: ['person'] }] as SpanAnnotation[]
  const { start, end } = own[0]?.geometry ?? { start: 0, end: 0 }
  expect(obstacle(own, { start, end, label: 'person' }, 'allow')?.id).toBe('a')
  expect(obstacle(own, { start, end, label: 'place' }, 'allow')).toBeUndefined()
  expect(obstacle(own, { start: start + 1, end: end + 3 }, 'forbid')?.id).toBe('a')
  expect(obstacle(own, { start: end, end: end + 3 }, 'forbid')).toBeUndefined()
})

test('the text may be what was written in another widget', () => {
  const writing: Task = {
    ...taskOf({ id: 'said', type: 'text', language: 'ar', direction: 'rtl' }),
  }
  const own: TextSpansWidget = { id: 'w', type: 'text-spans', response: 'said' }
  expect(spanText(own, writing, {})).toEqual({ text: '', language: 'ar', direction: 'rtl' })
  const answered = (value: unknown) => ({ said: { state: 'answered' as const, value } })
  expect(spanText(own, writing, answered('مرحبا')).text).toBe('مرحبا')
  expect(spanText(own, writing, answered({ verdict: 'accepted', text: 'so' })).text).toBe('so')
  expect(spanText(own, writing, answered(7)).text).toBeUndefined()
})
