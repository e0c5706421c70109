import type { AnyFormat } from '../input/find-format.js'
import type { CliHost } from '../run/host.js'

/** What the commands are made with. */
export interface ProgramContext {
  host: CliHost
  formats: readonly AnyFormat[]
  version: string
  /** Tells the exit code of a command that has run. */
  done(code: number): void
}
