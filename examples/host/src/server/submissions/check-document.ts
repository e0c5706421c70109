import { type AnnotationDocument, parseDocument, type Task } from '@tagwright/schema'
import type { Queryable } from '../database/database.js'
import { errors } from '../http/errors.js'
import type { Assignment } from '../queue/lease.js'

/** Issues told in one refusal at most. */
const told = 20

/**
 * Looks at a submitted document that follows the JSON Schema: its references, geometries and values
 * must fit the task. Throws with its issues when it cannot be taken; warnings may stand.
 */
export async function checkDocument(
  database: Queryable,
  assignment: Assignment,
  document: AnnotationDocument,
): Promise<void> {
  if (document.taskId !== assignment.taskId)
    throw errors.documentForeign('The document answers another task.')
  if (document.status === 'draft') throw errors.documentForeign('The document is a draft still.')
  const rows = await database.query<{ task: string }>(
    'select definition::text as task from tasks where id = $1',
    [assignment.taskId],
  )
  const { issues } = parseDocument(document, { task: JSON.parse(rows[0]!.task) as Task })
  const failures = issues.filter((issue) => issue.severity === 'error')
  if (failures.length > 0) throw errors.documentInvalid(failures.slice(0, told))
}
