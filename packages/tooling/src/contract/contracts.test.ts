import { tagsWidget, textWidget } from '@tagwright/fields'
import { createMemoryScratch, memoryFile } from '@tagwright/formats'
import { coco } from '@tagwright/formats/coco'
import { boxShape, defaultShapes } from '@tagwright/image'
import { expect, test } from 'vitest'
import { createFakeEnvironment } from '../builders/fake-environment.js'
import { describeField } from './describe-field.js'
import { describeFormat } from './describe-format.js'
import { describeShape } from './describe-shape.js'

describeShape(boxShape, {
  geometries: [
    { type: 'box', x: 10, y: 10, width: 40, height: 30, rotation: 0 },
    { type: 'box', x: 60, y: 30, width: 40, height: 20, rotation: 30 },
  ],
})

// The other shapes are held to the contract beside their source.
const lazyShapes = defaultShapes.flatMap((entry) => ('load' in entry ? [entry] : []))

test('most tools come when they are used, and every tool has a name of its own', () => {
  expect(lazyShapes.length).toBeGreaterThan(defaultShapes.length / 2)
  const ids = defaultShapes.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(lazyShapes)('$id is what its entry says before it is loaded', async (entry) => {
  const shape = await entry.load()
  expect(shape.id).toBe(entry.id)
  expect(shape.label).toBe(entry.label)
  expect(shape.geometry).toBe(entry.geometry)
})

const options = [
  { id: 'night', name: 'Night' },
  { id: 'forest', name: 'Forest' },
]

describeField(tagsWidget, {
  widget: { id: 'tags', type: 'tags', options },
  valid: [['night'], ['forest', 'night']],
  broken: { widget: { id: 'tags', type: 'tags', options, max: 1 }, value: ['night', 'forest'] },
})

describeField(textWidget, {
  widget: { id: 'text', type: 'text' },
  valid: ['Two raccoons.', 'ヌ'],
  broken: { widget: { id: 'text', type: 'text', minWords: 3 }, value: 'Two' },
})

describeFormat(coco, {
  environment: () => ({
    newId: createFakeEnvironment().newId,
    now: () => '2026-01-01T00:00:00Z',
    scratch: createMemoryScratch(),
  }),
  files: [
    memoryFile(
      'instances.json',
      JSON.stringify({
        images: [{ id: 1, file_name: 'raccoon.jpg', width: 1024, height: 768 }],
        categories: [{ id: 7, name: 'raccoon' }],
        annotations: [
          { id: 3, image_id: 1, category_id: 7, bbox: [10, 20, 30.5, 40], area: 1220, iscrowd: 0 },
        ],
      }),
    ),
  ],
})
