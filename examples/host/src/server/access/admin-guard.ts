import type { FastifyRequest } from 'fastify'
import { errors } from '../http/errors.js'
import { bearerOf } from './annotator-guard.js'
import { secretEqual } from './secret-equal.js'
import type { Tokens } from './token.js'

/** The name of the cookie that keeps an admin signed in. */
export const adminCookie = 'tagwright-admin'

/** How long an admin stays signed in, in seconds. */
export const adminSeconds = 12 * 3600

const cookieOf = (request: FastifyRequest, name: string): string | undefined =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key === name)?.[1]

/** What an admin may show: the signed cookie of the pages, or the key itself as a bearer token. */
export async function requireAdmin(request: FastifyRequest, tokens: Tokens, key: string) {
  const bearer = bearerOf(request)
  if (bearer !== undefined && secretEqual(bearer, key)) return
  const cookie = cookieOf(request, adminCookie)
  if (cookie !== undefined && (await tokens.isAdmin(cookie))) return
  throw errors.unauthorized()
}

/** The `Set-Cookie` header that signs an admin in. */
export function adminCookieHeader(token: string, secure: boolean): string {
  const attributes = `Path=/; Max-Age=${adminSeconds}; HttpOnly; SameSite=Strict`
  return `${adminCookie}=${token}; ${attributes}${secure ? '; Secure' : ''}`
}
