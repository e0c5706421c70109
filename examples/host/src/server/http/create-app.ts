import Fastify, { type FastifyInstance } from 'fastify'
import { assignmentRoutes } from '../routes/assignment-routes.js'
import { draftRoutes } from '../routes/draft-routes.js'
import { errorRoutes } from '../routes/error-routes.js'
import { mediaRoutes } from '../routes/media-routes.js'
import { overviewRoutes } from '../routes/overview-routes.js'
import { pageRoutes } from '../routes/page-routes.js'
import { submissionRoutes } from '../routes/submission-routes.js'
import { addErrorHandler } from './error-handler.js'
import { decorateRequests } from './request.js'
import { addSecurityHeaders } from './security-headers.js'
import type { Services } from './services.js'
import { addValidation } from './validation.js'

/** How the server meets its callers. */
export interface AppOptions {
  trustProxy?: boolean
}

/** The host's HTTP server, not yet listening. */
export async function createApp(
  services: Services,
  { trustProxy = false }: AppOptions = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy,
    bodyLimit: 64 * 1024,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 256 },
    forceCloseConnections: 'idle',
    // Members that would reach an object's prototype are refused, not silently taken out.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  addSecurityHeaders(app)
  addValidation(app)
  addErrorHandler(app, services.database)
  decorateRequests(app)
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
  )

  app.get('/health', async () => {
    await services.database.query('select 1')
    return { ok: true }
  })
  assignmentRoutes(app, services)
  draftRoutes(app, services)
  submissionRoutes(app, services)
  errorRoutes(app, services)
  overviewRoutes(app, services)
  await pageRoutes(app, services)
  await mediaRoutes(app, services)
  return app
}
