import type { AnnotationDocument } from '@tagwright/schema'
import type { FastifyInstance } from 'fastify'
import { saveDraft } from '../drafts/save-draft.js'
import { errors } from '../http/errors.js'
import { idPattern, ownAssignment } from '../http/request.js'
import type { Services } from '../http/services.js'
import { toJson } from '../http/to-json.js'
import { renewLease } from '../queue/renew.js'

/** Drafts are checked lightly: what is half done may be wrong, and refusing it would lose it. */
const body = {
  type: 'object',
  required: ['kind', 'taskId', 'status'],
  properties: {
    kind: { const: 'document' },
    taskId: { type: 'string' },
    status: { const: 'draft' },
  },
}

const querystring = {
  type: 'object',
  required: ['base', 'save'],
  properties: {
    base: { type: 'string', pattern: '^\\d{1,9}$' },
    save: { type: 'string', pattern: idPattern },
  },
}

/** Keeping drafts: `PUT …/draft?base=<revision known>&save=<id of this save>` with the document. */
export function draftRoutes(app: FastifyInstance, services: Services): void {
  const { database, leaseSeconds, maxDocumentBytes } = services
  app.put<{ Body: AnnotationDocument; Querystring: { base: string; save: string } }>(
    '/api/assignments/:id/draft',
    {
      onRequest: ownAssignment(services),
      bodyLimit: maxDocumentBytes,
      schema: { body, querystring },
    },
    async ({ assignment, body: document, query }) => {
      if (document.taskId !== assignment.taskId)
        throw errors.documentForeign('The document answers another task.')
      if (assignment.state === 'submitted') throw errors.alreadySubmitted()
      const revision = await saveDraft(database, {
        assignment: assignment.id,
        baseRevision: Number(query.base),
        saveId: query.save,
        document: toJson(document),
      })
      return { revision, assignment: await renewLease(database, assignment, leaseSeconds) }
    },
  )
}
