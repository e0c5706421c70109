import type { AnnotationDocument, Issue } from '@tagwright/schema'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { taskIssues } from '../issues/task-issues.js'
import type { SubmissionKind } from '../submission/submission.js'
import type { OutboxEntry } from './outbox.js'
import { asDraft, type Finished, finish, goBack, nextOpen, type QueueState } from './queue-state.js'
import type { TaskQueueProps } from './task-queue-props.js'
import { type DraftKeeper, useDraft } from './use-draft.js'
import { useOutbox } from './use-outbox.js'

/** A queue and what can be done with it. */
export interface QueueHandle {
  /** Null until the page is there and what an earlier visit left has been read. */
  readonly state: QueueState | null
  readonly waiting: number
  readonly failed: number
  /** Another number whenever another task, or the same one anew, is shown. */
  readonly visit: number
  readonly draft: DraftKeeper
  /** What was handed in last and can still be taken back. */
  readonly last: Finished | undefined
  finish(task: string, kind: SubmissionKind, document: AnnotationDocument): void
  /** Shows a task that was handed in; takes its answer back when there is time. */
  back(index: number): void
  /** Goes to the first task that is open. */
  goOn(): void
}

/** The state of a `<TaskQueue>`. */
export function useQueue(props: TaskQueueProps): QueueHandle {
  const { tasks, defaultDocuments } = props
  // A host may make it in place: another object at each render keeps the same.
  const [storage] = useState(props.storage)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const report = useCallback((issue: Issue) => latest.current.onError?.(issue), [])
  const send = ({ kind, document }: OutboxEntry) => {
    const { onSubmit, onSkip, onFlag, onWithdraw } = latest.current
    const handlers = { submit: onSubmit, skip: onSkip, flag: onFlag, withdraw: onWithdraw }
    return handlers[kind]?.(document)
  }
  const onFailure = useCallback(
    (error: unknown) => report(taskIssues.notDelivered(String(error))),
    [report],
  )
  const { outbox, waiting, failed } = useOutbox({ send, storage, onFailure })
  const draft = useDraft(storage, onFailure)
  const [state, setState] = useState<QueueState | null>(null)
  const [visit, setVisit] = useState(0)
  const [first] = useState(defaultDocuments)
  const current = useRef({ state, tasks })
  current.current = { state, tasks }

  const change = useCallback((next: (state: QueueState, at: typeof tasks) => QueueState) => {
    const { state: before, tasks: at } = current.current
    if (!before) return
    const after = next(before, at)
    // Two changes of one moment follow each other.
    current.current = { state: after, tasks: at }
    setState(after)
    setVisit((count) => count + 1)
  }, [])

  useEffect(() => {
    if (!outbox || current.current.state) return
    setState(readState(tasks, first, outbox.entries(), readDraft(storage)))
  }, [outbox, tasks, first, storage])

  const finishTask = useCallback<QueueHandle['finish']>(
    (task, kind, document) => {
      draft.drop()
      outbox?.add({ kind, document })
      const { tasks: at } = current.current
      const seconds = latest.current.onWithdraw
        ? (at.find(({ id }) => id === task)?.settings?.withdrawSeconds ?? 0)
        : 0
      const until = seconds > 0 ? Date.now() + seconds * 1000 : 0
      change((before) => finish(before, at, task, { kind, document, until }))
    },
    [draft, outbox, change],
  )
  const back = useCallback(
    (index: number) =>
      change((before, at) => {
        const done = before.finished.get(at[index]?.id ?? '')
        if (!done || done.until <= Date.now()) return goBack(before, at, index, null)
        outbox?.add({ kind: 'withdraw', document: done.document })
        return goBack(before, at, index, asDraft(done.document))
      }),
    [change, outbox],
  )
  const goOn = useCallback(
    () => change((before, at) => ({ ...before, index: nextOpen(at, before.finished) })),
    [change],
  )
  return useMemo(() => {
    const last = state && [...state.finished.values()].at(-1)
    return {
      ...{ state, waiting, failed, visit, draft, back, goOn },
      last: last && last.until > 0 ? last : undefined,
      finish: finishTask,
    }
  }, [state, waiting, failed, visit, draft, back, goOn, finishTask])
}

function readDraft(storage: TaskQueueProps['storage']): AnnotationDocument | null {
  const kept = storage?.readDraft() as Partial<AnnotationDocument> | null | undefined
  const known = typeof kept === 'object' && kept !== null && typeof kept.taskId === 'string'
  return known ? (kept as AnnotationDocument) : null
}

/** Where to begin: after what the host knows to be done and what is on its way. */
function readState(
  tasks: TaskQueueProps['tasks'],
  documents: TaskQueueProps['defaultDocuments'],
  entries: readonly OutboxEntry[],
  draft: AnnotationDocument | null,
): QueueState {
  const finished = new Map<string, Finished>()
  const begun = new Map<string, AnnotationDocument>()
  for (const [task, document] of Object.entries(documents ?? {})) {
    const kind = kindOf[document.status]
    if (kind) finished.set(task, { kind, document, until: 0 })
    else begun.set(task, document)
  }
  for (const { kind, document } of entries) {
    if (kind === 'withdraw') begun.set(document.taskId, asDraft(document))
    else finished.set(document.taskId, { kind, document, until: 0 })
  }
  if (draft && !finished.has(draft.taskId)) begun.set(draft.taskId, draft)
  return { index: nextOpen(tasks, finished), finished, begun }
}

const kindOf: Readonly<Record<string, SubmissionKind>> = {
  submitted: 'submit',
  skipped: 'skip',
  flagged: 'flag',
}
