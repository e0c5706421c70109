import type { FastifyInstance } from 'fastify'
import { logError } from '../errors/error-log.js'
import { annotatorOnly, idPattern } from '../http/request.js'
import type { Services } from '../http/services.js'

interface Report {
  code: string
  message: string
  assignment?: string
}

const body = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', maxLength: 64 },
    message: { type: 'string', maxLength: 2000 },
    assignment: { type: 'string', pattern: idPattern },
  },
}

/** Errors that pages report, such as media that do not load, for the overview. */
export function errorRoutes(app: FastifyInstance, services: Services): void {
  app.post<{ Body: Report }>(
    '/api/errors',
    { onRequest: annotatorOnly(services), bodyLimit: 16 * 1024, schema: { body } },
    async ({ body: { code, message, assignment } }, reply) => {
      const report = {
        source: 'page',
        code,
        message,
        ...(assignment ? { assignment } : {}),
      } as const
      await logError(services.database, report)
      return reply.code(204).send()
    },
  )
}
