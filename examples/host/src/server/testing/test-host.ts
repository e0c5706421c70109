import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Task } from '@tagwright/schema'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { createMediaLinks } from '../access/media-links.js'
import { type AnnotatorClaims, createTokens, type Tokens } from '../access/token.js'
import type { Database } from '../database/database.js'
import { type DatabaseLocation, openDatabase } from '../database/open-database.js'
import { createApp } from '../http/create-app.js'
import { addTasks } from '../queue/add-tasks.js'

/** The host in this process, asked without a network. */
export interface TestHost {
  app: FastifyInstance
  database: Database
  tokens: Tokens
  adminKey: string
  addTasks(tasks: readonly Task[], replication?: number): Promise<void>
  /** Asks as an annotator. */
  ask(
    who: string | AnnotatorClaims,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
  ): Promise<LightMyRequestResponse>
  askAdmin(url: string): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** Opens a host on a fresh database, without the example's tasks. */
export async function openTestHost(
  location: DatabaseLocation,
  { leaseSeconds = 600, maxDocumentBytes = 1024 * 1024 } = {},
): Promise<TestHost> {
  const database = await openDatabase(location)
  const secret = Buffer.from('a secret of the tests, 32 bytes long')
  const tokens = createTokens(secret)
  const adminKey = 'admin key of the tests'.replaceAll(' ', '-')
  const clientFolder = mkdtempSync(join(tmpdir(), 'tagwright-client-'))
  mkdirSync(join(clientFolder, 'assets'))
  writeFileSync(join(clientFolder, 'index.html'), '<meta nonce="__CSP_NONCE__">')
  writeFileSync(join(clientFolder, 'overview.css'), 'body {}')
  const app = await createApp({
    database,
    tokens,
    adminKey,
    mediaLinks: createMediaLinks(secret),
    leaseSeconds,
    maxDocumentBytes,
    frameAncestors: "'self'",
    clientFolder,
    mediaFolder: fileURLToPath(new URL('../../../media', import.meta.url)),
  })
  return {
    app,
    database,
    tokens,
    adminKey,
    addTasks: (tasks, replication = 1) => addTasks(database, tasks, replication),
    async ask(who, method, url, body) {
      const claims = typeof who === 'string' ? { annotator: who } : who
      const request: InjectOptions = {
        method,
        url,
        headers: { authorization: `Bearer ${await tokens.signAnnotator(claims, 60)}` },
      }
      return app.inject(body === undefined ? request : { ...request, payload: body as object })
    },
    askAdmin: (url) => app.inject({ url, headers: { authorization: `Bearer ${adminKey}` } }),
    async close() {
      await app.close()
      await database.close()
      rmSync(clientFolder, { recursive: true, force: true })
    },
  }
}

/** The error code of a refusal. */
export const codeOf = (response: LightMyRequestResponse): string => response.json().error.code
