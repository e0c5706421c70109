import { parseDocument, parseTask } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { buildDocument } from './build-document.js'
import { buildTask } from './build-task.js'
import { createFakeEnvironment } from './fake-environment.js'

test('the same seed builds the same document, another seed another', () => {
  expect(buildDocument({ boxes: 50, seed: 7 })).toEqual(buildDocument({ boxes: 50, seed: 7 }))
  expect(buildDocument({ boxes: 50, seed: 8 })).not.toEqual(buildDocument({ boxes: 50, seed: 7 }))
})

test('boxes lie in the frame and speak of the task', () => {
  const task = buildTask()
  for (const { geometry, labels, widget } of buildDocument({ boxes: 500 }).annotations) {
    if (geometry?.type !== 'box') throw new Error('not a box')
    expect(geometry.x).toBeGreaterThanOrEqual(0)
    expect(geometry.x + geometry.width).toBeLessThanOrEqual(1024.01)
    expect(geometry.y + geometry.height).toBeLessThanOrEqual(768.01)
    expect(task.ontology.labels?.map((label) => label.id)).toContain(labels?.[0])
    expect(task.widgets.map((item) => item.id)).toContain(widget)
  }
})

test('the fake clock fires timers in order, once, unless cancelled', () => {
  const fake = createFakeEnvironment(0)
  const fired: string[] = []
  fake.schedule(() => fired.push(`late ${fake.now()}`), 20)
  fake.schedule(() => fired.push(`early ${fake.now()}`), 10)
  const cancel = fake.schedule(() => fired.push('never'), 15)
  cancel()
  fake.advance(15)
  expect(fired).toEqual(['early 10'])
  fake.advance(100)
  expect(fired).toEqual(['early 10', 'late 20'])
  expect(fake.waiting).toBe(0)
  expect(fake.now()).toBe(115)
})

test('what is built is valid, and the document fits the task', () => {
  const task = buildTask()
  expect(parseTask(task).issues).toEqual([])
  const document = buildDocument({ boxes: 20, segments: 3 })
  expect(parseDocument(document, { task }).issues).toEqual([])
})
