import type { Scope } from '@tagwright/core'
import type { Assignment, HostApi } from '../api/host-api.js'
import type { WorkState } from './work-state.js'

/** What watching a lease needs. */
export interface LeaseWatchOptions {
  api: Pick<HostApi, 'renew'>
  assignment: Assignment
  scope: Scope
  now: () => number
  onLease: (lease: WorkState['lease']) => void
}

/** Watches how long the task is kept for the annotator. */
export interface LeaseWatch {
  /** The annotator does something: renews when half of the time is over. */
  active(): void
  /** The host said something newer of the lease. */
  update(assignment: Assignment): void
}

/** Renewals are not asked for more often than this, in milliseconds. */
const rarely = 20_000

/** Renews a lease while its annotator works, and says when it has ended. */
export function createLeaseWatch(options: LeaseWatchOptions): LeaseWatch {
  const { api, scope, now, onLease } = options
  let { assignment } = options
  let length = 0
  let asked = Number.NEGATIVE_INFINITY
  let cancel = () => {}

  const left = () => Date.parse(assignment.expiresAt) - now()

  function update(next: Assignment) {
    assignment = next
    cancel()
    if (next.expired) return onLease('taken')
    length = Math.max(length, left())
    onLease('held')
    cancel = scope.timeout(() => onLease('ended'), Math.min(Math.max(left(), 0), 2 ** 31 - 1))
  }

  async function renew() {
    asked = now()
    try {
      update(await api.renew(assignment.id))
    } catch {
      // Asked again with the next activity; drafts and answers are taken in any case.
    }
  }

  update(assignment)
  return {
    update,
    active() {
      const due = left() < length / 2
      if (due && (left() <= 0 || now() - asked > rarely) && now() - asked > 1000) void renew()
    },
  }
}
