import { useAnnounce, useIssueBoard, useMessages, useScope, useTaskStore } from '@tagwright/react'
import type { AnnotationDocument, Issue, Reason } from '@tagwright/schema'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { nextSubmission, type SubmissionKind, type SubmissionState } from './submission.js'
import { taken } from './taken.js'

/**
 * Takes a document; a promise is waited for. A refusal (a promise that fails, or the `Response` of a
 * `fetch` that is not `ok`) keeps everything and offers to try again.
 */
export type DocumentHandler = (document: AnnotationDocument) => unknown

/** What the host does with a document. */
export interface SubmissionHandlers {
  /** Sent at once; the same document again (same id) after a failure. */
  onSubmit?: DocumentHandler | undefined
  /** The annotator took it back within `settings.withdrawSeconds`; without it nothing can be taken back. */
  onWithdraw?: DocumentHandler | undefined
  /** The document's `reason` says why. */
  onSkip?: DocumentHandler | undefined
  /** The document's `reason` says what is wrong. */
  onFlag?: DocumentHandler | undefined
}

/** A submission and what can be done about it. */
export interface Submission {
  readonly state: SubmissionState
  /** Checks the rules and sends; returns what stands against it, sent nothing then. */
  submit(): readonly Issue[]
  skip(reason: Reason): void
  flag(reason: Reason): void
  retry(): void
  withdraw(): void
}

/** A rule of the task that may be broken, but not unnoticed. */
export function isDoubt({ severity, path }: Issue): boolean {
  return severity === 'warning' && path[0] === 'rules'
}

const statusOf = { submit: 'submitted', skip: 'skipped', flag: 'flagged' } as const

/** Sends a task's document to the host, once at a time, and takes it back if asked in time. */
export function useSubmission(handlers: SubmissionHandlers): Submission {
  const store = useTaskStore()
  const board = useIssueBoard()
  const announce = useAnnounce()
  const scope = useScope()
  const { t } = useMessages(taskMessages)
  const [state, setState] = useState<SubmissionState>(() => {
    const { status, reason } = store.getState().session
    return initialState(status, reason ?? undefined)
  })
  const latest = useRef({ handlers, state })
  const doubted = useRef('')
  useEffect(() => {
    latest.current.handlers = handlers
  })

  const go = useCallback((event: Parameters<typeof nextSubmission>[1]): boolean => {
    const next = nextSubmission(latest.current.state, event)
    if (next === latest.current.state) return false
    latest.current.state = next
    setState(next)
    return true
  }, [])

  const mark = useCallback(
    (status: 'draft' | 'submitted' | 'skipped' | 'flagged', reason: Reason | undefined) => {
      store.setSession({ status, reason: reason ?? null })
    },
    [store],
  )

  const send = useCallback(
    async (kind: SubmissionKind, reason?: Reason) => {
      // The state is read from the ref, so that a double click sends once.
      if (!go({ type: 'send', kind, ...(reason && { reason }) })) return
      store.history.seal()
      mark(statusOf[kind], reason)
      announce(t(`task.sending-${kind}`))
      try {
        const { onSubmit, onSkip, onFlag } = latest.current.handlers
        const handler = { submit: onSubmit, skip: onSkip, flag: onFlag }[kind]
        await taken(handler?.(store.toDocument()))
        if (scope.disposed) return
        const seconds = latest.current.handlers.onWithdraw
          ? store.task.settings?.withdrawSeconds
          : 0
        go({ type: 'accepted', until: seconds ? store.environment.now() + seconds * 1000 : 0 })
        announce(t(`task.sent-${kind}`))
      } catch (error) {
        if (scope.disposed) return
        mark('draft', undefined)
        go({ type: 'refused', error: error instanceof Error ? error.message : '' })
        announce(t('task.failed'))
      }
    },
    [store, scope, go, mark, announce, t],
  )

  const withdraw = useCallback(async () => {
    const { state: before } = latest.current
    if (before.phase !== 'sent' || before.until <= store.environment.now()) return
    if (!go({ type: 'withdraw' })) return
    try {
      await taken(latest.current.handlers.onWithdraw?.(store.toDocument()))
      if (scope.disposed) return
      mark('draft', undefined)
      go({ type: 'withdrawn' })
      announce(t('task.withdrawn'))
    } catch {
      if (scope.disposed) return
      go({ type: 'kept' })
      announce(t('task.withdraw-failed'))
    }
  }, [store, scope, go, mark, announce, t])

  useEffect(
    () =>
      store.onTransaction(({ meta }) => {
        if (meta.origin !== 'host') go({ type: 'edited' })
      }),
    [store, go],
  )

  return useMemo(
    () => ({
      state,
      submit() {
        const { phase } = latest.current.state
        if (phase !== 'editing' && phase !== 'failed') return []
        const issues = board.check()
        const problems = issues.filter((issue) => issue.severity === 'error')
        if (problems.length > 0) return problems
        // What the task doubts is said once; to submit again is to stand by it.
        const doubts = issues.filter(isDoubt)
        const said = doubts.map(({ path }) => path.join('.')).join(' ')
        if (said !== '' && said !== doubted.current) {
          doubted.current = said
          return doubts
        }
        void send('submit')
        return []
      },
      skip: (reason) => void send('skip', reason),
      flag: (reason) => void send('flag', reason),
      retry() {
        const { state: now } = latest.current
        if (now.phase === 'failed') void send(now.kind, now.reason)
      },
      withdraw: () => void withdraw(),
    }),
    [state, board, send, withdraw],
  )
}

function initialState(status: string, reason: Reason | undefined): SubmissionState {
  const kind = (['submit', 'skip', 'flag'] as const).find((one) => statusOf[one] === status)
  if (!kind) return { phase: 'editing' }
  // A document that came in finished: shown as such, too late to take back.
  return { phase: 'sent', kind, until: 0, ...(reason && { reason }) }
}
