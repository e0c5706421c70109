import type { FastifyInstance } from 'fastify'
import { annotatorOnly, ownAssignment } from '../http/request.js'
import type { Services } from '../http/services.js'
import { findAssignment } from '../queue/find-assignment.js'
import { leaseNext } from '../queue/lease-next.js'
import { renewLease } from '../queue/renew.js'
import { countSubmitted } from '../queue/work.js'
import { workBody } from './work-body.js'

/** Handing out tasks: the next one, one again, more time for it. */
export function assignmentRoutes(app: FastifyInstance, services: Services): void {
  const { database, leaseSeconds } = services

  app.post(
    '/api/assignments/next',
    { onRequest: annotatorOnly(services) },
    async (request, reply) => {
      const { claims } = request
      const assignment = claims.assignment
        ? await findAssignment(database, claims, claims.assignment)
        : await leaseNext(database, claims.annotator, leaseSeconds)
      if (!assignment || (claims.assignment && assignment.state === 'submitted'))
        return { assignment: null, submitted: await countSubmitted(database, claims.annotator) }
      return reply.type('application/json').send(await workBody(services, assignment))
    },
  )

  const own = { onRequest: ownAssignment(services) }

  app.get('/api/assignments/:id', own, async ({ assignment }, reply) =>
    reply.type('application/json').send(await workBody(services, assignment)),
  )

  app.post('/api/assignments/:id/renew', own, async ({ assignment }) => ({
    assignment: await renewLease(database, assignment, leaseSeconds),
  }))
}
