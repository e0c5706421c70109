import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runHere } from '../testing/fake-host.js'
import { fixture, newFolder } from '../testing/fixtures.js'

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const coco = fixture('coco/fixtures/instances_val.json')
const box = (id: string, x: number, label: string): Annotation => ({
  id,
  media: 'm',
  geometry: { type: 'box', x, y: 0, width: 10, height: 10, rotation: 0 },
  labels: [label],
})
const documentOf = (
  id: string,
  annotations: Annotation[],
  annotator = 'anna',
): AnnotationDocument => ({
  kind: 'document',
  schemaVersion: '1.0',
  id,
  revision: 0,
  taskId: id,
  status: 'submitted',
  media: [
    { id: 'm', type: 'image', fileName: `${id.replace(/-.*/, '')}.jpg`, width: 100, height: 100 },
  ],
  annotations,
  relations: [],
  responses: {},
  provenance: { annotator },
})
const labels = ['cat', 'dog'].map((id) => ({ id, name: id }))
function writeDataset(name: string, documents: readonly AnnotationDocument[]): string {
  const header = { kind: 'dataset', schemaVersion: '1.0', ontology: { labels } }
  const text = [header, ...documents].map((one) => JSON.stringify(one)).join('\n')
  writeFileSync(join(folder, name), `${text}\n`)
  return name
}
const readDataset = (name: string): AnnotationDocument[] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line))

describe('validate', () => {
  test('a table, or JSON, of what was found', async () => {
    const { code, output, left } = await runHere(folder, ['validate', coco])
    expect(code).toBe(0)
    expect(output).toMatch(/^input +format +files +documents +annotations +errors +warnings\n/)
    expect(left.size).toBe(0)
    const json = await runHere(folder, ['validate', coco, '--json'])
    expect(JSON.parse(json.output)).toMatchObject({
      errors: 0,
      inputs: [{ format: 'coco', files: 1 }],
    })
  })

  test('a code that comes often is shown ten times, and the rest counted', async () => {
    const name = writeDataset('a.ndjson', [])
    writeFileSync(
      join(folder, name),
      `${readFileSync(join(folder, name), 'utf8')}${'{x\n'.repeat(25)}`,
    )
    const { code, errors } = await runHere(folder, ['validate', name])
    expect(code).toBe(1)
    expect(errors.match(/a\.ndjson:\d+: error TW-FORMATS-017/g)).toHaveLength(10)
    expect(errors).toContain('15 more of TW-FORMATS-017\n')
  })

  test('--strict lets warnings count, --quiet says nothing', async () => {
    const twice = writeDataset('a.ndjson', [documentOf('a', []), documentOf('a', [])])
    expect((await runHere(folder, ['validate', twice])).code).toBe(0)
    expect(await runHere(folder, ['validate', twice, '--strict', '-q'])).toMatchObject({
      code: 1,
      errors: '',
    })
  })
})

