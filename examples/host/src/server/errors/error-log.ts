import type { Queryable } from '../database/database.js'

/** Something that went wrong, for the overview. */
export interface LoggedError {
  source: 'server' | 'page'
  code: string
  message: string
  assignment?: string
}

/** How many are kept. */
const kept = 1000

/** Notes an error; texts are cut, and only the newest are kept. */
export async function logError(database: Queryable, error: LoggedError): Promise<void> {
  const clean = (text: string, length: number) => text.replaceAll('\u0000', '').slice(0, length)
  const rows = await database.query<{ seq: string | number }>(
    'insert into errors (source, code, message, assignment_id) values ($1, $2, $3, $4) returning seq',
    [error.source, clean(error.code, 64), clean(error.message, 500), error.assignment ?? null],
  )
  await database.query('delete from errors where seq <= $1::bigint - $2::bigint', [
    rows[0]!.seq,
    kept,
  ])
}
