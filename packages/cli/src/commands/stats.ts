import { readInputs } from '../corpus/read-inputs.js'
import { openInputs } from '../input/open-inputs.js'
import type { Run } from '../run/run.js'
import type { CommonOptions } from '../run/with-run.js'
import { createStatsGatherer } from '../stats/gather-stats.js'
import { statsText } from '../stats/stats-text.js'

/** Options of `stats`. */
export interface StatsOptions extends CommonOptions {
  json?: boolean
}

/** Counts what is in the inputs, in bounded memory. */
export async function stats(inputs: readonly string[], options: StatsOptions, run: Run) {
  const groups = await openInputs(inputs, options, run)
  const gatherer = createStatsGatherer()
  const read = await readInputs(groups, run, options.fromOption, {
    apart: true,
    document: (document) => gatherer.add(document),
  })
  const found = gatherer.end(read.header)
  await run.host.write(options.json ? `${JSON.stringify(found, undefined, 2)}\n` : statsText(found))
  return { exitCode: run.reporter.exitCode, summary: { inputs: read.groups } }
}
