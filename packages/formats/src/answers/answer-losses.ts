import type { AnnotationDocument } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import type { LossCounter, LossDeclaration } from '../format/loss.js'

/** Losses of formats that carry responses and no annotations. */
export function answerLosses(format: string): LossDeclaration[] {
  return [
    {
      code: `${format}.annotations`,
      description: 'Annotations, relations and the evidence of responses are not written.',
    },
    {
      code: `${format}.document`,
      description:
        'Revision, reason, tool, effort, coverage, the document that one is based on, the times of single responses and extensions of other vendors are not written.',
    },
  ]
}

/** Tells what a document loses in a format that carries its responses, status, annotator and media. */
export function noteAnswerLosses(
  document: AnnotationDocument,
  format: string,
  own: string,
  counter: LossCounter,
): void {
  const place = { document: document.id }
  const { annotations, relations, responses, provenance, extensions } = document
  const list = Object.values(responses)
  if (annotations.length > 0 || relations.length > 0 || list.some(({ evidence }) => evidence))
    counter.add(`${format}.annotations`, place)
  const { annotator: _a, submittedAt: _s, ...facts } = provenance
  const isMore =
    document.revision !== 0 ||
    Object.keys(facts).length > 0 ||
    document.reason !== undefined ||
    document.basedOn !== undefined ||
    document.taskRevision !== undefined ||
    document.ontologyRef !== undefined ||
    list.some(({ updatedAt }) => updatedAt !== undefined) ||
    Object.keys(extensions ?? {}).some((key) => key !== own)
  if (isMore) counter.add(`${format}.document`, place)
}

/** Names of questions by the key of their response, as a file had them. */
export function fieldNames(document: AnnotationDocument, key: string): (field: string) => string {
  const { names } = keptUnder(key, document.extensions)
  const known = (typeof names === 'object' && names !== null ? names : {}) as Record<
    string,
    unknown
  >
  return (field) => {
    const name = Object.hasOwn(known, field) ? known[field] : undefined
    return typeof name === 'string' ? name : field
  }
}
