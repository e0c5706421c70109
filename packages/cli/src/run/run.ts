import type { FormatEnvironment } from '@tagwright/formats'
import type { AnyFormat } from '../input/find-format.js'
import type { Progress } from '../report/progress.js'
import type { Reporter } from '../report/reporter.js'
import type { CliHost } from './host.js'
import type { ScratchFolder } from './scratch-folder.js'

/** What a command works with. */
export interface Run {
  host: CliHost
  formats: readonly AnyFormat[]
  scratch: ScratchFolder
  environment: FormatEnvironment
  progress: Progress
  reporter: Reporter
}
