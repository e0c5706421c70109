import { type Annotation, type Response, widgetOfPath } from '@tagwright/schema'
import type { DocumentState } from '../store/document-state.js'

/** Whatever holds ids of annotations: a response, or an entry of a value that is a list. */
interface EvidenceHolder {
  evidence?: unknown
}

/** A response and the entries of its value: everything of it that may have evidence. */
function holdersOf(response: Response | undefined): EvidenceHolder[] {
  if (!response) return []
  const { value } = response
  const entries = Array.isArray(value) ? (value as unknown[]) : []
  return [response, ...entries.filter(isHolder)]
}

const isHolder = (entry: unknown): entry is EvidenceHolder =>
  typeof entry === 'object' && entry !== null && 'evidence' in entry

/** Ids of the annotations that a response refers to, itself or in the entries of its value. */
export function evidenceOf(response: Response | undefined): string[] {
  return holdersOf(response).flatMap(({ evidence }) =>
    Array.isArray(evidence) ? evidence.filter((id): id is string => typeof id === 'string') : [],
  )
}

/** Takes ids out of a response that is a draft; an entry without evidence has no such member. */
export function dropEvidence(response: Response, gone: ReadonlySet<string>): void {
  for (const holder of holdersOf(response)) {
    if (!Array.isArray(holder.evidence)) continue
    const rest = holder.evidence.filter((id) => !gone.has(id as string))
    if (rest.length === holder.evidence.length) continue
    if (rest.length > 0 || holder === response) holder.evidence = rest
    else delete holder.evidence
  }
}

/**
 * Ids of a widget's annotations where it is asked. In a repeat (`group[2].w3`) those are the ones
 * that its response there refers to: an annotation names its widget, never the repeat.
 */
export function annotationsAt(
  { annotations, responses }: DocumentState,
  path: string,
): Iterable<string> {
  const widget = widgetOfPath(path)
  if (widget === path) return annotations.ofWidget(path)
  const response = Object.hasOwn(responses, path) ? responses[path] : undefined
  return evidenceOf(response).filter((id) => annotations.get(id)?.widget === widget)
}

/** Where an annotation belongs: its widget, or in a repeated group the path of what refers to it. */
export function placeOfAnnotation(
  { responses }: DocumentState,
  { id, widget }: Annotation,
): string | undefined {
  if (widget === undefined) return undefined
  const suffix = `].${widget}`
  const path = Object.keys(responses).find(
    (key) => key.endsWith(suffix) && evidenceOf(responses[key]).includes(id),
  )
  return path ?? widget
}
