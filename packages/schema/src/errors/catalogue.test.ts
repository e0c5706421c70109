import { describe, expect, it } from 'vitest'
import { checkVersion } from '../migrate/version.js'
import { parseDatasetHeader } from '../parse/parse-dataset.js'
import { parseDocument } from '../parse/parse-document.js'
import { createSink } from '../parse/parse-result.js'
import { parseTask } from '../parse/parse-task.js'
import type { Task } from '../task/task.js'
import { listSchemaErrors, schemaErrors } from './catalogue.js'

const box = { type: 'box', x: 0, y: 0, width: 1, height: 1, rotation: 0 }
const task = (members: object) =>
  parseTask({ schemaVersion: '1.0', id: 't', widgets: [], ...members }).issues
const asked = parseTask({
  schemaVersion: '1.0',
  id: 't',
  media: [{ id: 'call', type: 'audio', duration: 5 }],
  ontology: {
    labels: [{ id: 'face', name: 'Face', skeleton: { points: ['nose'], edges: [] } }],
  },
  widgets: [
    { id: 'w1', type: 'image', media: 'call' },
    { id: 'w2', type: 'number' },
  ],
}).value as Task
const document = (members: object) =>
  parseDocument(
    { kind: 'document', schemaVersion: '1.0', id: 'd', taskId: 't', status: 'draft', ...members },
    { task: asked },
  ).issues
const geometry = (value: unknown, more: object = {}) =>
  document({ annotations: [{ id: 'a', geometry: value, ...more }] })
const boolean = (id: string, more: object = {}) => ({ id, type: 'boolean', ...more })
const deep = () => {
  let value: unknown = 1
  for (let i = 0; i < 100; i++) value = [value]
  return value
}

/** For each error an input that has it. */
const examples: Record<keyof typeof schemaErrors, () => { code: string }[]> = {
  notJson: () => parseTask('{').issues,
  notAnObject: () => parseTask('[]').issues,
  tooDeep: () => task({ extensions: { deep: deep() } }),
  newerMajor: () => parseTask({ schemaVersion: '2.0' }).issues,
  newerMinor: () => task({ schemaVersion: '1.9' }),
  badVersion: () => task({ schemaVersion: 'one' }),
  refusedKey: () => task({ extensions: JSON.parse('{"__proto__":1}') }),
  notData: () => task({ extensions: { now: () => 1 } }),
  olderVersion: () => {
    const sink = createSink()
    expect(checkVersion({ schemaVersion: '0.3' }, sink)).toBe(false)
    return sink.issues
  },
  missingMember: () => parseTask({ schemaVersion: '1.0', id: 't' }).issues,
  wrongType: () => task({ title: 7 }),
  misspelled: () => task({ titel: 'Cats' }),
  invalidValue: () => task({ id: 'with space' }),
  moreIssues: () =>
    geometry({ type: 'polyline', points: Array.from({ length: 50 }, () => ['x', 'y']) }),
  duplicateId: () => document({ annotations: [1, 2].map(() => ({ id: 'a', geometry: box })) }),
  missingReference: () => geometry(box, { labels: ['gone'] }),
  loop: () =>
    document({
      annotations: [
        { id: 'a', parent: 'b' },
        { id: 'b', parent: 'a' },
      ],
    }),
  duplicateWidgetId: () => task({ widgets: [boolean('a'), boolean('a')] }),
  spanWithoutLength: () => geometry({ type: 'span', start: 2, end: 2 }),
  afterDuration: () => geometry({ type: 'span', start: 2, end: 6 }, { media: 'call' }),
  maskCounts: () => geometry({ type: 'mask', size: [2, 2], counts: [1, 2] }),
  unknownKeypoint: () =>
    geometry({ type: 'keypoints', points: { tail: { x: 1, y: 1, v: 2 } } }, { labels: ['face'] }),
  missingGeometry: () => document({ annotations: [{ id: 'a' }] }),
  unknownGeometry: () => geometry({ type: 'x-cuboid' }),
  keyframeOrder: () =>
    geometry({ type: 'track', keyframes: [2, 1].map((time) => ({ time, geometry: box })) }),
  noTextTarget: () => geometry({ type: 'text-span', start: 0, end: 1, quote: 'a' }),
  frequencyOrder: () => geometry({ type: 'span', start: 0, end: 1, low: 9, high: 3 }),
  noneBesideAnnotations: () =>
    document({
      annotations: [{ id: 'a', widget: 'w1', geometry: box }],
      responses: { w1: { state: 'none' } },
    }),
  stateAndValue: () => document({ responses: { w2: { state: 'none', value: 1 } } }),
  wrongResponseValue: () => document({ responses: { w2: { state: 'answered', value: 'x' } } }),
  responseWithoutValue: () => document({ responses: { w2: { state: 'answered' } } }),
  unknownWidgetType: () => task({ widgets: [{ id: 'w', type: 'hologram' }] }),
  hotkeyConflict: () =>
    task({
      ontology: { labels: ['a', 'b'].map((id) => ({ id, name: id, hotkey: '1' })) },
    }),
  conditionLoop: () =>
    task({ widgets: [boolean('a', { visibleWhen: { field: 'a', answered: true } })] }),
  unsafeUrl: () => task({ media: [{ id: 'm', type: 'image', src: 'javascript:alert(1)' }] }),
  wrongMediumType: () =>
    task({
      media: [{ id: 'm', type: 'image' }],
      widgets: [{ id: 'w', type: 'player', media: 'm' }],
    }),
  limitsCrossed: () => task({ widgets: [{ id: 'w', type: 'text', minWords: 5, maxWords: 2 }] }),
  notLaidOut: () => task({ widgets: [boolean('a')], layout: { type: 'tabs', tabs: [] } }),
  predictionOrigin: () => task({ predictions: [{ id: 'p', geometry: box }] }),
  notADatasetHeader: () => parseDatasetHeader({ kind: 'data' }).issues,
  notADocument: () => parseDocument({ kind: 'dataset' }).issues,
}

describe('the catalogue of errors', () => {
  it.each(Object.entries(examples))('%s can be met', (name, meet) => {
    const { code } = schemaErrors[name as keyof typeof schemaErrors]
    expect(meet().map((issue) => issue.code)).toContain(code)
  })

  it('gives each error a code and a name of its own', () => {
    const entries = listSchemaErrors()
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
    expect(entries.map(({ name }) => name).sort()).toEqual(Object.keys(schemaErrors).sort())
    expect(entries.every(({ code }) => /^TW-SCHEMA-\d{3}$/.test(code))).toBe(true)
  })

  it('fills messages, shortens long values there and keeps them in data', () => {
    const id = 'x'.repeat(500)
    const issue = schemaErrors.missingReference(['a', 0], { what: 'label', id })
    expect(issue.message).toBe(`There is no label with the id "${'x'.repeat(79)}…".`)
    expect(issue).toMatchObject({ path: ['a', 0], severity: 'error', data: { what: 'label', id } })
  })
})
