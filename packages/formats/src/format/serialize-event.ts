import type { FormatIssue } from './issue.js'
import type { Loss } from './loss.js'
import type { ProgressEvent } from './parse-event.js'

/** One file that writing makes; its content must be read before the next event is asked for. */
export interface OutputFile {
  /** Relative path with forward slashes, safe to join to a folder. */
  path: string
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** What writing yields: files, then the losses and issues met on the way. */
export type SerializeEvent =
  | { kind: 'file'; file: OutputFile }
  | { kind: 'loss'; loss: Loss }
  | { kind: 'issue'; issue: FormatIssue }
  | ProgressEvent
