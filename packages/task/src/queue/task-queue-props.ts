import type { AnnotationDocument, Task } from '@tagwright/schema'
import type { ReactNode } from 'react'
import type { TaskProps } from '../page/task.js'
import type { DocumentHandler } from '../submission/use-submission.js'
import type { QueueStorage } from './browser-storage.js'

/** Props of `TaskQueue`: many small tasks, one after the other. */
export interface TaskQueueProps
  extends Omit<
    TaskProps,
    'task' | 'document' | 'defaultDocument' | 'progress' | 'saveState' | 'onSubmit'
  > {
  /** In the order in which they are shown; more may be added at the end at any time. */
  tasks: readonly Task[]
  /**
   * Takes an answer, at once and in the background: the next task is there before the host has it.
   * It must take the same document id again, as after a failure or a closed tab.
   */
  onSubmit: DocumentHandler
  /** Takes an answer back within the task's `settings.withdrawSeconds`; without it nothing can be. */
  onWithdraw?: DocumentHandler
  /** Answers to begin with, by task id. Finished ones count as done. Read once. */
  defaultDocuments?: Readonly<Record<string, AnnotationDocument>>
  /** Keeps what the host does not have yet, such as `browserStorage('my-queue')`. Read once. @default nowhere */
  storage?: QueueStorage
  /** How many tasks ahead are fetched. @default 2 */
  prefetch?: number
  /** Submits a task of one question with its answer: one key a task. @default false */
  submitOnAnswer?: boolean
  /** Takes the focus at the first task too, not only at those that follow. @default false */
  autoFocus?: boolean
  /** Told once whenever no more than `prefetch` tasks are left, to add more. */
  onRunningLow?: () => void
  /** Instead of the message that all are done. */
  end?: ReactNode
}
