import { createEnvironment } from '../corpus/read-inputs.js'
import type { AnyFormat } from '../input/find-format.js'
import { createProgress, type ProgressMode } from '../report/progress.js'
import { createReportFile } from '../report/report-file.js'
import { createReporter } from '../report/reporter.js'
import type { CliHost } from './host.js'
import type { Run } from './run.js'
import { createScratchFolder } from './scratch-folder.js'

/** Options that every reading command has. */
export interface CommonOptions {
  from?: string
  fromOption?: Record<string, unknown>
  media?: string[]
  progress?: ProgressMode
  quiet?: boolean
  strict?: boolean
  report?: string
  force?: boolean
}

/** Runs a command with everything that it needs, and takes away what is temporary. */
export async function withRun(
  host: CliHost,
  formats: readonly AnyFormat[],
  options: CommonOptions,
  work: (run: Run) => Promise<{ exitCode: number; summary?: Record<string, unknown> }>,
): Promise<number> {
  const { strict, quiet, report, force = false } = options
  const scratch = createScratchFolder(host)
  const progress = createProgress(host, quiet ? 'none' : (options.progress ?? 'auto'))
  try {
    const file = report === undefined ? undefined : createReportFile(report, host, force)
    const reporter = createReporter(host, progress, {
      ...(strict !== undefined && { strict }),
      ...(quiet !== undefined && { quiet }),
      ...(file && { file }),
    })
    const environment = createEnvironment(scratch, host.now)
    const run: Run = { host, formats, scratch, environment, progress, reporter }
    const { exitCode, summary } = await work(run)
    reporter.end()
    file?.end({ errors: reporter.errors, warnings: reporter.warnings, ...summary })
    return exitCode
  } finally {
    progress.clear()
    scratch.dispose()
  }
}
