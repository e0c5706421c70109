/** A row as the driver gives it. */
export type Row = Record<string, unknown>

/** What runs SQL: the database itself, or a transaction of it. */
export interface Queryable {
  /** Runs one statement with `$1`-style parameters and returns its rows. */
  query<T extends object = Row>(sql: string, parameters?: readonly unknown[]): Promise<T[]>
  /** Runs several statements without parameters, for migrations. */
  exec(sql: string): Promise<void>
}

/** PostgreSQL, embedded or served: the same SQL on both. */
export interface Database extends Queryable {
  readonly kind: 'pglite' | 'postgres'
  /** Commits when the callback resolves, rolls back when it rejects. */
  transaction<T>(run: (transaction: Queryable) => Promise<T>): Promise<T>
  /** Waits for what runs, closes, and gives the folder free. */
  close(): Promise<void>
}
