import type { AnnotationDocument, Task } from '@tagwright/schema'
import type { SubmissionKind } from '../submission/submission.js'

/** A document that was handed in. */
export interface Finished {
  kind: SubmissionKind
  document: AnnotationDocument
  /** Until when it can be taken back, in milliseconds since the epoch. */
  until: number
}

/** Where an annotator is in a queue. */
export interface QueueState {
  /** Index of the task in sight; the number of tasks when all are done. */
  readonly index: number
  /** What was handed in, by task id. */
  readonly finished: ReadonlyMap<string, Finished>
  /** Answers to go on with, by task id. */
  readonly begun: ReadonlyMap<string, AnnotationDocument>
}

/** The first task from an index on that is not handed in. */
export function nextOpen(
  tasks: readonly Task[],
  finished: ReadonlyMap<string, unknown>,
  from = 0,
): number {
  for (let index = from; index < tasks.length; index++) {
    const task = tasks[index]
    if (task && !finished.has(task.id)) return index
  }
  return tasks.length
}

/** Hands in the answer to a task and goes to the next one that is open. */
export function finish(
  state: QueueState,
  tasks: readonly Task[],
  task: string,
  done: Finished,
): QueueState {
  const finished = new Map(state.finished).set(task, done)
  const begun = new Map(state.begun)
  begun.delete(task)
  return { index: nextOpen(tasks, finished, 0), finished, begun }
}

/** Goes back to a task; `reopened` is its answer when it was taken back, to go on with. */
export function goBack(
  state: QueueState,
  tasks: readonly Task[],
  index: number,
  reopened: AnnotationDocument | null,
): QueueState {
  const task = tasks[index]
  if (!task) return state
  if (!reopened) return { ...state, index }
  const finished = new Map(state.finished)
  finished.delete(task.id)
  return { index, finished, begun: new Map(state.begun).set(task.id, reopened) }
}

/** A document that was handed in, as a draft again. */
export function asDraft(document: AnnotationDocument): AnnotationDocument {
  const { reason: _, provenance, ...rest } = document
  const { submittedAt: __, ...before } = provenance ?? {}
  return {
    ...rest,
    status: 'draft',
    ...(provenance && { provenance: before }),
  } as AnnotationDocument
}
