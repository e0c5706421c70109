import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify'
import { annotatorOf } from '../access/annotator-guard.js'
import type { AnnotatorClaims } from '../access/token.js'
import { findAssignment } from '../queue/find-assignment.js'
import type { Assignment } from '../queue/lease.js'
import { errors } from './errors.js'
import type { Services } from './services.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** The annotator who asks; set by `annotatorOnly`. */
    claims: AnnotatorClaims
    /** The assignment of the address; set by `ownAssignment`. */
    assignment: Assignment
  }
}

/** What an id may be, as in the contract. */
export const idPattern = '^[A-Za-z0-9._:-]{1,128}$'

/** Adds the members that the guards fill. */
export function decorateRequests(app: FastifyInstance): void {
  app.decorateRequest('claims', null as never)
  app.decorateRequest('assignment', null as never)
}

/** Lets annotators with a valid link pass. Runs before a body is read. */
export const annotatorOnly =
  ({ tokens }: Services): onRequestAsyncHookHandler =>
  async (request) => {
    request.claims = await annotatorOf(request, tokens)
  }

/** Lets the annotator of the assignment in the address pass. Runs before a body is read. */
export const ownAssignment =
  ({ tokens, database }: Services): onRequestAsyncHookHandler =>
  async (request) => {
    request.claims = await annotatorOf(request, tokens)
    const { id } = request.params as { id: string }
    if (!new RegExp(idPattern).test(id)) throw errors.forbidden()
    request.assignment = await findAssignment(database, request.claims, id)
  }
