import type { Queryable } from '../database/database.js'
import type { Assignment } from './lease.js'

/** All that a page needs to let an annotator work on a task. Texts are JSON, sent on unread. */
export interface Work {
  task: string
  /** The draft's document, or null. */
  draft: string | null
  /** Of the draft; 0 when there is none. */
  revision: number
  /** The save that made the draft: a page whose save was not acknowledged knows it again. */
  saveId: string | null
  submission: { id: string; withdrawUntil: string } | null
  /** How many tasks the annotator has submitted. */
  submitted: number
  /** How many tasks are still open to the annotator, with this one. */
  open: number
}

const statement = `
  select t.definition::text as task, d.document::text as draft, coalesce(d.revision, 0) as revision,
    d.save_id as "saveId",
    s.id as submission_id, s.received_at + make_interval(secs => t.withdraw_seconds) as withdraw_until,
    (select count(*)::int from assignments x where x.annotator = a.annotator and x.state = 'submitted')
      as submitted,
    (select count(*)::int from tasks o where o.done < o.replication and not exists (
       select 1 from assignments x where x.task_id = o.id and x.annotator = a.annotator
         and (x.state = 'submitted'))) as open
  from assignments a join tasks t on t.id = a.task_id
    left join drafts d on d.assignment_id = a.id
    left join submissions s on s.assignment_id = a.id and s.withdrawn_at is null
  where a.id = $1`

interface WorkRow
  extends Pick<Work, 'task' | 'draft' | 'revision' | 'saveId' | 'submitted' | 'open'> {
  submission_id: string | null
  withdraw_until: Date | null
}

/** Reads the task, the draft and the standing submission of an assignment. */
export async function readWork(database: Queryable, assignment: Assignment): Promise<Work> {
  const rows = await database.query<WorkRow>(statement, [assignment.id])
  const { submission_id: id, withdraw_until: until, ...work } = rows[0]!
  return {
    ...work,
    submission: id && until ? { id, withdrawUntil: until.toISOString() } : null,
  }
}

/** How many tasks an annotator has submitted. */
export async function countSubmitted(database: Queryable, annotator: string): Promise<number> {
  const rows = await database.query<{ count: number }>(
    "select count(*)::int as count from assignments where annotator = $1 and state = 'submitted'",
    [annotator],
  )
  return rows[0]?.count ?? 0
}
