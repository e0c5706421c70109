/** What a streamed JSON text yields. */
export type JsonStreamEvent =
  /** A member of the root object that was not asked to be streamed, or a root value that is no object or array. */
  | { kind: 'member'; name: string; value: unknown }
  /** Elements of a streamed array, in order; `index` is that of the first, `byte` its offset. */
  | {
      kind: 'elements'
      name: string
      index: number
      values: unknown[]
      byte: number
      /** UTF-8 that they were read from, and where in it each begins and ends; good until the next event. */
      text: Uint8Array
      bounds: readonly number[]
    }
  /** Elements of an array that is only counted: how many more, and how many bytes they take. */
  | { kind: 'counted'; name: string; count: number; bytes: number }
  /** One value that is not JSON; what follows it goes on being read. */
  | { kind: 'broken'; name: string; index?: number; byte: number; reason: string }
  /** The text ends too early. */
  | { kind: 'truncated'; name: string; byte: number }
  | { kind: 'progress'; bytes: number }
