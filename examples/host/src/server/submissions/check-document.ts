import type { AnnotationDocument } from '@tagwright/schema'
import type { Queryable } from '../database/database.js'
import { errors } from '../http/errors.js'
import type { Assignment } from '../queue/lease.js'

/** Reads a submitted document; throws with all its issues when it cannot be taken. */
export async function checkDocument(
  _database: Queryable,
  assignment: Assignment,
  body: unknown,
): Promise<AnnotationDocument> {
  const document = body as AnnotationDocument
  if (document.taskId !== assignment.taskId)
    throw errors.documentForeign('The document answers another task.')
  if (document.status === 'draft') throw errors.documentForeign('The document is a draft still.')
  return document
}
