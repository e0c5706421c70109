import type { AnnotationDocument } from '@tagwright/schema'
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

  app.put<{ Body: unknown; Params: Params }>(
    url,
    { onRequest, bodyLimit: maxDocumentBytes, schema: { params } },
    async ({ assignment, body, params: { submission } }) => {
      const document: AnnotationDocument = await checkDocument(database, assignment, body)
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
