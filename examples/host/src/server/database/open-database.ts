import type { Database } from './database.js'
import { migrate } from './migrate.js'
import { openPglite } from './pglite.js'
import { openPostgres } from './postgres.js'

/** Where the data lies: a PostgreSQL connection string, or else a folder. */
export interface DatabaseLocation {
  databaseUrl?: string
  folder: string
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase({ databaseUrl, folder }: DatabaseLocation): Promise<Database> {
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openPglite(folder)
  try {
    await migrate(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
