/** What a benchmark prints. */
export interface Table {
  title: string
  columns: string[]
  rows: (string | number)[][]
  /** What one must know to read it. */
  note?: string
}

/** A benchmark: a module `bench/<name>.ts` that exports `run`. */
export type Run = () => Promise<Table[]>
