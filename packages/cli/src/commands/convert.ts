import type { Corpus } from '@tagwright/formats'
import { createDocumentSpool } from '../corpus/document-spool.js'
import { readInputs } from '../corpus/read-inputs.js'
import { findFormat } from '../input/find-format.js'
import { openInputs } from '../input/open-inputs.js'
import { createOutput } from '../output/output.js'
import { writeCorpus } from '../output/write-corpus.js'
import type { Run } from '../run/run.js'
import type { CommonOptions } from '../run/with-run.js'

/** Options of commands that write annotations. */
export interface WriteOptions extends CommonOptions {
  to: string
  output: string
  toOption?: Record<string, unknown>
}

/** Reads everything, then writes it in another format. Also what `merge` does. */
export async function convert(inputs: readonly string[], options: WriteOptions, run: Run) {
  const to = findFormat(options.to, run.formats, 'written')
  const groups = await openInputs(inputs, options, run)
  const output = createOutput(options.output, run.host, { force: options.force ?? false })
  try {
    const spool = createDocumentSpool(run.scratch)
    const read = await readInputs(groups, run, options.fromOption, {
      document: (document) => spool.add(document),
    })
    const corpus: Corpus = {
      dataset: read.header,
      documents: spool.documents,
      size: spool.size,
    }
    await writeCorpus(corpus, to, options.toOption, output, run)
    const written = await output.finish()
    const annotations = read.groups.reduce((sum, group) => sum + group.annotations, 0)
    if (options.output !== '-') {
      // How many of them got through, the losses tell.
      const from = `read ${counted(spool.size, 'document')} with ${counted(annotations, 'annotation')}`
      run.reporter.note(`${from}; wrote ${counted(written.length, 'file')} of ${to.name}`)
    }
    const exitCode = run.reporter.exitCode
    return { exitCode, summary: { inputs: read.groups, to: to.id, files: written } }
  } catch (error) {
    output.discard()
    throw error
  }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
