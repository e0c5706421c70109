import {
  type Annotation,
  type AnnotationDocument,
  type Issue,
  widgetOfPath,
} from '@tagwright/schema'
import { createStore } from 'zustand/vanilla'
import { createClipboard } from '../clipboard/clipboard.js'
import { createCommandRunner } from '../commands/command-runner.js'
import { createEffort } from '../effort/create-effort.js'
import { createDefaultEnvironment } from '../environment/default-environment.js'
import { isLocked, refusal } from '../filters/guard-edits.js'
import { createHistory } from '../history/create-history.js'
import { coreIssues } from '../issues/core-issues.js'
import { deepEqual } from '../patching/deep-equal.js'
import { createProducer } from '../patching/producer.js'
import { checkRules } from '../rules/check-rules.js'
import { widgetsOf } from '../rules/widgets-of.js'
import { initialSession } from '../session/initial-session.js'
import { pruneSession } from '../session/prune-session.js'
import type { Transaction, TransactionMeta } from '../transaction/transaction.js'
import { composeDocument } from './compose-document.js'
import type { DocumentDrafter } from './document-drafter.js'
import type { DocumentState } from './document-state.js'
import { createListeners } from './listeners.js'
import { createDocument, openDocument } from './open-document.js'
import type { PersistentAnnotations } from './persistent-annotations.js'
import { replaceDocument } from './replace-document.js'
import { Stacks } from './stacks.js'
import type {
  DispatchResult,
  TaskState,
  TaskStore,
  TaskStoreOptions,
  TransactionFilter,
  WidgetCheck,
} from './task-store.js'
import { type TransactorOptions, writeTransaction } from './transactor.js'

/**
 * Makes the state of one task. The objects of `options.document` are kept as they are and must not be
 * changed afterwards.
 */
