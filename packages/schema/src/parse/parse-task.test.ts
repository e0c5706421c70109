import { describe, expect, it } from 'vitest'
import { isBrokenWidget } from '../task/widget.js'
import { parseTask, serializeTask } from './parse-task.js'

const base = {
  schemaVersion: '1.0',
  id: 't-1',
  media: [
    { id: 'photo', type: 'image', src: '/p.jpg' },
    { id: 'call', type: 'audio', duration: 10 },
  ],
  ontology: { labels: [{ id: 'cat', name: { en: 'Cat', fr: 'Chat' } }] },
}
const codes = (input: unknown) =>
  parseTask(input).issues.map(({ code, path }) => `${code} ${path.join('.')}`)

describe('parseTask', () => {
  it('needs only an id, a version and widgets', () => {
    const { value, issues } = parseTask({
      schemaVersion: '1.0',
      id: 't',
      widgets: [{ id: 'w', type: 'boolean' }],
    })
    expect(issues).toEqual([])
    expect(value).toMatchObject({ media: [], ontology: { labels: [] } })
  })

  it('hints at members that are nearly named as ones that it reads', () => {
    const input = {
      ...base,
      titel: 'Cats',
      settings: { allow_skip: true },
      ontology: { labels: [{ id: 'cat', name: 'Cat', colour: '#f00', notes: 'mine' }] },
      widgets: [
        {
          id: 'w1',
          type: 'text',
          MinWords: 5,
          'x-mine': 1,
          extensions: { 'org.lab': { titel: 1 } },
        },
        { id: 'w2', type: 'group', widgets: [{ id: 'w3', type: 'tags', optoins: [] }] },
        { id: 'w4', type: 'x-mine', titel: 'of the host' },
      ],
      layout: { type: 'steps', steps: [{ id: 's', titel: 'One', widgets: ['w1', 'w2', 'w4'] }] },
    }
    const { issues, value } = parseTask(input)
    const hints = issues.filter(({ code }) => code === 'TW-SCHEMA-058')
    expect(hints.map(({ path, data }) => `${path.join('.')} ${data?.meant}`)).toEqual([
      'ontology.labels.0.colour color',
      'titel title',
      'settings.allow_skip allowSkip',
      'widgets.0.MinWords minWords',
      'widgets.1.widgets.0.optoins options',
      'layout.steps.0.titel title',
    ])
    expect(hints.every(({ severity }) => severity === 'warning')).toBe(true)
    // Nothing is lost by it.
    expect(value).toMatchObject({ titel: 'Cats', settings: { allow_skip: true } })
  })

  it.each([
    [{ field: 'w', greater: 2 }, 'an object with one of equals, notEquals,', 'with field, greater'],
    [{ field: 'w', greaterThan: '2' }, 'a number', '"2"', 'greaterThan'],
    [{ all: [{ field: 'w', is: 2 }] }, 'an object with one of equals,', 'with field, is', 'all', 0],
    ['w', 'an object', '"w"'],
  ])('says which forms a condition has: %j', (must, expected, received, ...place) => {
    const rules = [{ must, message: 'No.' }]
    const { issues } = parseTask({ ...base, widgets: [{ id: 'w', type: 'number' }], rules })
    expect(issues.map(({ code }) => code)).toEqual(['TW-SCHEMA-011'])
    expect(issues[0]?.path).toEqual(['rules', 0, 'must', ...place])
    expect(issues[0]?.data?.expected).toContain(expected)
    expect(issues[0]?.data?.received).toContain(received)
  })

  it('keeps the place and the text of a widget that it cannot read', () => {
    const widgets = [
      { id: 'w1', type: 'hologram', depth: 3 },
      { id: 'w2', type: 'tags', options: 'many' },
      { id: 'w3', type: 'boolean' },
    ]
    const { value, issues } = parseTask({ ...base, widgets })
    expect(value?.widgets.map((widget) => [widget.id, isBrokenWidget(widget)])).toEqual([
      ['w1', true],
      ['w2', true],
      ['w3', false],
    ])
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'TW-SCHEMA-050 widgets.0.type',
      'TW-SCHEMA-011 widgets.1.options',
    ])
    expect(JSON.parse(serializeTask(value!)).widgets).toEqual(widgets)
  })

  it('gives a second widget of one id a place of its own', () => {
    const { value, issues } = parseTask({
      ...base,
      widgets: [
        { id: 'w', type: 'boolean' },
        { id: 'w', type: 'number' },
      ],
    })
    expect(new Set(value?.widgets.map(({ id }) => id)).size).toBe(2)
    expect(issues.map(({ code }) => code)).toEqual(['TW-SCHEMA-023'])
  })

  it('reads the widgets of a group one by one', () => {
    const { value } = parseTask({
      ...base,
      widgets: [
        {
          id: 'g',
          type: 'group',
          widgets: [
            { id: 'a', type: 'boolean' },
            { id: 'b', type: '?' },
          ],
        },
      ],
    })
    const [group] = value!.widgets
    expect(group?.type === 'group' && group.widgets.map(isBrokenWidget)).toEqual([false, true])
  })

  it('takes addresses that run scripts out, however they are written', () => {
    const { value, issues, rejected } = parseTask({
      ...base,
      media: [
        { id: 'a', type: 'image', src: ' java\tscript:alert(1)' },
        { id: 'b', type: 'image', src: 'data:text/html,<script>' },
        { id: 'c', type: 'image', src: 'data:image/png;base64,AA==' },
        { id: 'd', type: 'image', src: 's3://bucket/key.jpg' },
      ],
      widgets: [],
    })
    expect(value?.media.map(({ src }) => src)).toEqual([
      undefined,
      undefined,
      'data:image/png;base64,AA==',
      's3://bucket/key.jpg',
    ])
    expect(issues.map(({ code }) => code)).toEqual(['TW-SCHEMA-053', 'TW-SCHEMA-053'])
    expect(rejected).toHaveLength(2)
  })

  it('finds references that lead nowhere', () => {
    expect(
      codes({
        ...base,
        widgets: [
          { id: 'w1', type: 'image', media: 'film', labels: ['dog'] },
          { id: 'w2', type: 'image', media: 'call' },
          { id: 'w3', type: 'boolean', visibleWhen: { field: 'w9', equals: true } },
        ],
        layout: { type: 'columns', columns: [{ widgets: ['w1', 'w7'] }] },
      }),
    ).toEqual([
      'TW-SCHEMA-021 widgets.0.media',
      'TW-SCHEMA-021 widgets.0.labels.0',
      'TW-SCHEMA-054 widgets.1.media',
      'TW-SCHEMA-021 widgets.2.visibleWhen',
      'TW-SCHEMA-021 layout.columns.0.widgets.1',
      'TW-SCHEMA-056 layout',
      'TW-SCHEMA-056 layout',
    ])
  })

  it('finds conditions that go round', () => {
    const when = (field: string) => ({ all: [{ not: { field, equals: true } }] })
    expect(
      codes({
        ...base,
        widgets: [
          { id: 'a', type: 'boolean', visibleWhen: when('b') },
          { id: 'b', type: 'boolean', visibleWhen: when('c') },
          { id: 'c', type: 'boolean', visibleWhen: when('a') },
          { id: 'd', type: 'boolean', visibleWhen: when('a') },
        ],
      }),
    ).toEqual(['TW-SCHEMA-052 widgets'])
  })

  it('finds taxonomies, labels and limits that cannot be', () => {
    expect(
      codes({
        ...base,
        ontology: {
          labels: [
            { id: 'a', name: 'A', parent: 'b', hotkey: '1' },
            { id: 'b', name: 'B', parent: 'a', hotkey: '1' },
          ],
        },
        widgets: [
          {
            id: 't',
            type: 'taxonomy',
            nodes: [
              { id: 'x', name: 'X', parent: 'x' },
              { id: 'y', name: 'Y', parent: 'gone' },
            ],
          },
          { id: 'n', type: 'number', min: 5, max: 1 },
        ],
      }),
    ).toEqual([
      'TW-SCHEMA-051 ontology.labels.1.hotkey',
      'TW-SCHEMA-022 ontology.labels.0.parent',
      'TW-SCHEMA-021 widgets.0.nodes.1.parent',
      'TW-SCHEMA-022 widgets.0.nodes.0.parent',
      'TW-SCHEMA-055 widgets.1.min',
    ])
  })

  it('reads a taxonomy of 20,000 nodes and a chain of 20,000 conditions without delay', () => {
    const nodes = Array.from({ length: 20_000 }, (_, i) => ({
      id: `n${i}`,
      name: `Node ${i}`,
      ...(i > 0 && { parent: `n${i - 1}` }),
    }))
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      id: `w${i}`,
      type: 'boolean',
      ...(i > 0 && { visibleWhen: { field: `w${i - 1}`, equals: true } }),
    }))
    expect(codes({ ...base, widgets: [{ id: 't', type: 'taxonomy', nodes }, ...chain] })).toEqual(
      [],
    )
  })

  it('checks predictions as annotations', () => {
    const box = { type: 'box', x: 0, y: 0, width: 1, height: 1 }
    const { value, issues } = parseTask({
      ...base,
      widgets: [],
      predictions: [
        { id: 'p', geometry: box, labels: ['dog'], origin: { kind: 'model', score: 0.5 } },
        { id: 'q', geometry: box },
        { id: 'p', geometry: box, origin: { kind: 'model' } },
      ],
    })
    expect(value?.predictions?.map(({ id }) => id)).toEqual(['p', 'q'])
    expect(issues.map(({ code }) => code)).toEqual([
      'TW-SCHEMA-021',
      'TW-SCHEMA-020',
      'TW-SCHEMA-057',
    ])
  })
})

it('a definition in a file may name its JSON Schema for editors', () => {
  const $schema = './node_modules/@tagwright/schema/json-schema/task.json'
  const task = { $schema, schemaVersion: '1.0', id: 't', media: [], ontology: {}, widgets: [] }
  expect(parseTask(task).issues).toEqual([])
})
