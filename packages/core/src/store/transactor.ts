import type { Issue } from '@tagwright/schema'
import type { Immer } from 'immer'
import { filtersAfter, filtersBefore } from '../filters/built-in-filters.js'
import { coreIssues } from '../issues/core-issues.js'
import type { Transaction, TransactionMeta } from '../transaction/transaction.js'
import { DocumentDrafter } from './document-drafter.js'
import type { DocumentState } from './document-state.js'
import type {
  DispatchResult,
  PendingTransaction,
  TaskStore,
  TransactionFilter,
} from './task-store.js'

/** What writing a transaction needs. */
export interface TransactorOptions {
  store: TaskStore
  producer: Immer
  filters: ReadonlySet<TransactionFilter>
  report(issue: Issue): void
}

/** A transaction with the document that it leads to, not yet committed; or why there is none. */
export type WrittenTransaction =
  | { transaction: Transaction; after: DocumentState }
  | Extract<DispatchResult, { committed: false }>

/** Runs a recipe and the filters over a document, leaving the store alone. */
export function writeTransaction(
  { store, producer, filters, report }: TransactorOptions,
  before: DocumentState,
  given: TransactionMeta,
  recipe: (drafter: DocumentDrafter) => void,
): WrittenTransaction {
  const meta: Transaction['meta'] = { origin: 'user', history: 'record', ...given }
  const drafter = new DocumentDrafter(before, producer)
  recipe(drafter)
  let after = drafter.snapshot()
  const { log } = drafter
  if (log.isEmpty) return { committed: false, reason: 'empty' }
  for (const filter of [...filtersBefore, ...filters, ...filtersAfter]) {
    const pending: PendingTransaction = {
      meta,
      before,
      after,
      changes: drafter.changes(),
      get patches() {
        return log.patches
      },
    }
    let verdict: ReturnType<TransactionFilter>
    try {
      verdict = filter(pending, store)
    } catch (error) {
      report(coreIssues.filterFailed(error))
      continue
    }
    if (!verdict) continue
    if ('veto' in verdict) {
      report(verdict.veto)
      return { committed: false, reason: 'vetoed', issue: verdict.veto }
    }
    verdict.extend(drafter)
    after = drafter.snapshot()
  }
  const transaction: Transaction = {
    meta,
    changes: drafter.changes(),
    at: store.environment.now(),
    // Written when they are asked for: many of those who listen never do.
    get patches() {
      return log.patches
    },
    get inverse() {
      return log.inverse
    },
  }
  return { transaction, after }
}
