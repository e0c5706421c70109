import type { Queryable } from '../database/database.js'

/**
 * Locks a task's row and says how many annotators it can still be given to: neither answered nor
 * leased now. The count is exact until the transaction ends, because every lease is given under
 * this lock, and a second statement sees what was committed while waiting for it.
 */
export async function lockFreePlaces(transaction: Queryable, taskId: string): Promise<number> {
  await transaction.query('select 1 from tasks where id = $1 for update', [taskId])
  return countFreePlaces(transaction, taskId)
}

/** The same count, for a row that is locked already. */
export async function countFreePlaces(transaction: Queryable, taskId: string): Promise<number> {
  const rows = await transaction.query<{ free: number }>(
    `select (t.replication - t.done - (
       select count(*) from assignments a
       where a.task_id = t.id and a.state = 'active' and a.expires_at > now()))::int as free
     from tasks t where t.id = $1`,
    [taskId],
  )
  return rows[0]?.free ?? 0
}
