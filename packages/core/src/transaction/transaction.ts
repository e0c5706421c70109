import type { PathStep } from '@tagwright/schema'

/** Who asked for a change; history listens to `user` and `model` only. */
export type TransactionOrigin = 'user' | 'host' | 'history' | 'model'

/** What a change is, for filters and listeners. */
export interface TransactionMeta {
  /** `noun.verb` such as `annotation.create`. */
  event: string
  /** @default 'user' */
  origin?: TransactionOrigin
  /** Neighbouring transactions of one group become one undo step (nudges, typing). */
  group?: string
  /** `skip` keeps the change out of the undo stack. @default 'record' */
  history?: 'record' | 'skip'
  /** The widget that it happened in. */
  widget?: string
}

/**
 * One change of the document, addressed by id whatever the layout in memory:
 * `['annotations', id, 'geometry', 'x']`, `['relations', id]`, `['responses', widget]`. Patches are
 * applied first to last. A `replace` of an annotation or a relation with `index` and no value moves it.
 */
export interface Patch {
  op: 'add' | 'replace' | 'remove'
  path: PathStep[]
  value?: unknown
  /** For `add` of an annotation and for a move: its z-order index in the document. */
  index?: number
}

/** Which annotations a transaction touched. */
export interface AnnotationChanges {
  added: readonly string[]
  updated: readonly string[]
  removed: readonly string[]
  /** The z-order of ids already there changed. */
  reordered: boolean
}

/** A change that was committed. */
export interface Transaction {
  meta: Required<Pick<TransactionMeta, 'event' | 'origin' | 'history'>> &
    Pick<TransactionMeta, 'group' | 'widget'>
  patches: readonly Patch[]
  /** Take the transaction back when applied first to last. */
  inverse: readonly Patch[]
  changes: AnnotationChanges
  /** Milliseconds of the injected clock. */
  at: number
}
