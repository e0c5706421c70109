import type { Annotation, AnnotationDocument, Provenance } from '@tagwright/schema'
import type { EffortReading } from '../effort/effort.js'
import type { TaskState } from './task-store.js'

/** What the provenance is made of beside what the document came with. */
export interface ProvenanceParts {
  startedAt: string
  submittedAt: string | undefined
  locale: string | undefined
  effort: EffortReading
}

/** Puts content, status and provenance together into the contract's document. */
export function composeDocument(
  { document, session }: TaskState,
  annotations: Annotation[],
  parts: ProvenanceParts,
): AnnotationDocument {
  const { reason: _reason, ...head } = document.head
  return {
    ...head,
    status: session.status,
    ...(session.reason && { reason: session.reason }),
    annotations,
    relations: document.relations as AnnotationDocument['relations'],
    responses: document.responses as AnnotationDocument['responses'],
    provenance: composeProvenance(document.head.provenance ?? {}, parts),
  }
}

function composeProvenance(before: Provenance, parts: ProvenanceParts): Provenance {
  const { activeMs, byWidget, coverage, input } = parts.effort
  const { submittedAt: _submittedAt, ...kept } = before
  return {
    tool: 'tagwright',
    startedAt: parts.startedAt,
    ...kept,
    ...(parts.submittedAt !== undefined && { submittedAt: parts.submittedAt }),
    effort: { ...before.effort, activeMs, byWidget: { ...byWidget } },
    ...(coverage.length > 0 && { coverage: [...coverage] }),
    ...(input.length > 0 && { input: [...input] }),
    ...(parts.locale !== undefined && { locale: parts.locale }),
  }
}
