import { parseDocument } from '@tagwright/schema'
import { readInputs } from '../corpus/read-inputs.js'
import { openInputs } from '../input/open-inputs.js'
import { formatTable } from '../report/format-table.js'
import type { Run } from '../run/run.js'
import type { CommonOptions } from '../run/with-run.js'

/** Options of `validate`. */
export interface ValidateOptions extends CommonOptions {
  json?: boolean
}

/** Reads everything and tells what is wrong; what other formats hold is also held against the contract. */
export async function validate(inputs: readonly string[], options: ValidateOptions, run: Run) {
  const groups = await openInputs(inputs, options, run)
  const { groups: found } = await readInputs(groups, run, options.fromOption, {
    apart: true,
    document(document, { format }) {
      if (format.id === 'tagwright') return
      for (const issue of parseDocument(document).issues) {
        const at = ['documents', document.id, ...issue.path]
        run.reporter.issue({ ...issue, path: at })
      }
    },
  })
  const { exitCode, errors, warnings } = run.reporter
  if (options.json) {
    await run.host.write(`${JSON.stringify({ errors, warnings, inputs: found }, undefined, 2)}\n`)
  } else {
    const columns = ['input', 'format', 'files', 'documents', 'annotations', 'errors', 'warnings']
    const rows = found.map((group) =>
      columns.map((column) => String(group[column as keyof typeof group])),
    )
    await run.host.write(formatTable([columns, ...rows]))
  }
  return { exitCode, summary: { inputs: found } }
}
