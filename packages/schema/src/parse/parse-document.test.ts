import { describe, expect, it } from 'vitest'
import type { Task } from '../task/task.js'
import { parseDocument } from './parse-document.js'

const box = { type: 'box', x: 1, y: 2, width: 3, height: 4, rotation: 0 }
const base = {
  kind: 'document',
  schemaVersion: '1.0',
  id: 'd-1',
  taskId: 't-1',
  status: 'draft',
  media: [{ id: 'photo', type: 'image' }],
}
const task: Task = {
  schemaVersion: '1.0',
  id: 't-1',
  media: [{ id: 'photo', type: 'image' }],
  ontology: { labels: [{ id: 'cat', name: 'Cat' }] },
  widgets: [
    { id: 'w1', type: 'image', media: 'photo' },
    { id: 'w3', type: 'tags', options: [{ id: 'night', name: 'Night' }] },
    { id: 'g', type: 'group', widgets: [{ id: 'w4', type: 'number' }] },
  ],
}

describe('parseDocument', () => {
  it('fills what may be absent', () => {
    const { value, issues } = parseDocument(base)
    expect(issues).toEqual([])
    expect(value).toEqual({
      ...base,
      revision: 0,
      annotations: [],
      relations: [],
      responses: {},
      provenance: {},
    })
  })

  it('fills a rotation and holes that are not written', () => {
    const { rotation: _, ...upright } = box
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
    ]
    const { value } = parseDocument({
      ...base,
      annotations: [
        { id: 'a', geometry: upright },
        { id: 'b', geometry: { type: 'polygon', parts: [{ exterior: ring }] } },
      ],
    })
    expect(value?.annotations[0]?.geometry).toEqual(box)
    expect(value?.annotations[1]?.geometry).toEqual({
      type: 'polygon',
      parts: [{ exterior: ring, holes: [] }],
    })
  })

  it('keeps the good annotations and tells where the broken ones are', () => {
    const broken = { id: 'b', geometry: { ...box, width: -1, height: 'tall' } }
    const { value, issues, rejected } = parseDocument({
      ...base,
      annotations: [{ id: 'a', geometry: box }, broken, 7, { id: 'c', geometry: box }],
    })
    expect(value?.annotations.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(rejected).toEqual([
      { path: ['annotations', 1], value: broken },
      { path: ['annotations', 2], value: 7 },
    ])
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['TW-SCHEMA-012', 'annotations.1.geometry.width'],
      ['TW-SCHEMA-011', 'annotations.1.geometry.height'],
      ['TW-SCHEMA-011', 'annotations.2'],
    ])
    expect(issues[0]?.message).toBe('Expected a number above 0, but this is -1.')
  })

  it('keeps what refers to something missing, and says so', () => {
    const { value, issues } = parseDocument(
      {
        ...base,
        annotations: [
          {
            id: 'a',
            widget: 'w9',
            media: 'film',
            labels: ['cat', 'dog'],
            geometry: box,
            parent: 'z',
          },
        ],
        relations: [{ id: 'r', from: 'a', to: 'gone' }],
        responses: { w3: { state: 'answered', value: ['night'], evidence: ['gone'] } },
      },
      { task },
    )
    expect(value?.annotations).toHaveLength(1)
    expect(value?.relations).toHaveLength(1)
    expect(issues.map(({ path, data }) => `${path.join('.')}: ${data?.what} ${data?.id}`)).toEqual([
      'annotations.0.widget: widget w9',
      'annotations.0.media: medium film',
      'annotations.0.labels.1: label dog',
      'annotations.0.parent: annotation z',
      'relations.0.to: annotation gone',
      'responses.w3.evidence.0: annotation gone',
    ])
  })

  it('takes the annotator’s speakers for the task’s, and leaves out one whose id is taken', () => {
    const spoken = { ...task, ontology: { labels: [], speakers: [{ id: 's1', name: 'One' }] } }
    const said = (speaker: string) => ({ id: `by-${speaker}`, geometry: box, speaker })
    const annotations = [said('s1'), said('s2')]
    const speakers = [
      { id: 's2', name: 'Two', color: '#123456' },
      { id: 's2', name: 'Twin' },
      { id: 's3', name: 3 },
    ]
    const own = parseDocument({ ...base, annotations, speakers }, { task: spoken })
    expect(own.value?.speakers).toEqual([speakers[0]])
    expect(own.rejected.map(({ path }) => path.join('.'))).toEqual(['speakers.1', 'speakers.2'])
    const missing = ({ issues }: typeof own) =>
      issues.filter(({ code }) => code === 'TW-SCHEMA-021').map(({ path }) => path.join('.'))
    expect(missing(own)).toEqual(['annotations.0.speaker'])
    expect(missing(parseDocument({ ...base, annotations }, { task: spoken }))).toEqual([
      'annotations.1.speaker',
    ])
  })

  it('holds maps by id without a prototype', () => {
    const text = `{ "kind": "document", "schemaVersion": "1.0", "id": "d", "taskId": "t", "status": "draft",
      "responses": { "__proto__": { "state": "none" }, "w1": { "state": "none" } },
      "annotations": [{ "id": "a", "geometry": ${JSON.stringify(box)}, "attributes": { "__proto__": { "polluted": 1 }, "age": 1 } }] }`
    const { value, issues } = parseDocument(text)
    expect(Object.getPrototypeOf(value?.responses)).toBeNull()
    expect(Object.keys(value?.responses ?? {})).toEqual(['w1'])
    const attributes = value?.annotations[0]?.attributes
    expect(Object.getPrototypeOf(attributes)).toBeNull()
    expect(attributes).toEqual({ age: 1 })
    expect(issues.map(({ code }) => code)).toEqual(['TW-SCHEMA-007', 'TW-SCHEMA-007'])
  })

  it('leaves out a value that the widget cannot have, and finds widgets in repeated groups', () => {
    const wrong = { state: 'answered', value: 'many' }
    const { value, rejected } = parseDocument(
      { ...base, responses: { 'g[2].w4': { state: 'answered', value: 3 }, 'g[3].w4': wrong } },
      { task },
    )
    expect(value?.responses).toEqual({ 'g[2].w4': { state: 'answered', value: 3 } })
    expect(rejected).toEqual([{ path: ['responses', 'g[3].w4'], value: wrong }])
  })

  it('counts only annotations that stand when nothing should be there', () => {
    const rejectedPrediction = {
      id: 'a',
      widget: 'w1',
      geometry: box,
      review: { verdict: 'rejected' },
    }
    const responses = { w1: { state: 'none' } }
    const fine = parseDocument({ ...base, responses, annotations: [rejectedPrediction] }, { task })
    expect(fine.issues).toEqual([])
    const both = parseDocument(
      { ...base, responses, annotations: [{ id: 'a', widget: 'w1', geometry: box }] },
      { task },
    )
    expect(both.issues.map(({ code }) => code)).toEqual(['TW-SCHEMA-040'])
  })

  it('keeps geometries of vendors and of later versions', () => {
    const cuboid = { type: 'cuboid', depth: 3, at: { x: 1 } }
    const { value, issues } = parseDocument({
      ...base,
      annotations: [{ id: 'a', geometry: cuboid }],
    })
    expect(value?.annotations[0]?.geometry).toEqual(cuboid)
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['TW-SCHEMA-035', 'warning'],
    ])
  })

  it('cuts off what is nested without end, whatever the depth', () => {
    const bomb = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    const text = JSON.stringify({ ...base, extensions: 0 }).replace(
      '"extensions":0',
      `"extensions":${bomb}`,
    )
    const { value, issues } = parseDocument(text)
    expect(value?.id).toBe('d-1')
    expect(issues.map(({ code }) => code)).toEqual(['TW-SCHEMA-003'])
    expect(() => JSON.stringify(value)).not.toThrow()
  })

  it('survives objects that hold themselves or one thing many times', () => {
    const loop: Record<string, unknown> = {}
    loop.self = loop
    let shared: unknown = 1
    for (let i = 0; i < 50; i++) shared = [shared, shared]
    const looped = parseDocument({ ...base, extensions: { loop } })
    expect(looped.issues.map(({ code }) => code)).toEqual(['TW-SCHEMA-008'])
    expect(parseDocument({ ...base, extensions: { shared } }).issues).toEqual([])
  })

  it('reads ten megabytes of text in one annotation', () => {
    const text = 'é'.repeat(10_000_000)
    const { value } = parseDocument(
      JSON.stringify({ ...base, annotations: [{ id: 'a', geometry: box, text }] }),
    )
    expect(value?.annotations[0]?.text).toHaveLength(10_000_000)
    const huge = parseDocument({ ...base, status: text })
    expect(huge.issues[0]?.message.length).toBeLessThan(300)
  })

  it('refuses another major version and warns of a newer minor', () => {
    expect(parseDocument({ ...base, schemaVersion: '2.0' })).toMatchObject({
      issues: [{ code: 'TW-SCHEMA-004', path: ['schemaVersion'] }],
    })
    const newer = parseDocument({ ...base, schemaVersion: '1.7', brandNew: true })
    expect(newer.issues.map(({ code }) => code)).toEqual(['TW-SCHEMA-005'])
    expect(newer.value).toMatchObject({ schemaVersion: '1.7', brandNew: true })
  })
})
