import type { Transaction } from '../transaction/transaction.js'

/** Whether a transaction is to be taken as it is: a replay of history, or a document from the host. */
export function isWhole({ origin, event }: Transaction['meta']): boolean {
  return origin === 'history' || (origin === 'host' && event === 'document.replace')
}
