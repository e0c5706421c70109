import { randomUUID } from 'node:crypto'
import type { Database, Queryable } from '../database/database.js'
import { countFreePlaces } from './free-places.js'
import { type Assignment, type AssignmentRow, assignmentColumns, toAssignment } from './lease.js'

/** The oldest task that the annotator has begun and not submitted, with its lease renewed. */
async function resume(database: Queryable, annotator: string, leaseSeconds: number) {
  return database.query<AssignmentRow>(
    `update assignments a set expires_at = now() + make_interval(secs => $2)
     where a.id = (select id from assignments
                   where annotator = $1 and state = 'active' order by leased_at, id limit 1)
     returning ${assignmentColumns}`,
    [annotator, leaseSeconds],
  )
}

/** What to do about tasks that another process is giving away at this moment. */
type Busy = 'skip locked' | ''

/** The first open task that the annotator has not had, locked. */
async function lockCandidate(
  transaction: Queryable,
  annotator: string,
  passed: string[],
  busy: Busy,
) {
  const rows = await transaction.query<{ id: string }>(
    `select t.id from tasks t
     where t.done < t.replication and t.id <> all ($2::text[])
       and not exists (select 1 from assignments a where a.task_id = t.id and a.annotator = $1)
       and (select count(*) from assignments a where a.task_id = t.id and a.state = 'active'
              and a.expires_at > now()) < t.replication - t.done
     order by t.seq limit 1 for update of t ${busy}`,
    [annotator, passed],
  )
  return rows[0]?.id
}

async function lease(
  transaction: Queryable,
  annotator: string,
  leaseSeconds: number,
  busy: Busy,
): Promise<Assignment | undefined> {
  // Two requests of one annotator take turns, so that a double click does not lease two tasks.
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 7281))', [annotator])
  const resumed = await resume(transaction, annotator, leaseSeconds)
  if (resumed[0]) return toAssignment(resumed[0])
  const passed: string[] = []
  for (;;) {
    const taskId = await lockCandidate(transaction, annotator, passed, busy)
    if (taskId === undefined) return undefined
    if ((await countFreePlaces(transaction, taskId)) > 0) {
      const rows = await transaction.query<AssignmentRow>(
        `insert into assignments as a (id, task_id, annotator, state, expires_at)
         values ($1, $2, $3, 'active', now() + make_interval(secs => $4))
         returning ${assignmentColumns}`,
        [randomUUID(), taskId, annotator, leaseSeconds],
      )
      return toAssignment(rows[0]!)
    }
    passed.push(taskId)
  }
}

/**
 * Gives the annotator a task to work on: the one begun before, or else the first open one, leased
 * for some seconds. Undefined when there is none. No task is leased to more annotators than it
 * asks for, whatever the number of server processes, and none twice to one annotator.
 */
export async function leaseNext(
  database: Database,
  annotator: string,
  leaseSeconds: number,
): Promise<Assignment | undefined> {
  const attempt = (busy: Busy) =>
    database.transaction((transaction) => lease(transaction, annotator, leaseSeconds, busy))
  // Only when nothing else is left does one wait for what others hold: it may yet become free.
  return (await attempt('skip locked')) ?? attempt('')
}
