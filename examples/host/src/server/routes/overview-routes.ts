import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { adminCookieHeader, adminSeconds, requireAdmin } from '../access/admin-guard.js'
import { secretEqual } from '../access/secret-equal.js'
import { exportDataset } from '../export/export-dataset.js'
import { errors } from '../http/errors.js'
import { idPattern } from '../http/request.js'
import { pagePolicy } from '../http/security-headers.js'
import type { Services } from '../http/services.js'
import { overviewPage } from '../overview/overview-page.js'
import { signInPage } from '../overview/sign-in-page.js'
import { readStatistics } from '../overview/statistics.js'

const linkDays = 30

/** The admin's side: overview, links, export. All of it needs the key. */
export function overviewRoutes(app: FastifyInstance, services: Services): void {
  const { database, tokens, adminKey } = services
  const isAdmin = (request: FastifyRequest) =>
    requireAdmin(request, tokens, adminKey).then(
      () => true,
      () => false,
    )
  const send = (reply: FastifyReply, code: number, page: string) =>
    pagePolicy.overview(reply).code(code).type('text/html; charset=utf-8').send(page)

  const signIn = async (request: FastifyRequest, reply: FastifyReply, key: string) => {
    if (!secretEqual(key, adminKey)) return send(reply, 401, signInPage(true))
    const token = await tokens.signAdmin(adminSeconds)
    reply.header('set-cookie', adminCookieHeader(token, request.protocol === 'https'))
    return reply.redirect('/overview', 303)
  }

  app.get<{ Querystring: { key?: unknown } }>('/overview', async (request, reply) => {
    const { key } = request.query
    if (typeof key === 'string') return signIn(request, reply, key)
    if (!(await isAdmin(request))) return send(reply, 401, signInPage(false))
    return send(reply, 200, overviewPage(await readStatistics(database), new Date()))
  })

  app.post<{ Body: { key?: unknown } | null }>('/overview/sign-in', async (request, reply) =>
    signIn(request, reply, String(request.body?.key ?? '')),
  )

  app.post<{ Body: { annotator?: unknown } | null }>('/overview/links', async (request, reply) => {
    await requireAdmin(request, tokens, adminKey)
    const annotator = String(request.body?.annotator ?? '')
    if (!new RegExp(idPattern).test(annotator))
      throw errors.badRequest('An annotator is named by 1 to 128 of A-Z a-z 0-9 . _ : -')
    const token = await tokens.signAnnotator({ annotator }, linkDays * 86_400)
    const link = `${request.protocol}://${request.host}/work#${token}`
    return send(reply, 200, overviewPage(await readStatistics(database), new Date(), link))
  })

  app.get<{ Querystring: { type?: unknown } }>('/export.ndjson', async (request, reply) => {
    await requireAdmin(request, tokens, adminKey)
    const { type } = request.query
    const lines = exportDataset(database, typeof type === 'string' ? { type } : {})
    return reply
      .type('application/x-ndjson')
      .header('content-disposition', 'attachment; filename="dataset.ndjson"')
      .header('cache-control', 'no-store')
      .send(Readable.from(lines, { objectMode: false }))
  })
}
