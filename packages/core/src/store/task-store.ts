import type {
  AnnotationDocument,
  CoverageInterval,
  Issue,
  Response,
  Task,
  Widget,
} from '@tagwright/schema'
import type { AnnotationClipboard } from '../clipboard/clipboard.js'
import type { Effort, EffortLock } from '../effort/effort.js'
import type { History } from '../history/history.js'
import type { SessionState } from '../session/session-state.js'
import type { Patch, Transaction, TransactionMeta } from '../transaction/transaction.js'
import type { DocumentDraft, DocumentState } from './document-state.js'

/** The whole state of a task. */
export interface TaskState {
  readonly document: DocumentState
  readonly session: SessionState
}

/** The outcome of a dispatch: what was committed, or why a filter refused it. */
export type DispatchResult =
  | { committed: true; transaction: Transaction }
  | { committed: false; reason: 'empty' | 'vetoed' | 'disposed'; issue?: Issue }

/** What a filter sees before a transaction is committed. */
export interface PendingTransaction {
  readonly meta: Transaction['meta']
  readonly before: DocumentState
  readonly after: DocumentState
  readonly patches: readonly Patch[]
  readonly changes: Transaction['changes']
}

/** A filter's word: let it be, refuse it with an issue, or go on with more changes in the same transaction. */
export type FilterVerdict = undefined | { veto: Issue } | { extend: (draft: DocumentDraft) => void }

/** Looks at a transaction before it is committed: read-only, limits, timestamps. */
export type TransactionFilter = (pending: PendingTransaction, store: TaskStore) => FilterVerdict

/** Random, time and scheduling of a store, injected so that tests are exact. */
export interface StoreEnvironment {
  /** Milliseconds since the epoch. */
  now(): number
  /** A new id, unique in any document. */
  newId(): string
  /** Runs a callback after some milliseconds; returns its cancel. */
  schedule(callback: () => void, delay: number): () => void
}

/** Judges one widget type's answer; brought by the package that knows the type. */
export interface WidgetCheck {
  /** The widget type that it judges. */
  type: string
  /** Paths of its issues begin with `['widgets', id]` or `['annotations', id]`. */
  check(input: {
    widget: Widget
    response: Response | undefined
    task: Task
    document: DocumentState
    /** What was played so far, merged. */
    coverage: readonly CoverageInterval[]
  }): Issue[]
}

/** What a store is made of. */
export interface TaskStoreOptions extends Partial<StoreEnvironment> {
  task: Task
  /** Where to begin; a new empty document of the task otherwise. */
  document?: AnnotationDocument
  /** Added to the built-in ones, after them. */
  filters?: readonly TransactionFilter[]
  /** Added to the built-in ones; the same id replaces. */
  commands?: readonly Command[]
  /** Judge answers in `checkRules`, beside the built-in rules. */
  checks?: readonly WidgetCheck[]
  /** Refuses every change by users. @default false */
  readOnly?: boolean
  /** Bytes (estimated) that undo may keep. @default 64 MiB */
  historyBytes?: number
  /** Transactions of one group this close, in milliseconds, are one undo step. @default 1000 */
  historyMergeMs?: number
  /** Lets one tab at a time count active time. @default this one always counts */
  effortLock?: EffortLock
  /** Shared by a host between stores, so that copies go from task to task. @default one of its own */
  clipboard?: AnnotationClipboard
  /** BCP 47 tag, recorded in the provenance. */
  locale?: string
  /** Told of every refusal and failure, with a stable code `TW-CORE-nnn`. */
  onError?: (issue: Issue) => void
}

/** The state of one task and the one door for changing it. */
export interface TaskStore {
  readonly task: Task
  readonly environment: StoreEnvironment
  readonly history: History
  readonly effort: Effort
  readonly clipboard: AnnotationClipboard
  readonly disposed: boolean
  getState(): TaskState
  /** Called after every change of document or session; returns its end. */
  subscribe(listener: (state: TaskState, previous: TaskState) => void): () => void
  /** Changes the document: the one door. Throws only on a programmer's mistake in the recipe. */
  dispatch(meta: TransactionMeta, recipe: (draft: DocumentDraft) => void): DispatchResult
  /** Changes the session; not undoable. */
  setSession(
    update: Partial<SessionState> | ((session: SessionState) => Partial<SessionState>),
  ): void
  /** Called once for every committed transaction. */
  onTransaction(listener: (transaction: Transaction, state: TaskState) => void): () => void
  addFilter(filter: TransactionFilter): () => void
  /** Replaces the document by the host's; handing back the one last emitted does nothing. */
  setDocument(document: AnnotationDocument): void
  setReadOnly(readOnly: boolean): void
  readonly readOnly: boolean
  /** Whether an annotation may be changed now (not read-only, locked or of a read-only widget). */
  canEdit(annotation?: string, widget?: string): boolean
  /** Runs a command by id or value; false when it does not apply. */
  run(command: string | Command, args?: unknown, context?: Partial<CommandContext>): boolean
  /** A dry run: whether the command would apply. */
  can(command: string | Command, args?: unknown, context?: Partial<CommandContext>): boolean
  readonly commands: ReadonlyMap<string, Command>
  /** Adds until the returned end is called; of one id the last added counts. */
  addCommands(commands: readonly Command[]): () => void
  /** Called when commands are added or taken away. */
  subscribeCommands(listener: () => void): () => void
  /** Hands over a mounted widget's controller for its commands; returns its end. */
  mountWidget(widget: string, handle: unknown): () => void
  /** The controller mounted last for a widget, or undefined. */
  handleOf(widget: string): unknown
  addChecks(checks: readonly WidgetCheck[]): () => void
  /** Problems by the task's rules, as of now: what keeps it from being submitted and what warns. */
  checkRules(): Issue[]
  /** Marks input for the active time; see `Effort`. */
  noteActivity(activity: Activity): void
  /** Composes content, status and provenance into the contract's document. */
  toDocument(): AnnotationDocument
  dispose(): void
}

/** Where a command's keys are heard: in one widget (by its type), or anywhere in the task. */
export type CommandScope = 'task' | `widget:${string}`

/** What a command is run with. */
export interface CommandContext {
  readonly store: TaskStore
  /** The widget that it is meant for: the focused one unless given. */
  readonly widget: string | null
  /** True while only asking whether it would apply: change nothing, answer the same. */
  readonly dry: boolean
  /** What the caller handed over. */
  readonly args: unknown
}

/** One thing that can be done, shared by toolbar, shortcuts, bridges and tests. */
export interface Command {
  /** `noun.verb`. */
  id: string
  /** A key of the message catalogue. */
  label: string
  /** Default key chords such as `Mod+Z`, `Shift+ArrowLeft`, `Digit1`. @default none */
  keys?: readonly string[]
  /** @default 'task' */
  scope?: CommandScope
  /** Id of the only widget that it is for; in others, what else is added under its id counts. @default all */
  widget?: string
  /** Stays on while typing in a text box. @default false */
  whileTyping?: boolean
  /** Holding the key repeats it. @default false */
  repeat?: boolean
  /** The browser does what the key means to it as well, such as its paste event. @default false */
  keepsDefault?: boolean
  /** Does it, or says in a dry run whether it applies; false when it does not. */
  run(context: CommandContext): boolean
}

/** Something the annotator did or that plays, for the active time. */
export type Activity =
  | { kind: 'input'; device: 'mouse' | 'touch' | 'pen' | 'keyboard'; widget?: string }
  | { kind: 'playing'; media: string; start: number; end: number; rate: number; widget?: string }
  | { kind: 'visible'; visible: boolean }
