import type { Annotation, Issue } from '@tagwright/schema'
import type { DocumentDraft } from '../store/document-state.js'

/** What a segment operation would change; nothing has been changed yet. */
export interface SegmentEdit {
  add: readonly Annotation[]
  /** Whole annotations as they become, by id. */
  update: readonly Annotation[]
  remove: readonly string[]
  /** What refers to the first id (relations, evidence) refers to the second from now on. */
  redirect?: Readonly<Record<string, string>>
  /** The segment to go on with. */
  focus?: string
}

/** The outcome of a segment operation: what to change, or why it cannot be. */
export type SegmentResult = { ok: true; edit: SegmentEdit } | { ok: false; issue: Issue }

/** Writes a segment edit into a transaction. */
export function applySegmentEdit(draft: DocumentDraft, edit: SegmentEdit): void {
  for (const annotation of edit.update) draft.updateAnnotation(annotation.id, () => annotation)
  draft.addAnnotations(edit.add)
  if (edit.redirect) redirect(draft, edit.redirect)
  for (const id of edit.remove) draft.removeAnnotation(id)
}

function redirect(draft: DocumentDraft, moves: Readonly<Record<string, string>>): void {
  const to = (id: string): string => (Object.hasOwn(moves, id) ? moves[id]! : id)
  for (const relation of draft.relations) {
    const [from, end] = [to(relation.from), to(relation.to)]
    // A link between two segments that became one is left to end with the removed one.
    if (from === end) continue
    if (from !== relation.from) relation.from = from
    if (end !== relation.to) relation.to = end
  }
  for (const response of Object.values(draft.responses)) {
    const { evidence } = response
    if (!evidence?.some((id) => to(id) !== id)) continue
    response.evidence = [...new Set(evidence.map(to))]
  }
}
