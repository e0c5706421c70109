import type { FormatIssue, Loss } from '@tagwright/formats'
import { createStaging, type Staging } from '../output/staging.js'
import type { CliHost } from '../run/host.js'

/** A JSON file of everything that a run found, written as it goes. */
export interface ReportFile {
  issue(issue: FormatIssue): void
  loss(loss: Loss): void
  /** Writes the rest and puts the file in its place. */
  end(summary: Record<string, unknown>): void
}

/**
 * Begins a report: `{ "issues": […], "losses": […], … }`.
 *
 * @throws CliError when the place is taken or cannot be written.
 */
export function createReportFile(path: string, host: CliHost, force: boolean): ReportFile {
  const staging: Staging = createStaging(path, host, { force })
  const file = staging.file('report.json')
  file.write('{"issues":[')
  const losses: Loss[] = []
  let count = 0
  return {
    issue(issue) {
      file.write(`${count++ ? ',' : ''}\n${JSON.stringify(issue)}`)
    },
    loss: (loss) => void losses.push(loss),
    end(summary) {
      const rest = JSON.stringify({ losses, ...summary }, undefined, 2)
      file.write(`\n],\n${rest.slice(2)}\n`)
      file.close()
      staging.place()
    },
  }
}
