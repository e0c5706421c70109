import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { mediaPath } from '../access/media-links.js'
import { errors } from '../http/errors.js'
import type { Services } from '../http/services.js'

interface Signature {
  expires?: string
  signature?: string
}

/** Media files, in ranges where asked, behind signed addresses that expire. */
export async function mediaRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (media) => {
    media.addHook('onRequest', async (request) => {
      const { expires, signature } = request.query as Signature
      const file = decodePath(request.url.split('?')[0]!.slice(mediaPath.length))
      const signed = typeof expires === 'string' && typeof signature === 'string'
      if (file === undefined || !signed || !services.mediaLinks.isValid(file, expires, signature))
        throw errors.forbidden()
    })
    await media.register(fastifyStatic, {
      root: services.mediaFolder,
      prefix: mediaPath,
      index: false,
      dotfiles: 'deny',
      cacheControl: false,
      setHeaders: (response) => response.setHeader('cache-control', 'private, max-age=3600'),
    })
  })
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
