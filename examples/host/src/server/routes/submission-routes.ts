import { type AnnotationDocument, documentJsonSchema } from '@tagwright/schema'
import type { FastifyInstance } from 'fastify'
import { idPattern, ownAssignment } from '../http/request.js'
import type { Services } from '../http/services.js'
import { checkDocument } from '../submissions/check-document.js'
import { submit } from '../submissions/submit.js'
import { withdraw } from '../submissions/withdraw.js'

const params = {
  type: 'object',
  properties: { id: {}, submission: { type: 'string', pattern: idPattern } },
}

interface Params {
  id: string
  submission: string
}

/** Sending answers, as often as it takes, and taking them back. */
export function submissionRoutes(app: FastifyInstance, services: Services): void {
  const { database, leaseSeconds, maxDocumentBytes } = services
  const url = '/api/assignments/:id/submissions/:submission'
  const onRequest = ownAssignment(services)

  app.put<{ Body: AnnotationDocument; Params: Params }>(
    url,
    { onRequest, bodyLimit: maxDocumentBytes, schema: { params, body: documentJsonSchema } },
    async ({ assignment, body: document, params: { submission } }) => {
      await checkDocument(database, assignment, document)
      return { submission: await submit(database, assignment, submission, document) }
    },
  )

  app.delete<{ Params: Params }>(
    url,
    { onRequest, schema: { params } },
    async ({ assignment, params: { submission } }, reply) => {
      await withdraw(database, assignment, submission, leaseSeconds)
      return reply.code(204).send()
    },
  )
}
