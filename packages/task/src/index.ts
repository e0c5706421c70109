export { defaultWidgets } from './definition/default-widgets.js'
export { type AnyWidgetDefinition, readTask, type TaskReading } from './definition/read-task.js'
export { formatMoney, type PayEstimate, payEstimate } from './header/pay-estimate.js'
export { Markdown, type MarkdownProps } from './instructions/markdown.js'
export { taskIssues } from './issues/task-issues.js'
export { type TaskMessage, taskMessages } from './messages/task-messages.js'
export { Task, type TaskProps } from './page/task.js'
export { TaskActionsProvider, type TaskActionsProviderProps } from './page/task-actions-provider.js'
export { browserStorage, type QueueStorage } from './queue/browser-storage.js'
export {
  createOutbox,
  type Outbox,
  type OutboxEntry,
  type OutboxOptions,
  type OutboxStorage,
} from './queue/outbox.js'
export { TaskQueue } from './queue/task-queue.js'
export type { TaskQueueProps } from './queue/task-queue-props.js'
export {
  type InterfaceChoice,
  type InterfaceChoiceHandle,
  useInterfaceChoice,
} from './settings/interface-choice.js'
export type { SubmissionKind, SubmissionState } from './submission/submission.js'
export { type TaskActions, useTaskActions } from './submission/task-actions.js'
export type { DocumentHandler, SubmissionHandlers } from './submission/use-submission.js'
