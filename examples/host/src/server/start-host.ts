import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { createMediaLinks } from './access/media-links.js'
import { readAdminKey, readSecret } from './access/settings.js'
import { createTokens, type Tokens } from './access/token.js'
import type { HostConfig } from './config/config.js'
import type { Database } from './database/database.js'
import { openDatabase } from './database/open-database.js'
import { createApp } from './http/create-app.js'
import { seedTasks } from './seed/seed-tasks.js'

/** Folders of the example. */
export interface HostFolders {
  client: string
  media: string
}

/** A host that listens. */
export interface RunningHost {
  url: string
  adminKey: string
  database: Database
  tokens: Tokens
  /** Answers what has been asked, refuses the rest, closes the database. */
  stop(): Promise<void>
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
  for (let offset = 0; ; offset += 1) {
    try {
      await app.listen({ host, port: port === 0 ? 0 : port + offset })
      return (app.server.address() as AddressInfo).port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || offset >= 20) throw error
    }
  }
}

/** Opens the database, seeds it once, and listens. */
export async function startHost(config: HostConfig, folders: HostFolders): Promise<RunningHost> {
  const { databaseUrl, dataFolder: folder } = config
  const database = await openDatabase({ folder, ...(databaseUrl ? { databaseUrl } : {}) })
  try {
    await seedTasks(database, config.answersPerTask)
    const secret = await readSecret(database, config.tokenSecret)
    const tokens = createTokens(secret)
    const adminKey = await readAdminKey(database, config.adminKey)
    const app = await createApp(
      {
        database,
        tokens,
        mediaLinks: createMediaLinks(secret),
        adminKey,
        leaseSeconds: config.leaseSeconds,
        maxDocumentBytes: config.maxDocumentBytes,
        frameAncestors: config.frameAncestors,
        clientFolder: folders.client,
        mediaFolder: folders.media,
      },
      { trustProxy: config.trustProxy },
    )
    const port = await listen(app, config.host, config.port)
    const name = config.host.includes(':') ? `[${config.host}]` : config.host
    const stop = async () => {
      // Connections that become idle only after closing began would be waited for until they time out.
      const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
      await app.close().finally(() => clearInterval(sweep))
      await database.close()
    }
    return { url: `http://${name}:${port}`, adminKey, database, tokens, stop }
  } catch (error) {
    await database.close()
    throw error
  }
}
