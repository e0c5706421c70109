import { randomUUID } from 'node:crypto'
import type { AnnotationDocument } from '@tagwright/schema'
import type { Database, Queryable } from '../database/database.js'
import { errors } from '../http/errors.js'
import type { Assignment } from '../queue/lease.js'

/** Seconds on top of the task's window, for the way that the request takes. */
const grace = 3

interface Row {
  withdrawn: boolean
  open: boolean
  status: string
  document: string
}

/** The answer becomes the draft, so that nothing of it is lost. */
async function keepAsDraft(transaction: Queryable, assignment: Assignment, answer: string) {
  const { reason: _, ...document } = JSON.parse(answer) as AnnotationDocument
  const { submittedAt: __, ...provenance } = document.provenance
  const draft = JSON.stringify({ ...document, status: 'draft', provenance })
  await transaction.query(
    `insert into drafts as d (assignment_id, revision, save_id, document) values ($1, 1, $2, $3::text::json)
     on conflict (assignment_id) do update set revision = d.revision + 1, save_id = excluded.save_id,
       document = excluded.document, saved_at = now()`,
    [assignment.id, randomUUID(), draft],
  )
}

/**
 * Takes an answer back within the task's window: the assignment is open again, with the answer as
 * its draft. Asked again, it answers the same. Throws when the window is over.
 */
export async function withdraw(
  database: Database,
  assignment: Assignment,
  id: string,
  leaseSeconds: number,
): Promise<void> {
  await database.transaction(async (transaction) => {
    // Tasks are locked before their assignments everywhere, so that no two wait for each other.
    await transaction.query('select 1 from tasks where id = $1 for update', [assignment.taskId])
    await transaction.query('select 1 from assignments where id = $1 for update', [assignment.id])
    const rows = await transaction.query<Row>(
      `select s.withdrawn_at is not null as withdrawn, t.withdraw_seconds > 0 and
         s.received_at + make_interval(secs => t.withdraw_seconds + $3) > now() as open, s.status,
         s.document::text as document
       from submissions s join tasks t on t.id = s.task_id
       where s.id = $1 and s.assignment_id = $2`,
      [id, assignment.id, grace],
    )
    const row = rows[0]
    if (!row) throw errors.forbidden()
    if (row.withdrawn) return
    if (!row.open) throw errors.withdrawClosed()
    await transaction.query('update submissions set withdrawn_at = now() where id = $1', [id])
    await transaction.query(
      `update assignments set state = 'active', expires_at = now() + make_interval(secs => $2)
       where id = $1`,
      [assignment.id, leaseSeconds],
    )
    if (row.status === 'submitted')
      await transaction.query('update tasks set done = done - 1 where id = $1', [assignment.taskId])
    await keepAsDraft(transaction, assignment, row.document)
  })
}
