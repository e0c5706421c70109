import type { Issue, Task } from '@tagwright/schema'
import type { DocumentState } from '../store/document-state.js'
import type { WidgetCheck } from '../store/task-store.js'

/** Judges a document by the task's rules. */
export function checkRules(
  _task: Task,
  _document: DocumentState,
  _checks: readonly WidgetCheck[],
): Issue[] {
  return []
}
