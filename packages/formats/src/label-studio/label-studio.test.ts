import { type BoxGeometry, geometryArea, parseTask } from '@tagwright/schema'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { packBrush, unpackBrush } from './brush-rle.js'
import { labelStudio } from './label-studio.format.js'
import { parseLabelStudio } from './parse.js'
import { serializeLabelStudio } from './serialize.js'

const all = readFixtures(new URL('./fixtures/', import.meta.url))
const find = (name: string) => all.find((file) => file.name === name)!
const json = (file: SourceFile) =>
  JSON.parse(new TextDecoder().decode([...(file.open() as Uint8Array[])][0]))
const read = (files: readonly SourceFile[], sizes = {}) =>
  collect(parseLabelStudio(files, { sizes }, testEnvironment()))
const converter = all.filter(({ name }) => name.startsWith('converter/'))

describeFormat(labelStudio, {
  files: [find('converter/data_obb.json')],
  environment: testEnvironment,
})

test.each([
  ['csv_test', 312291.6, [37.3049, 67.3383, 710.4768, 413.3376]],
  ['data_yolo', 75882.609, [1040.4372, 1978.8707, 117.3042, 132.6047]],
])('boxes of %s lie where an independent reader finds them', async (name, area, first) => {
  const { documents, issues } = await read([find(`converter/${name}.json`)])
  expect(issues).toEqual([])
  const answers = documents.filter(({ status }) => status !== 'draft')
  const boxes = answers.flatMap(({ annotations }) => annotations)
  const sum = boxes.reduce((total, { geometry }) => total + geometryArea(geometry!)!, 0)
  // Predictions are counted by the independent reader where they stand in the task itself.
  expect(Math.round(sum)).toBeLessThanOrEqual(Math.round(area))
  const { x, y, width, height } = boxes[0]!.geometry as BoxGeometry
  const rounded = [x, y, width, height].map((value) => Math.round(value * 10000) / 10000)
  expect(rounded).toEqual(first)
})

test('rotated boxes turn about their top-left corner', async () => {
  const { documents } = await read([find('converter/data_obb.json')])
  const boxes = documents.flatMap(({ annotations }) => annotations)
  expect(boxes).toHaveLength(25)
  const sum = boxes.reduce((total, { geometry }) => total + geometryArea(geometry!)!, 0)
  expect(sum).toBeCloseTo(203246.521, 2)
  expect(boxes[0]?.geometry).toMatchObject({ type: 'box', rotation: expect.closeTo(-31.6676, 3) })
})

test.each([
  ['data', 120.042],
  ['data_polygons', 19250.932],
])('polygons of %s have the area computed elsewhere', async (name, area) => {
  const { documents } = await read([find(`converter/${name}.json`)])
  const sum = documents
    .flatMap(({ annotations }) => annotations)
    .reduce((total, { geometry }) => total + geometryArea(geometry!)!, 0)
  expect(sum).toBeCloseTo(area, 2)
})

test('a brush has the pixels computed elsewhere and packs to the same pixels', async () => {
  const { documents } = await read([find('image_tools/answers.json')])
  const masks = documents
    .flatMap(({ annotations }) => annotations)
    .filter(({ geometry }) => geometry?.type === 'mask')
  expect(masks).toHaveLength(1)
  expect(geometryArea(masks[0]!.geometry!)).toBe(59413)
  fc.assert(
    fc.property(fc.uint8Array({ min: 0, max: 1, minLength: 1, maxLength: 300 }), (bitmap) => {
      expect(unpackBrush(packBrush(bitmap), bitmap.length, 1)).toEqual(bitmap)
    }),
  )
})

test('all files are read and written the same', async () => {
  for (const file of all.filter(({ name }) => /(?<!parsed-config)\.json$/.test(name))) {
    const config = all.filter((one) => one.name === file.name.replace(/[^/]+$/, 'config.xml'))
    for (const files of [[file], [file, ...config]]) {
      const first = await read(files)
      const corpus = { dataset: first.dataset!, documents: () => first.documents }
      const { files: written } = await collectFiles(
        serializeLabelStudio(corpus, undefined, testEnvironment()),
      )
      const after = JSON.parse(new TextDecoder().decode(written.get('tasks.json')))
      const before = json(file)
      const sorted = (tasks: unknown) =>
        (Array.isArray(tasks) ? tasks : [tasks]).map((task) => ({
          ...task,
          annotations: normal(task.annotations),
          predictions: normal(task.predictions),
        }))
      expect(sorted(after)).toEqual(sorted(before))
    }
  }
})

/** Entries without regard to the order of results, which means nothing. */
const normal = (entries: { result?: unknown[] }[] = []) =>
  entries.map((entry) => ({
    ...entry,
    result: (entry.result ?? []).map((one) => JSON.stringify(one)).sort(),
  }))