test('stats count labels, geometries and sizes', async () => {
  const name = writeDataset('a.ndjson', [
    documentOf('a', [box('1', 0, 'cat'), box('2', 5, 'cat')]),
    documentOf('b', []),
  ])
  const { code, output } = await runHere(folder, ['stats', name, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(output)).toMatchObject({
    documents: 2,
    empty: 1,
    annotations: 2,
    words: 0,
    geometries: { box: 2 },
    media: { image: 2 },
    area: { count: 2, min: 100, median: 100, max: 100 },
    sizes: { small: 2, medium: 0, large: 0 },
    labels: [
      { id: 'cat', annotations: 2, documents: 1 },
      { id: 'dog', annotations: 0, documents: 0 },
    ],
  })
  expect((await runHere(folder, ['stats', name])).output).toMatch(/^cat +2 +1 +100$/m)
})

describe('diff', () => {
  test('the same is 0, differences are 1, told by id', async () => {
    const a = writeDataset('a.ndjson', [documentOf('a', [box('1', 0, 'cat'), box('2', 50, 'cat')])])
    const b = writeDataset('b.ndjson', [documentOf('a', [box('1', 0, 'dog'), box('3', 51, 'cat')])])
    expect(await runHere(folder, ['diff', a, a])).toMatchObject({ code: 0 })
    const { code, output } = await runHere(folder, ['diff', a, b])
    expect(code).toBe(1)
    expect(output).toBe(
      [
        'a',
        '  - 2 box cat',
        '  + 3 box cat',
        '  ~ 1 box cat: labels (cat -> dog)',
        'documents: 0 the same, 1 changed, 0 only in the first, 0 only in the second',
        'annotations: 0 the same, 1 changed, 1 removed, 1 added',
        '',
      ].join('\n'),
    )
  })

  test('by overlap, ids do not matter; documents of one picture are pairs', async () => {
    const a = writeDataset('a.ndjson', [documentOf('a', [box('1', 0, 'cat'), box('2', 50, 'cat')])])
    const b = writeDataset('b.ndjson', [
      documentOf('a-x', [box('8', 51, 'cat'), box('9', 0, 'cat')]),
    ])
    const { code, output } = await runHere(folder, ['diff', a, b, '--by', 'iou', '--json'])
    expect(code).toBe(1)
    const { documents, totals } = JSON.parse(output)
    expect(totals.annotations).toEqual({ same: 1, changed: 1, removed: 0, added: 0 })
    expect(documents).toMatchObject([
      { a: 'a', b: 'a-x', changed: [{ a: { id: '2' }, b: { id: '8' }, members: ['geometry'] }] },
    ])
    expect((await runHere(folder, ['diff', a, b])).errors).toContain('--by iou matches by overlap')
  })
})

describe('merge', () => {
  test('what is there twice is taken once', async () => {
    const a = writeDataset('a.ndjson', [documentOf('a', [box('1', 0, 'cat')])])
    const b = writeDataset('b.ndjson', [documentOf('a', [box('1', 0, 'cat')]), documentOf('b', [])])
    const { code, errors } = await runHere(folder, ['merge', a, b, '-o', 'm.ndjson'])
    expect(code).toBe(0)
    expect(errors).toContain('merged 3 documents into 2; 1 were there twice')
    expect(readDataset('m.ndjson').map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('--join makes one document of one picture and says whose each annotation is', async () => {
    const a = writeDataset('a.ndjson', [documentOf('a-1', [box('1', 0, 'cat')], 'anna')])
    const b = writeDataset('b.ndjson', [
      documentOf('a-2', [box('1', 5, 'dog'), { ...box('2', 9, 'dog'), parent: '1' }], 'ben'),
    ])
    expect((await runHere(folder, ['merge', a, b, '--join', '-o', 'm.ndjson'])).code).toBe(0)
    expect(readDataset('m.ndjson')).toMatchObject([
      {
        id: 'a-1',
        media: [{ id: 'm' }],
        annotations: [
          { id: '1', annotator: 'anna' },
          { id: '1-2', annotator: 'ben', labels: ['dog'] },
          { id: '2', annotator: 'ben', parent: '1-2' },
        ],
      },
    ])
  })
})

describe('split', () => {
  const many = () =>
    Array.from({ length: 100 }, (_, i) =>
      documentOf(`d${i}-x`, [box('1', 0, i % 10 === 0 ? 'dog' : 'cat')]),
    )

  test('shares are kept for each label, the same seed deals the same', async () => {
    const name = writeDataset('a.ndjson', many())
    const args = ['split', name, '--shares', '80/10/10', '--seed', '7', '-o']
    expect((await runHere(folder, [...args, 'p/'])).code).toBe(0)
    expect((await runHere(folder, [...args, 'q/'])).code).toBe(0)
    const counts = ['train', 'val', 'test'].map((part) => {
      const documents = readDataset(`p/${part}/dataset.ndjson`)
      expect(readDataset(`q/${part}/dataset.ndjson`)).toEqual(documents)
      expect(documents.every(({ media }) => media[0]?.split === part)).toBe(true)
      const dogs = documents.filter(({ annotations }) => annotations[0]?.labels?.[0] === 'dog')
      return [documents.length, dogs.length]
    })
    expect(counts).toEqual([
      [80, 8],
      [10, 1],
      [10, 1],
    ])
  })

  test('documents about one picture stay together; --one writes one dataset', async () => {
    const documents = many().flatMap((one) => [one, { ...one, id: `${one.id}-again` }])
    const name = writeDataset('a.ndjson', documents)
    const { code } = await runHere(folder, ['split', name, '--one', '-o', 's.ndjson'])
    expect(code).toBe(0)
    const parts = new Map<string, string>()
    for (const { media } of readDataset('s.ndjson')) {
      const { fileName = '', split = '' } = media[0] ?? {}
      expect(parts.get(fileName) ?? split).toBe(split)
      parts.set(fileName, split)
    }
    expect(new Set(parts.values())).toEqual(new Set(['train', 'val', 'test']))
  })
})

describe('the tool itself', () => {
  test('schemas are printed and written', async () => {
    const { output } = await runHere(folder, ['schema', 'task'])
    expect(JSON.parse(output)).toMatchObject({ $id: 'urn:tagwright:schema:1.0:task' })
    expect((await runHere(folder, ['schema', '-o', 'all'])).code).toBe(0)
    expect(readdirSync(join(folder, 'all'))).toContain('document.json')
    expect((await runHere(folder, ['schema', 'none'])).code).toBe(2)
  })

  test('formats are listed with what they lose', async () => {
    const list = await runHere(folder, ['formats'])
    expect(list.output).toMatch(/^coco +COCO JSON +yes +yes +json +\d+$/m)
    const one = await runHere(folder, ['formats', 'coco'])
    expect(one.output).toContain('Writing may lose:\n  coco.')
    const json = JSON.parse((await runHere(folder, ['formats', '--json'])).output)
    expect(json[0]).toMatchObject({ id: 'tagwright', losses: [] })
  })

  test('each command has help with examples', async () => {
    const help = await runHere(folder, ['--help'])
    expect(help).toMatchObject({ code: 0, errors: '' })
    expect(help.output).toContain('Exit codes:\n  0  done')
    for (const [, name] of help.output.matchAll(/^ {2}(\w+) .*(?:\[|<)/gm)) {
      if (name === 'help') continue
      const { code, output } = await runHere(folder, [name!, '--help'])
      expect(code).toBe(0)
      expect(output).toMatch(new RegExp(`Examples:\n  tagwright ${name}`))
    }
  })

  test('progress is JSON lines where there is no terminal, a bar where there is one', async () => {
    const documents = Array.from({ length: 2500 }, (_, i) => documentOf(`d${i}`, []))
    const name = writeDataset('a.ndjson', documents)
    const { errors } = await runHere(folder, ['validate', name])
    const [first] = errors.split('\n').filter((line) => line.startsWith('{'))
    expect(JSON.parse(first ?? '')).toMatchObject({
      kind: 'progress',
      stage: 'reading',
      unit: 'bytes',
    })
    const bar = await runHere(folder, ['validate', name], { isTerminal: true })
    expect(bar.errors).toMatch(/\rreading \[#+\.+\] \d+ % [\d.]+ MB/)
    expect(bar.errors.endsWith('\r\u001b[K')).toBe(true)
    expect(existsSync(join(folder, name))).toBe(true)
  })
})
