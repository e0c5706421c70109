import { randomBytes } from 'node:crypto'
import type { Database } from '../database/database.js'

/** A setting of the host, made once and shared by all its processes through the database. */
export async function readOrCreateSetting(
  database: Database,
  key: string,
  create: () => string,
): Promise<string> {
  const insert = 'insert into settings (key, value) values ($1, $2) on conflict (key) do nothing'
  await database.query(insert, [key, create()])
  const rows = await database.query<{ value: string }>(
    'select value from settings where key = $1',
    [key],
  )
  return rows[0]!.value
}

/** The secret that signs links: from the configuration, or one made at the first start. */
export async function readSecret(database: Database, configured?: string): Promise<Buffer> {
  if (configured) return Buffer.from(configured, 'utf8')
  const text = await readOrCreateSetting(database, 'token-secret', () =>
    randomBytes(32).toString('base64url'),
  )
  return Buffer.from(text, 'base64url')
}

/** The key of the admin pages: from the configuration, or one made at the first start. */
export async function readAdminKey(database: Database, configured?: string): Promise<string> {
  if (configured) return configured
  return readOrCreateSetting(database, 'admin-key', () => randomBytes(18).toString('base64url'))
}
