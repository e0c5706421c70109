import type { SourceFile } from '@tagwright/formats'
import { cliError } from '../errors/cli-error.js'
import { detectFormat } from './detect-format.js'
import type { AnyFormat } from './find-format.js'
import type { InputRoom } from './list-inputs.js'
import { isMediaName } from './media-name.js'

/** Files that one format reads in one go. */
export interface InputGroup {
  format: AnyFormat
  files: SourceFile[]
  shown: string
}

/** What is to be read, and what nobody knows how to read. */
export interface GroupedInputs {
  groups: InputGroup[]
  /** Names of files in folders and archives that no format knows. */
  ignored: string[]
}

/** Notes beside data, which nobody expects to be read. */
const isNote = (name: string): boolean => /\.(md|license)$/i.test(name)

/**
 * Sorts files by format. Within a folder or archive, files of a format are read together, with
 * those that are of no format but may belong to it. A file that was named and is of no format is
 * a mistake; in a folder it is passed over.
 *
 * @throws CliError when nothing can be read.
 */
export async function groupInputs(
  rooms: readonly InputRoom[],
  formats: readonly AnyFormat[],
  from: AnyFormat | undefined,
): Promise<GroupedInputs> {
  const groups: InputGroup[] = []
  const ignored: string[] = []
  for (const { shown, files, isFolder } of rooms) {
    if (from) {
      const own = isFolder ? files.filter((file) => belongs(file.name, from)) : files
      groups.push({ format: from, files: own.map((file) => named(file, from)), shown })
      continue
    }
    const found = new Map<AnyFormat, SourceFile[]>()
    const loose: SourceFile[] = []
    for (const file of files) {
      const format = await detectFormat(file, formats)
      if (!format) loose.push(file)
      else if (found.has(format)) found.get(format)!.push(named(file, format))
      else found.set(format, [named(file, format)])
    }
    giveUpMasks(found, loose)
    for (const file of loose) {
      const takers = [...found.keys()].filter((format) => format.companion?.(file.name))
      for (const format of takers) found.get(format)!.push(file)
      const isExpected = takers.length > 0 || isMediaName(file.name) || isNote(file.name)
      if (!isExpected) ignored.push(file.name)
    }
    if (found.size === 0) {
      const one = files.length === 1 ? files[0]!.name : shown
      throw cliError('TW-CLI-006', { path: one === 'stdin' ? '-' : one })
    }
    for (const [format, own] of found) groups.push({ format, files: own, shown })
  }
  return { groups, ignored }
}

/** Pictures of masks are a data set by themselves only where no other format of the room takes them along. */
function giveUpMasks(found: Map<AnyFormat, SourceFile[]>, loose: SourceFile[]): void {
  for (const [format, files] of found) {
    const isPictures = format.extensions.every((extension) => extension === 'png')
    const others = [...found.keys()].filter((other) => other !== format)
    const isTaken = ({ name }: SourceFile) => others.some((other) => other.companion?.(name))
    if (!isPictures || !files.every(isTaken)) continue
    found.delete(format)
    loose.push(...files)
  }
}

/** Standard input takes the usual name of its format, by which some formats go. */
function named(file: SourceFile, format: AnyFormat): SourceFile {
  if (file.name !== 'stdin' || !format.extensions[0]) return file
  return { ...file, name: `stdin.${format.extensions[0]}` }
}

/** Whether a file of a folder is one that a format reads, to judge by its name. */
function belongs(name: string, { extensions, companion }: AnyFormat): boolean {
  const lower = name.toLowerCase()
  return extensions.some((extension) => lower.endsWith(`.${extension}`)) || !!companion?.(name)
}
