import { createHash } from 'node:crypto'
import type { AnnotationDocument } from '@tagwright/schema'
import type { Database, Queryable } from '../database/database.js'
import { errors } from '../http/errors.js'
import { toJson } from '../http/to-json.js'
import type { Assignment } from '../queue/lease.js'

/** An answer as the host has it. */
export interface Submission {
  id: string
  receivedAt: string
  /** Until when it can be withdrawn. */
  withdrawUntil: string
  withdrawn: boolean
}

interface SubmissionRow {
  id: string
  assignment_id: string
  digest: string
  received_at: Date
  withdraw_until: Date
  withdrawn: boolean
}

const columns = `s.id, s.assignment_id, s.digest, s.received_at, s.withdrawn_at is not null as withdrawn,
  s.received_at + make_interval(secs => t.withdraw_seconds) as withdraw_until`

const find = async (
  database: Queryable,
  condition: 's.id = $1' | 's.assignment_id = $1',
  id: string,
) =>
  (
    await database.query<SubmissionRow>(
      `select ${columns} from submissions s join tasks t on t.id = s.task_id
       where ${condition} order by s.withdrawn_at nulls first limit 1`,
      [id],
    )
  )[0]

const toSubmission = (row: SubmissionRow): Submission => ({
  id: row.id,
  receivedAt: row.received_at.toISOString(),
  withdrawUntil: row.withdraw_until.toISOString(),
  withdrawn: row.withdrawn,
})

/** The host knows who worked on what; what the page says of it is replaced. */
function asStored(document: AnnotationDocument, assignment: Assignment): string {
  const { annotator, id } = assignment
  return JSON.stringify({
    ...document,
    provenance: { ...document.provenance, annotator, assignment: id },
  })
}

/**
 * Takes an answer once, whatever the number of times that it is sent under its id. Late answers
 * count too. Throws when another answer stands, or another document was sent under this id.
 */
export function submit(
  database: Database,
  assignment: Assignment,
  id: string,
  document: AnnotationDocument,
): Promise<Submission> {
  const digest = createHash('sha256').update(toJson(document)).digest('hex')
  return database.transaction(async (transaction) => {
    // Tasks are locked before their assignments everywhere, so that no two wait for each other.
    await transaction.query('select 1 from tasks where id = $1 for update', [assignment.taskId])
    await transaction.query('select 1 from assignments where id = $1 for update', [assignment.id])
    const same = await find(transaction, 's.id = $1', id)
    if (same) {
      // Another annotator's id is told nothing more than that it is taken.
      if (same.assignment_id !== assignment.id || same.digest !== digest)
        throw errors.submissionChanged()
      return toSubmission(same)
    }
    const standing = await find(transaction, 's.assignment_id = $1', assignment.id)
    if (standing && !standing.withdrawn) throw errors.alreadySubmitted()
    await transaction.query(
      `insert into submissions (id, assignment_id, task_id, annotator, status, document, digest, active_ms, late)
       values ($1, $2, $3, $4, $5, $6::text::json, $7, $8, $9)`,
      [
        id,
        assignment.id,
        assignment.taskId,
        assignment.annotator,
        document.status,
        asStored(document, assignment),
        digest,
        Math.round(document.provenance.effort?.activeMs ?? 0),
        assignment.expired,
      ],
    )
    await transaction.query("update assignments set state = 'submitted' where id = $1", [
      assignment.id,
    ])
    // A skipped or flagged task still wants its answer, from someone else.
    if (document.status === 'submitted')
      await transaction.query('update tasks set done = done + 1 where id = $1', [assignment.taskId])
    return toSubmission((await find(transaction, 's.id = $1', id))!)
  })
}
