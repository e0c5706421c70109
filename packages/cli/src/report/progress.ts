import type { ProgressEvent } from '@tagwright/formats'
import type { CliHost } from '../run/host.js'

/** How progress is shown. */
export const progressModes = ['auto', 'bar', 'json', 'none'] as const

/** One way to show progress. */
export type ProgressMode = (typeof progressModes)[number]

/** Shows how far a run has come, on standard error. */
export interface Progress {
  /** Tells of one step; most calls show nothing. */
  step(stage: string, event: Omit<ProgressEvent, 'kind'>): void
  /** Clears the bar, so that a line can be written. */
  clear(): void
}

const barWidth = 30

/** A bar on a terminal, else JSON lines, one a second at most. */
export function createProgress(host: CliHost, mode: ProgressMode): Progress {
  const chosen = mode === 'auto' ? (host.isTerminal ? 'bar' : 'json') : mode
  const pause = chosen === 'bar' ? 100 : 1000
  // A short run shows nothing.
  let last = host.now()
  let isShown = false
  const show = (stage: string, { done, total, unit }: Omit<ProgressEvent, 'kind'>) => {
    if (chosen === 'json') {
      const share = total === undefined ? {} : { total }
      host.writeError(`${JSON.stringify({ kind: 'progress', stage, done, ...share, unit })}\n`)
      return
    }
    const line = bar(stage, done, total, unit).slice(0, host.columns - 1)
    host.writeError(`\r${line}\u001b[K`)
    isShown = true
  }
  return {
    step(stage, event) {
      if (chosen === 'none' || host.now() - last < pause) return
      last = host.now()
      show(stage, event)
    },
    clear() {
      if (isShown) host.writeError('\r\u001b[K')
      isShown = false
    },
  }
}

function bar(
  stage: string,
  done: number,
  total: number | undefined,
  unit: 'bytes' | 'documents',
): string {
  const amount = unit === 'bytes' ? `${(done / 1e6).toFixed(1)} MB` : `${done} documents`
  if (!total) return `${stage} ${amount}`
  const share = Math.min(1, done / total)
  const full = Math.round(share * barWidth)
  return `${stage} [${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${Math.floor(share * 100)} % ${amount}`
}
