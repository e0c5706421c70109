import type { Database } from './database.js'
import { migrations } from './migrations/index.js'

/** Keys of advisory locks, so that several starting processes take turns. */
export const advisoryLocks = { migrate: 7_281_001, seed: 7_281_002 } as const

/** Applies, once each and in order, the migrations that the database has not had. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1)', [advisoryLocks.migrate])
    await transaction.exec(
      `create table if not exists migrations (
         version integer primary key, name text not null, applied_at timestamptz not null default now())`,
    )
    const rows = await transaction.query<{ version: number }>('select version from migrations')
    const applied = new Set(rows.map((row) => row.version))
    for (const { version, name, sql } of migrations) {
      if (applied.has(version)) continue
      await transaction.exec(sql)
      await transaction.query('insert into migrations (version, name) values ($1, $2)', [
        version,
        name,
      ])
    }
  })
}
