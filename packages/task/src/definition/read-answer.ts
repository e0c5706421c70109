import { type AnnotationDocument, type Issue, parseDocument } from '@tagwright/schema'

/** What was made of a document that a host handed over. */
export interface AnswerReading {
  document: AnnotationDocument | undefined
  /** Why it cannot be worked on: shown instead of the page, so that nothing is overwritten. */
  refused: readonly Issue[]
  /** What was mended, for the host. */
  issues: readonly Issue[]
}

/**
 * Reads a document to begin with, be it of this version or JSON from anywhere: what cannot be read is
 * left out and told. Annotations and relations are kept as they are, since the store looks at each
 * of them, so this costs the same however many there are.
 */
export function readAnswer(input: AnnotationDocument | undefined | null): AnswerReading {
  if (input === undefined || input === null) return nothing
  const { annotations, relations } = input
  const { value, issues } = parseDocument({ ...input, annotations: [], relations: [] })
  if (!value) return { document: undefined, refused: issues, issues }
  if (issues.length === 0) return { document: input, refused: [], issues }
  return { document: { ...value, annotations, relations }, refused: [], issues }
}

const nothing: AnswerReading = { document: undefined, refused: [], issues: [] }
