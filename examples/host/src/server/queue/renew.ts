import type { Database } from '../database/database.js'
import { lockFreePlaces } from './free-places.js'
import { type Assignment, type AssignmentRow, assignmentColumns, toAssignment } from './lease.js'

/**
 * Extends a lease. One that has ended comes back as long as the task has a place free; otherwise
 * it stays ended, and the answer says so, but drafts and the submission are accepted all the same:
 * the work was done.
 */
export function renewLease(
  database: Database,
  assignment: Assignment,
  leaseSeconds: number,
): Promise<Assignment> {
  return database.transaction(async (transaction) => {
    const free = assignment.expired ? await lockFreePlaces(transaction, assignment.taskId) : 1
    const rows = await transaction.query<AssignmentRow>(
      `update assignments a set expires_at = case
         when $3 or a.expires_at > now() then now() + make_interval(secs => $2)
         else a.expires_at end
       where a.id = $1 and a.state = 'active' returning ${assignmentColumns}`,
      [assignment.id, leaseSeconds, free > 0 && assignment.expired],
    )
    return rows[0] ? toAssignment(rows[0]) : assignment
  })
}
