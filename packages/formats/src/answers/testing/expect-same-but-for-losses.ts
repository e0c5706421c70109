import type { Annotation, AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Format } from '../../format/format.js'
import { readWith, writeWith } from '../../time/testing/speech-fixtures.js'

/** What of a document must come back, given the losses that were reported (by their last part). */
export type View = (document: AnnotationDocument, lost: ReadonlySet<string>) => unknown

/** Writes generated documents and reads them back: both views must be the same. */
export async function expectSameButForLosses(
  format: Format<never, never>,
  documents: fc.Arbitrary<AnnotationDocument>,
  view: View,
  options: { dataset?: DatasetHeader; serialize?: unknown; runs?: number } = {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const written = await writeWith(format, [document], options.serialize, options.dataset)
      expect(written.issues).toEqual([])
      const read = await readWith(format, written.sources)
      expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([])
      const lost = new Set(written.losses.map(({ code }) => code.slice(code.indexOf('.') + 1)))
      if (lost.has('empty') && read.documents.length === 0) return
      expect(read.documents).toHaveLength(1)
      expect(plain(view(read.documents[0]!, lost))).toEqual(plain(view(document, lost)))
    }),
    { numRuns: options.runs ?? 100 },
  )
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Responses, and who gave them, with what any format of answers may leave out. */
export const viewAnswers: View = (document, lost) => ({
  id: document.id,
  taskId: document.taskId,
  status: document.status,
  annotator: document.provenance.annotator,
  submittedAt: document.provenance.submittedAt,
  responses: Object.fromEntries(
    Object.entries(document.responses)
      .map(([key, { state, value, evidence, updatedAt }]) => [
        key,
        {
          state,
          value,
          ...(lost.has('annotations') ? {} : { evidence }),
          ...(lost.has('document') ? {} : { updatedAt }),
        },
      ])
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  ),
  ...(lost.has('annotations')
    ? {}
    : { annotations: document.annotations, relations: document.relations }),
  ...(lost.has('document')
    ? {}
    : {
        revision: document.revision,
        provenance: document.provenance,
        basedOn: document.basedOn,
        reason: document.reason,
        taskRevision: document.taskRevision,
      }),
})

/** Members of an annotation that are there, but some; empty ones are the same as none. */
export function membersOf(
  annotation: Annotation,
  skipped: readonly (keyof Annotation)[],
): Record<string, unknown> {
  const entries = Object.entries(annotation).filter(([key, value]) => {
    if (skipped.includes(key as keyof Annotation) || value === undefined || value === '')
      return false
    return typeof value !== 'object' || value === null || Object.keys(value).length > 0
  })
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
