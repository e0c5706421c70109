import { type FormatIssue, openZip, type SourceFile, type ZipLimits } from '@tagwright/formats'
import { cliError } from '../errors/cli-error.js'
import type { Run } from '../run/run.js'

/** The code of an archive that must not be unpacked. */
const refused = 'TW-FORMATS-014'

/**
 * Unpacks an archive into the scratch folder, under names of its own, so that no name in the
 * archive is ever a path on the disk. What is wrong with it goes to the run's reporter; the files
 * that could be read are read all the same.
 *
 * @throws CliError when a name leads out of the archive, the contents are too large or none can be read.
 */
export async function readZip(
  archive: SourceFile,
  shown: string,
  { environment, reporter }: Pick<Run, 'environment' | 'reporter'>,
  limits?: ZipLimits,
): Promise<SourceFile[]> {
  const { files, issues } = await openZip({ ...archive, name: shown }, environment, limits)
  const unsafe = issues.find(({ code }) => code === refused)
  if (unsafe) throw cliError('TW-CLI-008', { path: shown, reason: reasonOf(unsafe) })
  if (files.length === 0) {
    const reason = issues[0] ? reasonOf(issues[0]) : 'it holds no files'
    throw cliError('TW-CLI-014', { path: shown, reason })
  }
  for (const issue of issues) reporter.issue(issue)
  return files
}

/** Why, as the part of a sentence. */
function reasonOf({ code, data = {}, message }: FormatIssue): string {
  if (typeof data.reason === 'string') return data.reason
  if (code === 'TW-FORMATS-002') return `it ends in the middle of ${String(data.what)}`
  return code === 'TW-FORMATS-003' ? 'it holds no files' : message.replace(/\.$/, '')
}
