/** One step of the tables' history; never changed once released. */
export interface Migration {
  version: number
  name: string
  sql: string
}
