import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { eaf } from '../eaf/eaf.format.js'
import { rttm } from '../rttm/rttm.format.js'
import { stm } from '../stm/stm.format.js'
import { webvtt } from '../webvtt/webvtt.format.js'
import { speakerNamer } from './speaker-names.js'
import { speechExtension } from './speech-extension.js'
import { writeWith } from './testing/speech-fixtures.js'

const ontology = {
  labels: [],
  speakers: [
    { id: 's1', name: { en: 'Speaker 1', fr: 'Personne 1' } },
    { id: 's2', name: 'Speaker 2' },
  ],
}
const dataset: DatasetHeader = { kind: 'dataset', schemaVersion: '1.0', ontology }
const turn = (id: string, speaker: string, start: number) => ({
  id,
  media: 'call',
  speaker,
  text: 'yes',
  geometry: { type: 'span' as const, start, end: start + 1 },
})
const document: AnnotationDocument = {
  kind: 'document',
  schemaVersion: '1.0',
  id: 'call',
  revision: 0,
  taskId: 'call',
  status: 'submitted',
  media: [{ id: 'call', type: 'audio', fileName: 'call.wav' }],
  speakers: [
    { id: 's1', name: 'Fatou' },
    { id: 's3', name: 'Marc', color: '#c2255c' },
  ],
  annotations: [turn('a', 's1', 0), turn('b', 's3', 1), turn('c', 's2', 2), turn('d', 'x', 3)],
  relations: [],
  responses: {},
  provenance: {},
}

test('the annotator’s names come first, then those of a file, then the ontology’s, then the id', () => {
  const extensions = { [speechExtension]: { speakers: { s1: 'from a file', x: 'Xenia' } } }
  const name = speakerNamer({ ...document, extensions }, ontology)
  expect(['s1', 's3', 's2', 'x', 'y'].map(name)).toEqual([
    'Fatou',
    'Marc',
    'Speaker 2',
    'Xenia',
    'y',
  ])
})

test.each([
  ['RTTM', rttm, /SPEAKER call 1 0(\.0+)? 1(\.0+)? <NA> <NA> Fatou <NA> <NA>/],
  ['STM', stm, /^call \S+ Marc 1/m],
  ['WebVTT', webvtt, /<v Fatou>yes/],
  ['ELAN', eaf, /PARTICIPANT="Marc"/],
])('%s has the names that the annotator gave', async (_, format, line) => {
  const { text, losses } = await writeWith(format as never, [document], undefined, dataset)
  expect(text()).toMatch(line)
  expect(text()).toContain('Speaker')
  // The colour has no place there.
  expect(losses.map(({ code }) => code)).toContain(`${format.id}.document`)
})
