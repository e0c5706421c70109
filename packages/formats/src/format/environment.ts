import type { ScratchStore } from './scratch-store.js'

/** What a conversion needs from its host; all of it injected, so that runs are repeatable. */
export interface FormatEnvironment {
  /** A new id, unique in the run. */
  newId(): string
  /** ISO 8601 UTC time for what a format wants dated. */
  now(): string
  /** Where data that does not fit in memory goes until it is joined. */
  scratch: ScratchStore
  /** Ends the run early: the iteration stops at the next event. */
  signal?: AbortSignal
}
