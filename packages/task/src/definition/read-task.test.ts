import { defineWidget } from '@tagwright/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenTask, raccoonTask, sortingTask } from '../testing/example-tasks.js'
import { readTask } from './read-task.js'

const definitions = ['image', 'transcription', 'tags', 'text'].map((type) =>
  defineWidget({ type: type as 'image', component: () => null, messages: { en: {}, fr: {} } }),
)
const codesAt = (input: object, index: number) => {
  const { task, broken } = readTask(input, definitions)
  return broken.get(task?.widgets[index]?.id ?? '')?.map(({ code }) => code)
}

describe('reading a task', () => {
  test('a good one has nothing broken', () => {
    for (const task of [raccoonTask, sortingTask]) {
      const reading = readTask(task, definitions)
      expect(reading.task?.widgets.map(({ id }) => id)).toEqual(task.widgets.map(({ id }) => id))
      expect(reading.broken.size).toBe(0)
      expect(reading.issues).toEqual([])
    }
  })

  test('each fault is told in the place of its widget, and the others stay', () => {
    const reading = readTask(brokenTask, definitions)
    expect(reading.task?.widgets).toHaveLength(8)
    expect([...reading.broken.values()].map((issues) => issues[0]?.code)).toEqual([
      'TW-TASK-001',
      'TW-TASK-002',
      'TW-SCHEMA-023',
      'TW-SCHEMA-011',
      'TW-SCHEMA-012',
    ])
    expect(reading.general).toEqual([])
    expect(codesAt(brokenTask, 0)).toBeUndefined()
  })

  test('a medium of the wrong type is told', () => {
    const media = sortingTask.media.map((medium) => ({ ...medium, type: 'audio' as const }))
    const widgets = [{ id: 'w', type: 'image', media: 'cat' }]
    expect(codesAt({ ...sortingTask, media, widgets }, 0)).toEqual(['TW-TASK-006'])
  })

  test('a later major version, or what is no task, is one readable error', () => {
    for (const input of [{ ...sortingTask, schemaVersion: '2.0' }, [], 'text', 7, {}]) {
      const reading = readTask(input, definitions)
      if (reading.task) expect(reading.issues.length).toBeGreaterThan(0)
      else expect(reading.general.length).toBeGreaterThan(0)
    }
    expect(readTask({ ...sortingTask, schemaVersion: '2.0' }, definitions).task).toBeNull()
  })

  test('anything at all is read without an exception', () => {
    fc.assert(fc.property(fc.anything(), (input) => void readTask(input, definitions)))
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(raccoonTask)), fc.anything(), (member, value) => {
        readTask({ ...raccoonTask, [member]: value }, definitions)
      }),
    )
  })
})
