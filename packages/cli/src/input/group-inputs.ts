import type { SourceFile } from '@tagwright/formats'
import { cliError } from '../errors/cli-error.js'
import { detectFormat } from './detect-format.js'
import type { AnyFormat } from './find-format.js'
import { headOf } from './input-file.js'
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
      const read = isFolder ? own : await Promise.all(own.map((file) => named(file, from)))
      groups.push({ format: from, files: read, shown })
      continue
    }
    const found = new Map<AnyFormat, SourceFile[]>()
    const loose: SourceFile[] = []
    for (const file of files) {
      const format = await detectFormat(file, formats)
      if (!format) loose.push(file)
      else {
        const own = await named(file, format)
        if (found.has(format)) found.get(format)!.push(own)
        else found.set(format, [own])
      }
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

/** A file that nobody would know by its name takes a usual one of its format: some formats go by names. */
async function named(file: SourceFile, format: AnyFormat): Promise<SourceFile> {
  if (belongs(file.name, format) || isMediaName(file.name)) return file
  const [usual] = format.extensions
  if (usual === undefined) return file
  // What streams in is not read before its time.
  if (file.name === 'stdin') return { ...file, name: `stdin.${usual}` }
  const head = await headOf(file)
  const names = format.extensions.map((extension) => `${file.name}.${extension}`)
  const sureness = (name: string) => format.detect({ name, head })
  const [best] = names.sort((a, b) => sureness(b) - sureness(a))
  return { ...file, name: best ?? file.name }
}

/** Whether a file of a folder is one that a format reads, to judge by its name. */
function belongs(name: string, { extensions, companion }: AnyFormat): boolean {
  const lower = name.toLowerCase()
  return extensions.some((extension) => lower.endsWith(`.${extension}`)) || !!companion?.(name)
}
