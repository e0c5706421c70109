import type { FastifyInstance, FastifyReply } from 'fastify'

type Policy = Record<string, string>

const format = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')

/** Nothing at all: for data, which no browser should render. */
const closed: Policy = { 'default-src': "'none'", 'frame-ancestors': "'none'" }

/** The overview: a sheet and forms, no script. */
const overview: Policy = {
  ...closed,
  'style-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
}

/** The task page: no inline script or style, no eval; style elements of libraries by nonce. */
const task = (nonce: string, frameAncestors: string): Policy => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' 'nonce-${nonce}'`,
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': frameAncestors,
})

/** Replaces the closed policy of a reply by that of a page. */
export const pagePolicy = {
  overview: (reply: FastifyReply) =>
    reply.header('content-security-policy', format(overview)).header('cache-control', 'no-store'),
  task: (reply: FastifyReply, nonce: string, frameAncestors: string) =>
    reply
      .header('content-security-policy', format(task(nonce, frameAncestors)))
      .header('cache-control', 'no-store'),
}

/** Strict headers on every answer, refusals too. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': format(closed),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    })
    if (request.protocol === 'https')
      reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}
