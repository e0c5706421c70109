import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { arbitraryAnnotation, arbitraryDocument } from '@tagwright/schema/testing'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Format } from '../../format/format.js'
import { millisecondEdges, toMilliseconds } from '../timecode.js'
import { readWith, writeWith } from './speech-fixtures.js'

const seconds = fc.oneof(
  fc.double({ min: 0, max: 3600, noNaN: true }).map((time) => time + 0),
  fc.integer({ min: 0, max: 90_000 }).map((ms) => ms / 1000),
)
const span = fc
  .tuple(seconds, fc.double({ min: 2e-3, max: 60, noNaN: true }))
  .map(([start, length]) => ({ type: 'span' as const, start, end: start + length }))
const instant = seconds.map((time) => ({ type: 'instant' as const, time }))

/** Documents of one recording, mostly with spans and instants, with texts of every kind. */
export const arbitrarySpeechDocument: fc.Arbitrary<AnnotationDocument> = fc
  .tuple(
    arbitraryDocument,
    fc.uniqueArray(
      fc
        .tuple(arbitraryAnnotation, fc.oneof({ weight: 6, arbitrary: span }, instant), fc.nat(9))
        .map(([annotation, geometry, n]) =>
          n === 0 ? annotation : { ...annotation, geometry, media: 'audio' },
        ),
      { selector: ({ id }) => id, maxLength: 6 },
    ),
  )
  .map(([document, annotations]) => ({
    ...document,
    media: [{ id: 'audio', type: 'audio' as const, fileName: 'call-7' }],
    annotations: annotations.map((annotation) => ({ ...annotation, media: 'audio' })),
    relations: [],
  }))

/** What a declared loss does to an annotation, so that the rest can be compared; undefined drops it. */
export type Eraser = (annotation: Annotation) => Annotation | undefined

const without =
  (...keys: (keyof Annotation)[]): Eraser =>
  (annotation) => {
    const copy = { ...annotation }
    for (const key of keys) delete copy[key]
    return copy
  }
const withoutOfSpan =
  (...keys: ('low' | 'high' | 'channel')[]): Eraser =>
  (annotation) => {
    if (annotation.geometry?.type !== 'span') return annotation
    const geometry = { ...annotation.geometry }
    for (const key of keys) delete geometry[key]
    return { ...annotation, geometry }
  }

/** Erasers of the losses that every format of timelines may have. */
const erasers: Record<string, Eraser> = {
  geometry: (annotation) =>
    ['span', 'instant'].includes(annotation.geometry?.type ?? '') ? annotation : undefined,
  provenance: without('origin', 'createdAt', 'updatedAt', 'annotator'),
  extensions: without('extensions'),
  document: (annotation) => annotation,
  order: (annotation) => annotation,
  frequencies: withoutOfSpan('low', 'high'),
  channel: withoutOfSpan('channel'),
  labels: without('labels', 'text'),
  attributes: without('attributes'),
  text: without('text'),
  language: without('language', 'direction'),
  tier: without('tier'),
  speaker: without('speaker'),
  words: without('words'),
  events: without('events'),
  parents: without('parent', 'order'),
  grouping: without('group', 'widget'),
  confidence: without('confidence'),
  review: without('review', 'comments'),
  ids: without('id'),
  precision: (annotation) => {
    const { geometry } = annotation
    if (geometry?.type === 'instant')
      return { ...annotation, geometry: { type: 'instant', time: toMilliseconds(geometry.time) } }
    if (geometry?.type !== 'span') return annotation
    return {
      ...annotation,
      geometry: { ...geometry, ...millisecondEdges(geometry.start, geometry.end) },
    }
  },
}

function normal(annotation: Annotation): unknown {
  const bare = JSON.parse(JSON.stringify(annotation)) as Record<string, unknown>
  // What import adds by itself, and what is the same as nothing.
  delete bare.media
  delete bare.origin
  delete bare.extensions
  for (const word of (bare.words ?? []) as { estimated?: boolean }[])
    if (word.estimated === false) delete word.estimated
  for (const [key, value] of Object.entries(bare)) {
    if (value === '' || (Array.isArray(value) && value.length === 0)) delete bare[key]
    if (key === 'attributes' && Object.keys(value as object).length === 0) delete bare[key]
  }
  return Object.fromEntries(Object.entries(bare).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Writes generated documents and reads them back: whatever differs must be explained by the losses
 * that were reported, each of which has an eraser here or in `own`.
 */
export async function expectOnlyDeclaredLosses(
  format: Format<never, never>,
  own: Record<string, Eraser> = {},
  runs = 100,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(arbitrarySpeechDocument, async (document) => {
      const written = await writeWith(format, [document])
      expect(written.issues).toEqual([])
      const read = await readWith(format, written.sources)
      expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([])
      const codes = written.losses.map(({ code }) => code.slice(code.indexOf('.') + 1))
      const erase = (annotation: Annotation): unknown[] => {
        let left: Annotation | undefined = annotation
        for (const code of codes) {
          const eraser: Eraser | undefined = own[code] ?? erasers[code]
          if (!eraser) throw new Error(`no eraser for ${code}`)
          left = left && eraser(left)
        }
        return left ? [JSON.stringify(normal(left))] : []
      }
      const annotations = read.documents.flatMap((each) => each.annotations)
      expect(annotations.flatMap(erase).sort()).toEqual(document.annotations.flatMap(erase).sort())
    }),
    { numRuns: runs },
  )
}
