import type { Corpus } from '@tagwright/formats'
import type { AnyFormat } from '../input/find-format.js'
import type { Run } from '../run/run.js'
import type { Output } from './output.js'

/** Writes a corpus in a format; losses and issues go to the run's reporter. */
export async function writeCorpus(
  corpus: Corpus,
  format: AnyFormat,
  options: Record<string, unknown> | undefined,
  output: Output,
  run: Run,
  prefix = '',
): Promise<void> {
  const described = new Map(format.losses.map((loss) => [loss.code, loss.description]))
  for await (const event of format.serialize!(corpus, options, run.environment)) {
    if (event.kind === 'file') {
      await output.add({ path: prefix + event.file.path, content: event.file.content })
    } else if (event.kind === 'loss') {
      run.reporter.loss(event.loss, described.get(event.loss.code) ?? '')
    } else if (event.kind === 'issue') run.reporter.issue(event.issue)
    else run.progress.step('writing', event)
  }
}
