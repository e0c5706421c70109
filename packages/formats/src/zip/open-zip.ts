import { Unzip, UnzipInflate } from 'fflate'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { entryName } from './entry-name.js'

/** What an archive may unpack to. */
export interface ZipLimits {
  /** Files. @default 1,000,000 */
  entries?: number
  /** Bytes of all files together. @default 64 GiB */
  bytes?: number
  /** How many times larger than the archive its contents may be, once over 32 MB. @default 200 */
  ratio?: number
}

/** The files of an archive that could be read, and what is wrong with it. */
export interface OpenedZip {
  files: SourceFile[]
  issues: FormatIssue[]
}

const free = 32_000_000
const piece = 16_384
/** The code of fflate for data that ends too soon. */
const unexpectedEnd = 0
const passedOver = /(^|\/)(\.|__MACOSX\/)/

interface Entry {
  name: string
  size: number
  done: boolean
  damaged: boolean
  /** Bytes that wait to be put away. */
  waiting: Uint8Array[]
  log: ReturnType<FormatEnvironment['scratch']['log']>
}

/**
 * Unpacks a ZIP archive (PKWARE APPNOTE 6.3) as a stream into the scratch store; its files are read
 * from there like any others. Names never become paths of the store. An archive whose names lead
 * out of it, or that unpacks to more than the limits, gives no file at all; of one that is cut, the
 * whole files are kept, and what there is of the one that it ends in. Hidden files are passed over.
 */
export async function openZip(
  archive: SourceFile,
  environment: Pick<FormatEnvironment, 'scratch' | 'newId' | 'signal'>,
  { entries = 1_000_000, bytes: most = 64 * 2 ** 30, ratio = 200 }: ZipLimits = {},
): Promise<OpenedZip> {
  const found: Entry[] = []
  const waiting = new Set<Entry>()
  const issues: FormatIssue[] = []
  const at = { file: archive.name }
  const scratch = `zip-${environment.newId()}`
  let refused: string | undefined
  let packed = 0
  let unpacked = 0
  const unzip = new Unzip((file) => {
    if (refused !== undefined || file.name.endsWith('/')) return
    const safe = entryName(file.name)
    if ('reason' in safe) refused = safe.reason
    else if (found.length >= entries) refused = `it holds more than ${entries} files`
    if ('reason' in safe || refused !== undefined || passedOver.test(safe.name)) return
    const { name } = safe
    if (file.compression !== 0 && file.compression !== 8) {
      const reason = `"${name}" is packed by method ${file.compression}`
      issues.push(formatIssue('TW-FORMATS-001', { format: 'a ZIP that can be read', reason }, at))
      return
    }
    const log = environment.scratch.log(`${scratch}-${found.length}`)
    const entry: Entry = { name, size: 0, done: false, damaged: false, waiting: [], log }
    found.push(entry)
    file.ondata = (error, data, final) => {
      if (refused !== undefined) return
      // An end that came too soon is told of the entry, once all is read.
      if (error?.code === unexpectedEnd) return
      if (error) {
        entry.damaged = true
        const reason = `"${name}" is damaged`
        issues.push(formatIssue('TW-FORMATS-001', { format: 'a whole ZIP', reason }, at))
        return
      }
      unpacked += data.length
      entry.size += data.length
      entry.done ||= final
      if (data.length > 0) {
        entry.waiting.push(data)
        waiting.add(entry)
      }
      if (unpacked > most) refused = `its contents are larger than ${most} bytes`
      else if (unpacked > free && unpacked > packed * ratio) {
        refused = `its contents are more than ${ratio} times as large as the archive`
      }
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const putAway = async () => {
    for (const entry of waiting) {
      for (const data of entry.waiting) await entry.log.append(data)
      entry.waiting = []
    }
    waiting.clear()
  }
  try {
    for await (const chunk of archive.open()) {
      // Small pieces, so that a bomb is seen before much of it is unpacked.
      for (let from = 0; from < chunk.length && refused === undefined; from += piece) {
        const part = chunk.subarray(from, from + piece)
        packed += part.length
        unzip.push(part)
      }
      if (refused !== undefined || environment.signal?.aborted) break
      await putAway()
    }
    if (refused === undefined) unzip.push(new Uint8Array(), true)
    await putAway()
  } catch (error) {
    // Entries that are not whole are told below.
    const reason = error instanceof Error ? error.message : 'it is damaged'
    if (found.every(({ done }) => done)) {
      issues.push(formatIssue('TW-FORMATS-001', { format: 'a whole ZIP', reason }, at))
    }
  }
  if (refused !== undefined) {
    return {
      files: [],
      issues: [...issues, formatIssue('TW-FORMATS-014', { reason: refused }, at)],
    }
  }
  for (const { name, done, damaged } of found) {
    if (!done && !damaged)
      issues.push(formatIssue('TW-FORMATS-002', { what: `"${name}" of the archive` }, at))
  }
  const kept = found.filter(({ done, damaged, size }) => done || (!damaged && size > 0))
  if (found.length === 0 && issues.length === 0) {
    issues.push(formatIssue('TW-FORMATS-003', { what: 'A file in the archive' }, at))
  }
  const files = kept.map(({ name, size, log }) => ({ name, size, open: () => log.read() }))
  return { files, issues }
}
