import type { Issue, PathStep } from '@tagwright/schema'

/** The issues that the task page reports, each a function of its data; shown by `issue.CODE`. */
export const taskIssues = {
  unknownWidget: (at: PathStep[], type: string): Issue => ({
    code: 'TW-TASK-001',
    path: [...at, 'type'],
    message: `The widget type "${type}" is unknown here.`,
    severity: 'error',
    data: { type },
  }),
  missingMedium: (at: PathStep[], media: string): Issue => ({
    code: 'TW-TASK-002',
    path: [...at, 'media'],
    message: `The medium "${media}" is missing from the task.`,
    severity: 'error',
    data: { media },
  }),
  notATask: (): Issue => ({
    code: 'TW-TASK-005',
    path: [],
    message: 'The task is not a task definition.',
    severity: 'error',
  }),
  wrongMedium: (at: PathStep[], type: string, medium: string): Issue => ({
    code: 'TW-TASK-006',
    path: [...at, 'media'],
    message: `The widget type "${type}" does not go with a medium of type "${medium}".`,
    severity: 'error',
    data: { type, medium },
  }),
  missingVariable: (path: PathStep[], name: string): Issue => ({
    code: 'TW-TASK-007',
    path,
    message: `A text asks for "${name}", which the task's data does not have.`,
    severity: 'warning',
    data: { name },
  }),
  annotatesInRepeat: (at: PathStep[], type: string): Issue => ({
    code: 'TW-TASK-008',
    path: [...at, 'type'],
    message: `The widget type "${type}" makes annotations, which cannot be told apart by repeat.`,
    severity: 'error',
    data: { type },
  }),
  notDelivered: (reason: string): Issue => ({
    code: 'TW-TASK-009',
    path: [],
    message: `An answer could not be kept or sent; it is tried again: ${reason}`,
    severity: 'warning',
    data: { reason },
  }),
} as const
