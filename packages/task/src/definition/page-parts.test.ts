import type { Task, Widget } from '@tagwright/schema'
import { describe, expect, test } from 'vitest'
import { pageParts, type RejectedWidget } from './page-parts.js'

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
const names = (one: Task, rejected: RejectedWidget[] = []) =>
  pageParts(one, rejected).parts.map((part) =>
    part.items.map((item) => {
      if (item.kind === 'medium') return `(${item.medium.id})`
      return item.kind === 'widget' ? item.widget.id : `!${item.place}`
    }),
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

  test('what could not be read stands where it was written', () => {
    const broken = (place: number, id?: string): RejectedWidget => ({
      kind: 'rejected',
      place,
      issues: [],
      ...(id && { id }),
    })
    const stacked: Task = { ...task, layout: { type: 'stack' } }
    expect(names(stacked, [broken(2), broken(0)])).toEqual([
      ['!0', 'boxes', '!2', 'tags', '(call)', 'words'],
    ])
    const tabs: Task = {
      ...task,
      layout: {
        type: 'tabs',
        tabs: [
          { id: 'a', title: 'A', widgets: ['bad', 'words'] },
          { id: 'b', title: 'B', widgets: [] },
        ],
      },
    }
    expect(names(tabs, [broken(1, 'bad')])).toEqual([
      ['!1', '(call)', 'words'],
      ['boxes', 'tags'],
    ])
  })

  test('an empty layout falls back', () => {
    expect(names({ ...task, layout: { type: 'tabs', tabs: [] } }).flat()).toHaveLength(4)
  })
})
