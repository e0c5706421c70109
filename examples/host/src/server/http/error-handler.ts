import type { FastifyError, FastifyInstance } from 'fastify'
import type { Database } from '../database/database.js'
import { logError } from '../errors/error-log.js'
import { errors } from './errors.js'
import { HostError } from './host-error.js'
import { issuesOf } from './validation.js'

/** Classes and codes of PostgreSQL and of the network that mean: not now. */
const unavailable =
  /^(08...|53...|57P0.|57014|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/

const isUnavailable = (error: { code?: string; message?: string }): boolean =>
  unavailable.test(error.code ?? '') ||
  /Connection terminated|timeout exceeded when trying to connect|PGlite is clos/.test(
    error.message ?? '',
  )

/** What an error of the framework, the database or our own means to the caller. */
function toHostError(error: FastifyError): HostError {
  if (error instanceof HostError) return error
  if (error.validation) {
    const issues = issuesOf(error.validation)
    return error.validationContext === 'body'
      ? errors.documentInvalid(issues)
      : errors.badRequest(`The ${error.validationContext} of the request is wrong.`, { issues })
  }
  if (error.statusCode === 413) return errors.tooLarge(0)
  if (error.statusCode === 415) return errors.unsupportedType()
  if (error.statusCode === 404) return errors.notFound()
  if (error.statusCode && error.statusCode < 500) return errors.badRequest(error.message)
  return isUnavailable(error) ? errors.unavailable() : errors.internal()
}

/** Turns every failure into a typed body; the server's own mistakes are noted. */
export function addErrorHandler(app: FastifyInstance, database: Database): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const limit = request.routeOptions.bodyLimit ?? 0
    const refusal = error.statusCode === 413 ? errors.tooLarge(limit) : toHostError(error)
    if (refusal.status >= 500) {
      console.error(`${request.method} ${request.routeOptions.url ?? ''}: ${error.stack ?? error}`)
      const message = `${request.method} ${request.routeOptions.url}: ${error.message}`
      const note = { source: 'server', code: refusal.code, message } as const
      await logError(database, note).catch(() => undefined)
    }
    return reply.code(refusal.status).type('application/json; charset=utf-8').send(refusal.body)
  })
  app.setNotFoundHandler(async (_request, reply) => {
    const refusal = errors.notFound()
    return reply.code(refusal.status).send(refusal.body)
  })
}
