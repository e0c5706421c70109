import type { FastifyRequest } from 'fastify'
import { errors } from '../http/errors.js'
import type { AnnotatorClaims, Tokens } from './token.js'

/** The token of an `Authorization: Bearer …` header. */
export function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w.~+/-]{1,4096}=*)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/** The annotator who asks; throws 401 without a valid token. */
export async function annotatorOf(
  request: FastifyRequest,
  tokens: Tokens,
): Promise<AnnotatorClaims> {
  const token = bearerOf(request)
  const claims = token ? await tokens.readAnnotator(token) : undefined
  if (!claims) throw errors.unauthorized()
  return claims
}
