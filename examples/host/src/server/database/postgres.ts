import pg from 'pg'
import type { Database, Queryable, Row } from './database.js'

function queryable(runner: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<T extends object = Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await runner.query(sql, [...parameters])).rows as T[]
    },
    async exec(sql) {
      await runner.query(sql)
    },
  }
}

/** Opens a PostgreSQL server's database (version 15 or later) by its connection string. */
export async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    application_name: 'tagwright-host',
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  await pool.query('select 1')
  return {
    kind: 'postgres',
    ...queryable(pool),
    async transaction(run) {
      const client = await pool.connect()
      let broken = false
      try {
        await client.query('begin')
        const result = await run(queryable(client))
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => {
          broken = true
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}
