import type { Task, Widget } from '@tagwright/schema'
import { describe, expect, test } from 'vitest'
import { pageParts } from './page-parts.js'

const widgets: Widget[] = [
  { id: 'boxes', type: 'image', media: 'photo' },
  { id: 'tags', type: 'tags', media: 'photo', options: [] },
  { id: 'words', type: 'text', media: 'call' },
]
const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: [
    { id: 'photo', type: 'image' },
    { id: 'call', type: 'audio' },
  ],
  ontology: { labels: [] },
  widgets,
}
const names = (one: Task) =>
  pageParts(one).parts.map((part) =>
    part.items.map((item) => (item.kind === 'medium' ? `(${item.medium.id})` : item.widget.id)),
  )

describe('what stands where', () => {
  test('by itself: what is wide, then what is asked', () => {
    expect(pageParts(task).type).toBe('columns')
    expect(names(task)).toEqual([
      ['boxes', '(call)'],
      ['tags', 'words'],
    ])
  })

  test('only fields without media are a stack', () => {
    const plain = { ...task, widgets: [{ id: 'w', type: 'text' as const }] }
    expect(pageParts(plain)).toMatchObject({ type: 'stack' })
  })

  test('a stack keeps the order, each medium before its first field', () => {
    expect(names({ ...task, layout: { type: 'stack' } })).toEqual([
      ['boxes', 'tags', '(call)', 'words'],
    ])
  })

  test('a layout’s forgotten widgets stand at its end, unknown and repeated names stand nowhere', () => {
    expect(
      names({
        ...task,
        layout: {
          type: 'steps',
          steps: [
            { id: 'a', widgets: ['tags', 'gone', 'tags'] },
            { id: 'b', widgets: ['tags'] },
          ],
        },
      }),
    ).toEqual([['tags'], ['boxes', '(call)', 'words']])
  })

  test('an empty layout falls back', () => {
    expect(names({ ...task, layout: { type: 'tabs', tabs: [] } }).flat()).toHaveLength(4)
  })
})
