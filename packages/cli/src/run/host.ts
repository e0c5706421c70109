import type { Readable } from 'node:stream'

/** What the command meets outside itself; tests give their own. */
export interface CliHost {
  /** The folder that relative paths start from. */
  cwd: string
  stdin: Readable
  /** Writes to standard output; resolves when more may come. */
  write(bytes: Uint8Array | string): Promise<void>
  /** Writes a line or a part of one to standard error. */
  writeError(text: string): void
  /** Whether standard error is a terminal. */
  isTerminal: boolean
  /** Characters in a line of the terminal. */
  columns: number
  /** Milliseconds, for progress and for dates. */
  now(): number
  /** A folder for temporary files. */
  temporaryFolder: string
  /** Keeps a path that is removed when the command ends, by itself or by a signal; returns how to let it go. */
  removeAtEnd(path: string): () => void
}
