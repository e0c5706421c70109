import type { Run } from '../run/run.js'
import type { CommonOptions } from '../run/with-run.js'
import { findFormat } from './find-format.js'
import { groupInputs, type InputGroup } from './group-inputs.js'
import { listInputs } from './list-inputs.js'
import { isMediaName } from './media-name.js'

/**
 * The groups of files that a command reads, media of `--media` with them.
 *
 * @throws CliError when something is not there, cannot be read or is of no known format.
 */
export async function openInputs(
  inputs: readonly string[],
  options: CommonOptions,
  run: Run,
): Promise<InputGroup[]> {
  const { formats } = run
  const from = options.from === undefined ? undefined : findFormat(options.from, formats, 'read')
  const rooms = await listInputs(inputs.length > 0 ? inputs : ['-'], run)
  const media = (await listInputs(options.media ?? [], run)).flatMap((room) => room.files)
  const { groups, ignored } = await groupInputs(rooms, formats, from)
  for (const { format, files } of groups) {
    const known = new Set(files.map(({ name }) => name))
    // Labels that lie beside the pictures are read only when they are inputs themselves.
    const own = media.filter(
      ({ name }) => isMediaName(name) && format.companion?.(name) && !known.has(name),
    )
    files.push(...own)
  }
  if (ignored.length > 0) {
    const names = ignored.slice(0, 5).join(', ')
    const more = ignored.length > 5 ? ` and ${ignored.length - 5} more` : ''
    run.reporter.note(`note: passed over, as no format knows them: ${names}${more}`)
  }
  return groups
}
