import {
  type Annotation,
  type AnnotationDocument,
  asMap,
  parseDocument,
  type Relation,
  schemaVersion,
} from '@tagwright/schema'
import { relationsAmong } from './relations-among.js'

/** The clipboard's flavour of copied annotations: an annotation document as JSON text. */
export const clipboardType = 'application/vnd.tagwright.document+json'

/** Copied annotations as they were read. */
export interface CopiedAnnotations {
  readonly annotations: readonly Annotation[]
  /** The relations between them. @default none */
  readonly relations?: readonly Relation[]
  /** How many could not be read; all of them count as one when nothing could. */
  readonly broken: number
}

const id = 'clipboard'
/** Longer texts are nobody's work; reading them would hold the page up. */
const longest = 64 * 1024 * 1024

/** What says how an annotation came to be, and who spoke of it, stays where it is. */
function withoutPast(annotation: Annotation): Annotation {
  const { origin, review, comments, createdAt, updatedAt, annotator, confidence, ...said } =
    annotation
  return said
}

/** Annotations and their relations as text for the clipboard: a document with nothing else in it. */
export function toClipboardText(
  annotations: readonly Annotation[],
  relations: readonly Relation[] = [],
): string {
  const document: AnnotationDocument = {
    kind: 'document',
    schemaVersion,
    id,
    revision: 0,
    taskId: id,
    status: 'draft',
    media: [],
    annotations: annotations.map(withoutPast),
    relations: [...relations],
    responses: asMap(),
    provenance: { tool: 'tagwright' },
  }
  return JSON.stringify(document)
}

/** Whether a text claims to be copied annotations; looks at its beginning only. */
const claims = (text: string): boolean =>
  text.length < longest && /^\s*\{\s*"kind"\s*:\s*"document"/.test(text.slice(0, 200))

/**
 * Reads copied annotations from a clipboard's text, by whomever it was put there; null when it is
 * something else. It never throws, and what cannot be read is left out and told.
 */
export function fromClipboardText(text: string): CopiedAnnotations | null {
  if (!claims(text)) return null
  // That its media and labels are not known here is settled where it is pasted.
  const { value, rejected } = parseDocument(text)
  const annotations = (value?.annotations ?? []).map(withoutPast)
  const relations = relationsAmong(value?.relations ?? [], annotations)
  return {
    annotations,
    ...(relations.length > 0 && { relations }),
    broken: value ? rejected.length : 1,
  }
}
