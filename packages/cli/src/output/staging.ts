import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { entryName } from '@tagwright/formats'
import { cliError } from '../errors/cli-error.js'
import { explainSystemError } from '../errors/system-error.js'
import type { CliHost } from '../run/host.js'

/** A file that is being written under a temporary name. */
export interface StagedFile {
  write(content: Uint8Array | string): void
  close(): void
}

/** Output that lies under a temporary name beside its place until it is whole. */
export interface Staging {
  /** Begins a file, by its relative path. */
  file(name: string): StagedFile
  /** Puts everything in its place at once; a single file takes the place itself. */
  place(): string[]
  /** Takes everything back. */
  discard(): void
  /** Where the files lie until then. */
  folder: string
  names: readonly string[]
}

/** How output is put in its place. */
export interface StagingOptions {
  /** Replace what is there. @default false */
  force?: boolean
  /** The place is a folder, even when there is a single file. @default false */
  asFolder?: boolean
}

/**
 * Prepares output at a path.
 *
 * @throws CliError when something is there that may not be replaced, or nothing can be written.
 */
export function createStaging(path: string, host: CliHost, options: StagingOptions = {}): Staging {
  const { force = false, asFolder = false } = options
  const target = resolve(host.cwd, path)
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw explainSystemError(error, path, 'written')
    }
  }
  const isFolder = asFolder || /[\\/]$/.test(path) || isDirectory(target)
  if (!isFolder && existsSync(target) && !force) throw cliError('TW-CLI-005', { path })
  const folder = attempt(() => {
    mkdirSync(dirname(target), { recursive: true })
    return mkdtempSync(join(dirname(target), `.${basename(target)}-`))
  })
  const release = host.removeAtEnd(folder)
  const names: string[] = []
  const discard = () => {
    rmSync(folder, { recursive: true, force: true })
    release()
  }
  const moveInto = () => {
    const taken = names.find((name) => existsSync(join(target, name)))
    if (taken && !force) throw cliError('TW-CLI-005', { path: join(path, taken) })
    attempt(() => {
      for (const name of names) {
        mkdirSync(dirname(join(target, name)), { recursive: true })
        renameSync(join(folder, name), join(target, name))
      }
    })
    return names.map((name) => join(path, name))
  }
  return {
    folder,
    names,
    file(name) {
      const safe = entryName(name)
      if ('reason' in safe) throw cliError('TW-CLI-008', { path: name, reason: safe.reason })
      names.push(safe.name)
      const staged = join(folder, safe.name)
      const handle = attempt(() => {
        mkdirSync(dirname(staged), { recursive: true })
        return openSync(staged, 'wx')
      })
      return {
        write: (content) => attempt(() => writeAll(handle, content)),
        close: () => attempt(() => closeSync(handle)),
      }
    },
    place() {
      try {
        if (names.length === 1 && !isFolder) {
          attempt(() => renameSync(join(folder, names[0]!), target))
          return [path]
        }
        if (existsSync(target) && !isDirectory(target)) {
          if (!force) throw cliError('TW-CLI-005', { path })
          attempt(() => rmSync(target))
        }
        return moveInto()
      } finally {
        discard()
      }
    },
    discard,
  }
}

const isDirectory = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function writeAll(handle: number, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}
