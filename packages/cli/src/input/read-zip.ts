import type { SourceFile } from '@tagwright/formats'
import { Unzip, UnzipInflate } from 'fflate'
import { type CliError, cliError } from '../errors/cli-error.js'
import type { ScratchFolder } from '../run/scratch-folder.js'
import { safeName } from './safe-name.js'

/** What an archive may unpack to. */
export interface ZipLimits {
  /** Files. @default 1,000,000 */
  entries?: number
  /** Bytes of all files together. @default 64 GiB */
  bytes?: number
  /** How many times larger than the archive its contents may be, once over 32 MB. @default 200 */
  ratio?: number
}

const free = 32_000_000

/**
 * Unpacks an archive into the scratch folder, under names of its own, so that no name in the
 * archive is ever a path on the disk.
 *
 * @throws CliError when a name leads out of the archive, the contents are too large or it is broken.
 */
export async function readZip(
  archive: SourceFile,
  shown: string,
  scratch: ScratchFolder,
  { entries = 1_000_000, bytes: most = 64 * 2 ** 30, ratio = 200 }: ZipLimits = {},
): Promise<SourceFile[]> {
  const files: { source: SourceFile; done: boolean }[] = []
  let failure: CliError | undefined
  let packed = 0
  let unpacked = 0
  const refuse = (reason: string) => {
    failure ??= cliError('TW-CLI-008', { path: shown, reason })
  }
  const unzip = new Unzip((entry) => {
    if (failure || entry.name.endsWith('/')) return
    const safe = safeName(entry.name)
    if ('reason' in safe) return refuse(safe.reason)
    if (files.length >= entries) return refuse(`it holds more than ${entries} files`)
    if (/(^|\/)(\.|__MACOSX\/)/.test(safe.name)) return
    if (entry.compression !== 0 && entry.compression !== 8) {
      failure ??= broken(`"${safe.name}" is packed by method ${entry.compression}`)
      return
    }
    const log = scratch.log(`zip-${scratch.newPath()}`)
    const file = { source: { name: safe.name, size: 0, open: log.read }, done: false }
    files.push(file)
    entry.ondata = (error, data, final) => {
      if (failure) return
      if (error) {
        failure = broken(`"${safe.name}" is damaged`)
        return
      }
      unpacked += data.length
      file.source.size += data.length
      file.done ||= final
      if (unpacked > most) return refuse(`its contents are larger than ${most} bytes`)
      if (unpacked > free && unpacked > packed * ratio) {
        return refuse(`its contents are more than ${ratio} times as large as the archive`)
      }
      log.append(data)
      if (final) log.flush()
    }
    entry.start()
  })
  const broken = (reason: string) => cliError('TW-CLI-014', { path: shown, reason })
  unzip.register(UnzipInflate)
  try {
    for await (const chunk of archive.open()) {
      // Small pieces, so that a bomb is seen before much of it is unpacked.
      for (let at = 0; at < chunk.length && !failure; at += 16_384) {
        const piece = chunk.subarray(at, at + 16_384)
        packed += piece.length
        unzip.push(piece)
      }
      if (failure) throw failure
    }
    unzip.push(new Uint8Array(), true)
  } catch (error) {
    throw (
      failure ??
      (error instanceof Error && 'code' in error && String(error.code).startsWith('TW-')
        ? error
        : broken('it is damaged'))
    )
  }
  const cut = files.find(({ done }) => !done)
  if (cut) throw broken(`it ends in the middle of "${cut.source.name}"`)
  if (files.length === 0) throw broken('it holds no files')
  return files.map(({ source }) => source)
}
