import type { FormatIssue, Loss } from '@tagwright/formats'
import type { CliHost } from '../run/host.js'
import { issueLine } from './issue-line.js'
import type { Progress } from './progress.js'
import type { ReportFile } from './report-file.js'

/** How issues are told. */
export interface ReporterOptions {
  /** Lines for each code. @default 10 */
  perCode?: number
  /** Count warnings and losses as problems. @default false */
  strict?: boolean
  /** Says nothing but why it cannot run. @default false */
  quiet?: boolean
  /** Takes every issue, however many there are. */
  file?: ReportFile
}

/** Tells of issues and losses on standard error and counts them. */
export interface Reporter {
  issue(issue: FormatIssue): void
  loss(loss: Loss, description: string): void
  note(text: string): void
  /** Tells how many issues of a code were not shown. */
  end(): void
  readonly errors: number
  readonly warnings: number
  /** 1 when there are errors (when strict, warnings or losses too), else 0. */
  readonly exitCode: 0 | 1
}

/** Makes a reporter that writes beside a progress bar. */
export function createReporter(
  host: CliHost,
  progress: Progress,
  { perCode = 10, strict = false, quiet = false, file }: ReporterOptions = {},
): Reporter {
  const counts = { error: 0, warning: 0, lost: 0 }
  const byCode = new Map<string, number>()
  const line = (text: string) => {
    if (quiet) return
    progress.clear()
    host.writeError(`${text}\n`)
  }
  return {
    issue(issue) {
      counts[issue.severity] += 1
      const count = (byCode.get(issue.code) ?? 0) + 1
      byCode.set(issue.code, count)
      file?.issue(issue)
      if (count <= perCode) line(issueLine(issue))
    },
    loss(loss, description) {
      counts.lost += loss.count
      file?.loss(loss)
      const example = loss.examples[0]
      const place = example
        ? ` (first: ${[example.document, example.annotation, example.member].filter(Boolean).join(', ')})`
        : ''
      line(`lost ${loss.code} ${loss.count} times: ${description}${place}`)
    },
    note: line,
    end() {
      for (const [code, count] of byCode) {
        if (count > perCode) line(`${count - perCode} more of ${code}`)
      }
    },
    get errors() {
      return counts.error
    },
    get warnings() {
      return counts.warning
    },
    get exitCode() {
      const strictly = strict && counts.warning + counts.lost > 0
      return counts.error > 0 || strictly ? 1 : 0
    },
  }
}
