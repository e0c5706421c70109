import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import type { Database, Queryable, Row } from './database.js'
import { acquireFolderLock } from './folder-lock.js'

function queryable(runner: Pick<PGlite | Transaction, 'query' | 'exec'>): Queryable {
  return {
    async query<T extends object = Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await runner.query<T>(sql, [...parameters])).rows
    },
    async exec(sql) {
      await runner.exec(sql)
    },
  }
}

/**
 * Opens the embedded database in a folder, alone: throws `FolderInUseError` when another process
 * has it. Every statement is written to disk before it is answered.
 */
export async function openPglite(folder: string): Promise<Database> {
  await mkdir(dirname(folder), { recursive: true })
  const lock = await acquireFolderLock(`${folder}.lock`)
  try {
    const database = await PGlite.create({ dataDir: folder, relaxedDurability: false })
    return {
      kind: 'pglite',
      ...queryable(database),
      transaction: (run) => database.transaction((transaction) => run(queryable(transaction))),
      async close() {
        await database.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
