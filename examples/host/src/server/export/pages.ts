import type { Queryable } from '../database/database.js'

/** Rows of a statement in pages by their `seq`: memory does not grow with the table. */
export async function* pages<T extends { seq: string | number }>(
  database: Queryable,
  statement: string,
  parameters: readonly unknown[],
): AsyncGenerator<T> {
  let after: string | number = 0
  for (;;) {
    const rows: T[] = await database.query<T>(statement, [after, ...parameters])
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
  }
}
