import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { DatabaseLocation } from '../database/open-database.js'
import { type PostgresServer, startPostgres, whyNoPostgres } from './postgres-server.js'

/** Hands out places for fresh databases. */
export type NewLocation = () => Promise<DatabaseLocation>

/** Declares the same tests for the embedded database and for PostgreSQL. */
export function describeDatabases(name: string, tests: (newLocation: NewLocation) => void): void {
  describe(`${name} on PGlite`, () => {
    const folders: string[] = []
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    })
    tests(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tagwright-pglite-'))
      folders.push(folder)
      return { folder: join(folder, 'database') }
    })
  })
  describePostgres(name, tests)
}

/** Declares tests for PostgreSQL alone. */
export function describePostgres(name: string, tests: (newLocation: NewLocation) => void): void {
  const missing = whyNoPostgres()
  describe.skipIf(missing)(`${name} on PostgreSQL${missing ? ` (${missing})` : ''}`, () => {
    let server: PostgresServer | undefined
    beforeAll(async () => {
      server = await startPostgres()
    }, 60_000)
    afterAll(() => server?.stop())
    tests(async () => ({ databaseUrl: await server!.createDatabase(), folder: '' }))
  })
}
