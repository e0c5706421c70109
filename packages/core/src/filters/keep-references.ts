import { widgetOfPath } from '@tagwright/schema'
import { dropEvidence, evidenceOf } from '../rules/evidence.js'
import type { DocumentDraft, DocumentState } from '../store/document-state.js'
import type { TransactionFilter } from '../store/task-store.js'
import { isWhole } from './is-whole.js'

/**
 * Removes with an annotation what makes no sense without it: children, relations, its id wherever
 * an answer lists it as evidence. And with an answer, or an entry of it, the evidence that was made
 * for it alone.
 */
export const keepReferences: TransactionFilter = ({ meta, before, after, changes }) => {
  if (isWhole(meta)) return undefined
  const gone = new Set(changes.removed)
  if (meta.origin !== 'host') for (const id of lostEvidence(before, after)) gone.add(id)
  if (gone.size === 0) return undefined
  // A set is walked while it grows, so grandchildren are reached too.
  for (const id of gone) {
    for (const child of before.annotations.childrenOf(id)) {
      if (after.annotations.get(child)?.parent === id) gone.add(child)
    }
  }
  const relations = after.relations.some(({ from, to }) => gone.has(from) || gone.has(to))
  const responses = Object.keys(after.responses).filter((key) =>
    evidenceOf(after.responses[key]).some((id) => gone.has(id)),
  )
  if (gone.size === changes.removed.length && !relations && responses.length === 0) return undefined
  return {
    extend(draft: DocumentDraft) {
      for (const id of gone) draft.removeAnnotation(id)
      if (relations) {
        draft.relations = after.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to))
      }
      for (const key of responses) dropEvidence(draft.responses[key]!, gone)
    },
  }
}

/** Annotations that a widget made as evidence and that no answer lists any more. */
function lostEvidence(before: DocumentState, after: DocumentState): string[] {
  if (before.responses === after.responses) return []
  const lost = new Set<string>()
  for (const [path, response] of Object.entries(before.responses)) {
    if (after.responses[path] === response) continue
    const widget = widgetOfPath(path)
    for (const id of evidenceOf(response)) {
      if (after.annotations.get(id)?.widget === widget) lost.add(id)
    }
  }
  if (lost.size === 0) return []
  for (const response of Object.values(after.responses)) {
    for (const id of evidenceOf(response)) lost.delete(id)
  }
  return [...lost]
}
