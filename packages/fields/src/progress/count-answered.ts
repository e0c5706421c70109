import { type DocumentState, unanswered, widgetState, widgetsOf } from '@tagwright/core'
import type { Task } from '@tagwright/schema'

/** How many of the questions that are shown now are answered, and which are still open. */
export interface Answered {
  done: number
  all: number
  /** Widget ids, in order. */
  open: readonly string[]
}

const silent: ReadonlySet<string> = new Set([
  ...['player', 'instructions', 'examples', 'progress', 'group'],
])

/** Counts the answers of a task as of now; what asks nothing, or is hidden, does not count. */
export function countAnswered(task: Task, document: DocumentState): Answered {
  const asked = widgetsOf(task).filter(
    (widget) => !silent.has(widget.type) && widgetState(widget, document).visible,
  )
  const open = unanswered(task, document).filter((id) => asked.some((widget) => widget.id === id))
  return { done: asked.length - open.length, all: asked.length, open }
}
