import type { DocumentDraft, DocumentState } from '../store/document-state.js'
import type { TransactionFilter } from '../store/task-store.js'
import { isWhole } from './is-whole.js'

/** Removes with an annotation what makes no sense without it: children, relations, evidence. */
export const keepReferences: TransactionFilter = ({ meta, before, after, changes }) => {
  if (isWhole(meta) || changes.removed.length === 0) return undefined
  const gone = new Set(changes.removed)
  // A set is walked while it grows, so grandchildren are reached too.
  for (const id of gone) {
    for (const child of before.annotations.childrenOf(id)) {
      if (after.annotations.get(child)?.parent === id) gone.add(child)
    }
  }
  const relations = after.relations.some(({ from, to }) => gone.has(from) || gone.has(to))
  const responses = Object.keys(after.responses).filter((key) => refersTo(after, key, gone))
  if (gone.size === changes.removed.length && !relations && responses.length === 0) return undefined
  return {
    extend(draft: DocumentDraft) {
      for (const id of gone) draft.removeAnnotation(id)
      if (relations) {
        draft.relations = after.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to))
      }
      for (const key of responses) {
        const response = draft.responses[key]!
        response.evidence = response.evidence!.filter((id) => !gone.has(id))
      }
    },
  }
}

function refersTo(state: DocumentState, key: string, gone: ReadonlySet<string>): boolean {
  const evidence: unknown = state.responses[key]?.evidence
  return Array.isArray(evidence) && evidence.some((id) => gone.has(id))
}
