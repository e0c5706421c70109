import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { describe, expect, it } from 'vitest'
import { defaultFormats } from '../default-formats.js'
import { collect, collectFiles } from '../format/collect.js'
import type { Format } from '../format/format.js'
import { memoryFile } from '../source/source-file.js'
import { testEnvironment } from '../testing/expect-declared-losses.js'

const dataset: DatasetHeader = {
  kind: 'dataset',
  schemaVersion: '1.0',
  ontology: {
    labels: [
      { id: 'cat', name: 'cat' },
      { id: 'dog', name: 'dog' },
    ],
  },
}

const document = (label: 'cat' | 'dog', id: string): AnnotationDocument => ({
  kind: 'document',
  schemaVersion: '1.0',
  id,
  taskId: id,
  status: 'submitted',
  revision: 0,
  media: [
    { id: 'm', type: 'image', src: `${id}.jpg`, fileName: `${id}.jpg`, width: 99, height: 99 },
    { id: 's', type: 'audio', src: `${id}.wav`, fileName: `${id}.wav`, duration: 10 },
  ],
  annotations: [
    {
      id: 'a',
      media: 'm',
      geometry: { type: 'box', x: 1, y: 1, width: 10, height: 10, rotation: 0 },
      labels: [label],
    },
    { id: 'b', media: 's', geometry: { type: 'span', start: 1, end: 2 }, labels: [label] },
  ],
  relations: [],
  responses: {},
  provenance: {},
})

const formats: readonly Format<never, never>[] = defaultFormats

describe.each(formats.filter(({ serialize }) => serialize))('$id', (format) => {
  const write = (documents: readonly AnnotationDocument[]) =>
    collectFiles(
      format.serialize!({ dataset, documents: () => documents }, undefined, testEnvironment()),
    )

  it('keeps a label that nobody used, or says that it is lost', async () => {
    const { files, losses } = await write([document('cat', 'd1')])
    const sources = [...files].map(([name, bytes]) => memoryFile(name, bytes))
    const read = await collect(format.parse!(sources, undefined, testEnvironment()))
    const isKept = read.dataset?.ontology.labels.some(({ name }) => name === 'dog') ?? false
    const told = losses.filter(({ code }) => code === `${format.id}.unused-labels`)
    expect(told).toEqual(
      isKept
        ? []
        : [
            {
              code: `${format.id}.unused-labels`,
              count: 1,
              examples: [{ document: 'dataset', member: 'dog' }],
            },
          ],
    )
    expect(format.losses.map(({ code }) => code)).toEqual(
      expect.arrayContaining(losses.map(({ code }) => code)),
    )
  })

  it('says nothing of it when every label was used', async () => {
    const { losses } = await write([document('cat', 'd1'), document('dog', 'd2')])
    expect(losses.filter(({ code }) => code.endsWith('.unused-labels'))).toEqual([])
  })
})
