import { coreIssues } from '../issues/core-issues.js'
import type { TransactionFilter } from '../store/task-store.js'
import { isWhole } from './is-whole.js'
import { hasAnnotations } from './limit-counts.js'

/** "Nothing there" ends when an annotation is added, and is refused while there are annotations. */
export const settleNone: TransactionFilter = ({ meta, before, after, changes }) => {
  if (isWhole(meta)) return undefined
  const contradicted: string[] = []
  if (after.responses !== before.responses && meta.origin !== 'host') {
    for (const [key, response] of Object.entries(after.responses)) {
      if (response.state !== 'none' || before.responses[key]?.state === 'none') continue
      if (hasAnnotations(after, key)) return { veto: coreIssues.noneBesideAnnotations(key) }
    }
  }
  // Answers are few, annotations many.
  if (!Object.values(after.responses).some(({ state }) => state === 'none')) return undefined
  for (const ids of [changes.added, changes.updated]) {
    for (const id of ids) {
      const annotation = after.annotations.get(id)!
      const { widget } = annotation
      if (widget === undefined || annotation.review?.verdict === 'rejected') continue
      if (after.responses[widget]?.state === 'none') contradicted.push(widget)
    }
  }
  if (contradicted.length === 0) return undefined
  return {
    extend(draft) {
      for (const widget of contradicted) delete draft.responses[widget]
    },
  }
}
