import type { Issue, PathStep } from '../issue/issue.js'

/** Something that was left out of a value because it cannot be read, as it was written. */
export interface Rejected {
  path: PathStep[]
  value: unknown
}

/** What reading an input gives. */
export interface ParseResult<T> {
  /** What could be read; absent when nothing useful could. */
  value?: T
  issues: Issue[]
  /** What was left out of the value, so that nothing is lost. */
  rejected: Rejected[]
}

/** Collects what reading finds. */
export interface Sink {
  issues: Issue[]
  rejected: Rejected[]
}

/** A sink with nothing in it. */
export function createSink(): Sink {
  return { issues: [], rejected: [] }
}

/** The result of a sink and, if there is one, a value. */
export function finish<T>(sink: Sink, value: T | undefined): ParseResult<T> {
  return value === undefined ? { ...sink } : { value, ...sink }
}