export function createTaskStore(options: TaskStoreOptions): TaskStore {
  const defaults = createDefaultEnvironment()
  const environment = {
    now: options.now ?? defaults.now,
    newId: options.newId ?? defaults.newId,
    schedule: options.schedule ?? defaults.schedule,
  }
  const report = (issue: Issue): void => options.onError?.(issue)
  const { task } = options
  const first = options.document ?? createDocument(task, environment.newId())
  if (first.taskId !== task.id) report(coreIssues.otherTask(task.id, String(first.taskId)))

  const state = createStore<TaskState>(() => ({
    document: openDocument(first, environment.newId, report),
    session: initialSession(first),
  }))
  const stateListeners = createListeners<[TaskState, TaskState]>(report)
  const transactionListeners = createListeners<[Transaction, TaskState]>(report)
  state.subscribe((now, before) => stateListeners.call(now, before))

  const filters = new Set<TransactionFilter>(options.filters)
  const checks = new Set<WidgetCheck>(options.checks)
  const handles = new Stacks<unknown>()
  const effort = createEffort({
    now: environment.now,
    ...(options.effortLock && { lock: options.effortLock }),
    ...(first.provenance && { before: first.provenance }),
  })
  const startedAt = isoTime(environment.now())
  let submittedAt = first.provenance?.submittedAt
  let readOnly = options.readOnly ?? false
  // Asked at every change by all that can be pressed.
  const fixed = new Set(
    widgetsOf(task)
      .filter((each) => each.readOnly)
      .map(({ id }) => id),
  )
  let disposed = false
  let writing = false
  let listed: { of: PersistentAnnotations; annotations: Annotation[] } | null = null
  let emitted: AnnotationDocument | null = first

  function commit(meta: TransactionMeta, recipe: (draft: DocumentDrafter) => void): DispatchResult {
    if (disposed) return { committed: false, reason: 'disposed' }
    if (writing) throw new Error('A recipe or a filter must not dispatch.')
    const before = state.getState()
    writing = true
    let written: ReturnType<typeof writeTransaction>
    try {
      written = writeTransaction(transactor, before.document, meta, recipe)
    } finally {
      writing = false
    }
    if ('committed' in written) return written
    const { transaction, after } = written
    const session = pruneSession(before.session, transaction.changes.removed)
    const next = { document: after, session }
    history.record(transaction)
    state.setState(next, true)
    transactionListeners.call(transaction, next)
    history.notify()
    return { committed: true, transaction }
  }

  function setSession(update: Parameters<TaskStore['setSession']>[0]): void {
    if (disposed) return
    const { document, session } = state.getState()
    const given = typeof update === 'function' ? update(session) : update
    const isChosen = given.selection && given.drawn === undefined
    const changes = isChosen ? { ...given, drawn: null } : given
    const members = Object.keys(changes) as (keyof typeof changes)[]
    if (members.every((member) => Object.is(changes[member], session[member]))) return
    const next = { ...session, ...changes }
    if (next.status !== session.status) {
      submittedAt = next.status === 'submitted' ? isoTime(environment.now()) : undefined
    }
    state.setState({ document, session: next }, true)
  }

  function setDocument(document: AnnotationDocument): void {
    if (document === emitted) return
    const next = takeOver(document)
    emitted = document
    commit({ event: 'document.replace', origin: 'host' }, (draft) => {
      replaceDocument(draft, draft.before, next)
    })
    submittedAt = document.provenance?.submittedAt
    const { status, reason = null } = document
    setSession((session) => ({
      status: status ?? session.status,
      ...(reason?.code !== session.reason?.code || reason?.text !== session.reason?.text
        ? { reason }
        : {}),
    }))
  }

  /** The host's document laid out; what the store itself composed into its head is not news. */
  function takeOver(document: AnnotationDocument): DocumentState {
    const next = openDocument(document, environment.newId, report)
    const { head } = state.getState().document
    const { reason: _, ...rest } = next.head
    const same = deepEqual(document.provenance, emitted?.provenance)
    const provenance = same ? head.provenance : next.head.provenance
    const reason = head.reason && { reason: head.reason }
    return { ...next, head: { ...rest, status: head.status, provenance, ...reason } }
  }

  function toDocument(): AnnotationDocument {
    const now = state.getState()
    const collection = now.document.annotations as PersistentAnnotations
    if (listed?.of !== collection) listed = { of: collection, annotations: collection.toArray() }
    emitted = composeDocument(now, listed.annotations, {
      startedAt,
      submittedAt,
      locale: options.locale,
      effort: effort.read(),
    })
    return emitted
  }

  function canEdit(id?: string, widget?: string): boolean {
    if (disposed || refusal(store)) return false
    const annotation = id === undefined ? undefined : state.getState().document.annotations.get(id)
    if (id !== undefined && (!annotation || isLocked(store, annotation))) return false
    if (fixed.size === 0) return true
    const asked = widget ?? annotation?.widget
    // Inside a repeat a widget is called by its response's path.
    return !(asked && fixed.has(widgetOfPath(asked)))
  }

  const store: TaskStore = {
    task,
    environment,
    effort,
    clipboard: options.clipboard ?? createClipboard(),
    get history() {
      return history.history
    },
    get disposed() {
      return disposed
    },
    getState: () => state.getState(),
    subscribe: (listener) => stateListeners.add(listener),
    dispatch: commit,
    setSession,
    onTransaction: (listener) => transactionListeners.add(listener),
    addFilter(filter) {
      filters.add(filter)
      return () => filters.delete(filter)
    },
    setDocument,
    setReadOnly(next) {
      if (next === readOnly) return
      readOnly = next
      // Nothing in the state says read-only, but those who look at it must look again.
      state.setState({ ...state.getState() }, true)
    },
    get readOnly() {
      return readOnly
    },
    canEdit,
    run: (command, args, context) => commands.run(command, args, context, false),
    can: (command, args, context) => commands.run(command, args, context, true),
    get commands() {
      return commands.commands
    },
    addCommands: (added) => commands.add(added),
    subscribeCommands: (listener) => commands.subscribe(listener),
    mountWidget: (widget, handle) => handles.add([[widget, handle]]),
    handleOf: (widget) => handles.current.get(widget),
    addChecks(added) {
      for (const check of added) checks.add(check)
      return () => {
        for (const check of added) checks.delete(check)
      }
    },
    checkRules: () =>
      checkRules(task, state.getState().document, [...checks], {
        coverage: effort.read().coverage,
      }),
    noteActivity: (activity) => effort.note(activity, state.getState().session.focusedWidget),
    toDocument,
    dispose() {
      disposed = true
      effort.dispose()
      stateListeners.clear()
      transactionListeners.clear()
    },
  }

  const transactor: TransactorOptions = { store, producer: createProducer(), filters, report }
  const commands = createCommandRunner(store, options.commands ?? [], report)
  const history = createHistory({
    replay: ({ event, widget }, recipe) =>
      commit({ event, origin: 'history', ...(widget !== undefined && { widget }) }, recipe),
    mayChange: () => !disposed && !refusal(store),
    maxBytes: options.historyBytes ?? 64 * 1024 * 1024,
    mergeWindow: options.historyMergeMs ?? 1000,
  })
  return store
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}
