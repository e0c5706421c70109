import type { Issue, Reason } from '@tagwright/schema'
import { createContext, useContext } from 'react'
import type { SubmissionState } from './submission.js'

/** What can be done with a task as a whole, for a host's own buttons. */
export interface TaskActions {
  /** Where the submission stands: editing, sending, failed, sent, withdrawing. */
  readonly submission: SubmissionState
  /** Issues that the last submit met, as they are by now; empty before the first attempt. */
  readonly problems: readonly Issue[]
  readonly canSubmit: boolean
  readonly canSkip: boolean
  readonly canFlag: boolean
  /** Seconds in which it can still be taken back; 0 when it cannot. */
  readonly withdrawSeconds: number
  readonly instructionsOpen: boolean
  /** Checks the rules, then sends; with problems it moves the focus to the first and sends nothing. */
  submit(): void
  /** Sends the skip with a reason; without one asks for it. */
  skip(reason?: Reason): void
  /** Sends the flag with a reason; without one asks for it. */
  flag(reason?: Reason): void
  /** Sends again what failed. */
  retry(): void
  withdraw(): void
  /** Moves to a widget, also one in another step or tab, and focuses it; selects an annotation if given. */
  goTo(widget: string, annotation?: string): void
  setInstructionsOpen(open: boolean): void
  /** Opens the sheet of shortcuts. */
  help(): void
}

/** The nearest task page's actions. */
export const TaskActionsContext = createContext<TaskActions | null>(null)

/** What can be done with the task as a whole: for parts inside `<Task>` or `<TaskActionsProvider>`. */
export function useTaskActions(): TaskActions {
  const actions = useContext(TaskActionsContext)
  if (!actions) throw new Error('TW-TASK-100: useTaskActions() must be inside a <Task>.')
  return actions
}
