import type { AnnotatorClaims } from '../access/token.js'
import type { Queryable } from '../database/database.js'
import { errors } from '../http/errors.js'
import { type Assignment, type AssignmentRow, assignmentColumns, toAssignment } from './lease.js'

/** An assignment of the annotator; throws the same refusal when it is another's or does not exist. */
export async function findAssignment(
  database: Queryable,
  claims: AnnotatorClaims,
  id: string,
): Promise<Assignment> {
  if (claims.assignment !== undefined && claims.assignment !== id) throw errors.forbidden()
  const rows = await database.query<AssignmentRow>(
    `select ${assignmentColumns} from assignments a where a.id = $1 and a.annotator = $2`,
    [id, claims.annotator],
  )
  if (!rows[0]) throw errors.forbidden()
  return toAssignment(rows[0])
}
