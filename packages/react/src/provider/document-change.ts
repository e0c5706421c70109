import type { Patch, Transaction } from '@tagwright/core'
import type { AnnotationDocument } from '@tagwright/schema'

/** What `onChange` is told; costs the same however many annotations there are. */
export interface DocumentChange {
  /** What changed, addressed by id. */
  readonly patches: readonly Patch[]
  readonly transaction: Transaction
  /** Composes the whole document as it is when called. */
  getDocument(): AnnotationDocument
}
