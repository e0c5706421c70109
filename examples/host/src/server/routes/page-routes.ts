import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { pagePolicy } from '../http/security-headers.js'
import type { Services } from '../http/services.js'

/** Stands in the built page where the nonce of each answer goes. */
export const nonceMark = '__CSP_NONCE__'

/** The task page and the files that it loads. The page itself knows nothing: data need a token. */
export async function pageRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { clientFolder, frameAncestors } = services
  const page = await readFile(join(clientFolder, 'index.html'), 'utf8')

  app.get('/', async (_request, reply) => reply.redirect('/overview', 302))

  app.get('/work', async (_request, reply) => {
    const nonce = randomBytes(18).toString('base64')
    pagePolicy.task(reply, nonce, frameAncestors)
    return reply.type('text/html; charset=utf-8').send(page.replaceAll(nonceMark, nonce))
  })

  await app.register(fastifyStatic, {
    root: join(clientFolder, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  })

  for (const file of ['overview.css', 'icon.svg'])
    app.get(`/${file}`, async (_request, reply) =>
      reply.sendFile(file, clientFolder, { immutable: false, maxAge: '1h' }),
    )
}
