import type { TransactionFilter } from '../store/task-store.js'
import { guardEdits } from './guard-edits.js'
import { keepReferences } from './keep-references.js'
import { limitCounts } from './limit-counts.js'
import { settleNone } from './settle-none.js'
import { stampChanges } from './stamp-changes.js'

/** Run before the host's filters, in this order. */
export const filtersBefore: readonly TransactionFilter[] = [
  keepReferences,
  guardEdits,
  limitCounts,
  settleNone,
]

/** Run after the host's filters: they stamp what those changed too. */
export const filtersAfter: readonly TransactionFilter[] = [stampChanges]