test('configurations become tasks that the contract accepts', async () => {
  const folders = [...new Set(all.map(({ name }) => name.split('/')[0]!))].filter(
    (name) => name !== 'converter',
  )
  for (const folder of folders) {
    const files = all.filter(({ name }) => name.startsWith(`${folder}/`))
    const { tasks } = await read(files, {
      'nick-owuor-astro-nic-visuals-wDifg5xc9Z4-unsplash.jpg': { width: 2242, height: 2802 },
    })
    expect(tasks.length).toBeGreaterThan(0)
    for (const task of tasks) {
      const { issues } = parseTask(JSON.parse(JSON.stringify(task)))
      expect([folder, issues.filter(({ severity }) => severity === 'error')]).toEqual([folder, []])
    }
  }
})

test('a configuration that was parsed to JSON becomes a task, what is repeated once', async () => {
  const { tasks, documents, issues } = await read([find('repeater/parsed-config.json')])
  expect(documents).toEqual([])
  expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('<Repeater>')])
  const [task] = tasks
  expect(task?.media).toMatchObject([{ id: 'page', type: 'image', src: '$images' }])
  expect(task?.ontology?.labels?.map(({ name }) => name)).toEqual([
    'Document Title',
    'Document Date',
  ])
  const taxonomy = task?.widgets.find(({ id }) => id === 'categories')
  expect(taxonomy).toMatchObject({ type: 'taxonomy' })
  expect(JSON.stringify(taxonomy)).toContain('Extraterrestrial')
})

test('a configuration keeps its questions, options and conditions', async () => {
  const { tasks } = await read([find('audio_regions/config.xml')])
  expect(tasks[0]?.ontology.labels.map(({ name }) => name)).toEqual([
    'Beat',
    'Voice',
    'Guitar',
    'Other',
  ])
  expect(tasks[0]?.ontology.labels[0]?.attributes).toMatchObject([
    { id: 'fragment', type: 'number' },
  ])
  expect(tasks[0]?.widgets).toMatchObject([
    { id: 'audio', type: 'transcription', question: 'Select regions:' },
    { id: 'choice', type: 'choice', multiple: true, question: 'Select genre:' },
    { id: 'overall', type: 'number' },
  ])
  const nested = await read([find('nested_choices/config.xml')])
  expect(nested.tasks[0]?.widgets[2]).toMatchObject({
    id: 'ch',
    visibleWhen: { field: 'sentiment', answered: true },
  })
})

test('spans of time and text, answers and media are read', async () => {
  const audio = await read([find('audio_regions/answers.json')])
  expect(audio.documents[0]).toMatchObject({
    responses: { choice: { state: 'answered', value: 'Lo-Fi' } },
    annotations: [
      { geometry: { type: 'span', start: 12.778410892095105, end: 28.50568583621215 } },
      { geometry: { type: 'span' } },
    ],
  })
  const text = await read([find('named_entity/answers.json')])
  expect(text.documents[0]?.annotations[0]).toMatchObject({
    geometry: { type: 'text-span', start: 343, end: 354, quote: 'February 22' },
    labels: ['Date'],
  })
})

test('an edited region is written anew, the others as they were', async () => {
  const first = await read([find('converter/data_yolo.json')])
  const edited = structuredClone(first.documents)
  const box = edited[0]!.annotations[0]!.geometry as { x: number }
  box.x += 28
  const corpus = { dataset: first.dataset!, documents: () => edited }
  const { files } = await collectFiles(serializeLabelStudio(corpus, undefined, testEnvironment()))
  const [task] = JSON.parse(new TextDecoder().decode(files.get('tasks.json')))
  const [before] = json(find('converter/data_yolo.json'))
  expect(task.annotations[0].result[0].value.x).toBeCloseTo(
    before.annotations[0].result[0].value.x + 1,
    9,
  )
  expect(task.annotations[0].result[1]).toEqual(before.annotations[0].result[1])
})

test('what is wrong is said with its path, the rest is kept', async () => {
  const result = [
    {
      id: 'a',
      type: 'rectanglelabels',
      to_name: 'image',
      value: { x: 1, y: 1, width: 5, height: 5, rectanglelabels: ['A'] },
    },
    7,
    { id: 'b', type: 'strange', from_name: 's', to_name: 'image', value: {} },
    {
      id: 'c',
      type: 'rectangle',
      to_name: 'image',
      original_width: 100,
      original_height: 50,
      value: { x: 1, y: 1, width: 'x', height: 5 },
    },
  ]
  const text = JSON.stringify([{ id: 1, data: { image: 'a.jpg' }, annotations: [{ result }] }, 3])
  const { issues } = await read([memoryFile('a.json', text)])
  expect(issues.map(({ code, path }) => [code, path.join('/')])).toEqual([
    ['TW-FORMATS-011', '0/annotations/0/result/1'],
    ['TW-FORMATS-011', '0/annotations/0/result/2'],
    ['TW-FORMATS-011', '0/annotations/0/result/3'],
    ['TW-FORMATS-011', '1'],
  ])
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(labelStudio, document, {
        dropped: ['geometry', 'size'],
        changed: ['parts', 'holes'],
      }),
    ),
    { numRuns: 100 },
  )
})

test('mutated files are survived', () =>
  expectSurvivesMutations(labelStudio, [...converter, find('audio_regions/config.xml')]))
