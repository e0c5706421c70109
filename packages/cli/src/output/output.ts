import type { OutputFile } from '@tagwright/formats'
import { Zip, ZipDeflate } from 'fflate'
import { cliError } from '../errors/cli-error.js'
import type { CliHost } from '../run/host.js'
import { createScratchFolder } from '../run/scratch-folder.js'
import { createStaging, type Staging, type StagingOptions } from './staging.js'

/** Where a command writes: a file, a folder, an archive or standard output. */
export interface Output {
  add(file: OutputFile): Promise<void>
  /** Puts everything in its place; gives the paths that were written. */
  finish(): Promise<string[]>
  /** Leaves everything as it was. */
  discard(): void
}

/**
 * Prepares what a command writes at a path: `-` is standard output, `.zip` an archive, a path that
 * ends with a slash or is a folder is a folder; anything else is a file, or a folder when there
 * are several files.
 *
 * @throws CliError when the place is taken and `force` is not given.
 */
export function createOutput(path: string, host: CliHost, options: StagingOptions = {}): Output {
  if (path === '-') return toStandardOutput(host)
  if (/\.zip$/i.test(path)) return toArchive(path, host, options)
  const staging = createStaging(path, host, options)
  return {
    add: (file) => stage(staging, file),
    finish: async () => staging.place(),
    discard: staging.discard,
  }
}

async function stage(staging: Staging, { path, content }: OutputFile): Promise<void> {
  const file = staging.file(path)
  try {
    for await (const bytes of content) file.write(bytes)
  } finally {
    file.close()
  }
}

function toStandardOutput(host: CliHost): Output {
  const scratch = createScratchFolder(host)
  const logs: ReturnType<typeof scratch.log>[] = []
  return {
    async add({ path, content }) {
      const log = scratch.log(path)
      logs.push(log)
      for await (const bytes of content) log.append(bytes)
      log.flush()
    },
    async finish() {
      if (logs.length > 1) {
        const count = String(logs.length)
        throw cliError('TW-CLI-009', { count, to: 'standard output' })
      }
      for await (const bytes of logs[0]?.read() ?? []) await host.write(bytes)
      scratch.dispose()
      return []
    },
    discard: scratch.dispose,
  }
}

function toArchive(path: string, host: CliHost, { force = false }: StagingOptions): Output {
  const staging = createStaging(path, host, { force })
  const archive = staging.file('archive.zip')
  let failure: Error | undefined
  const zip = new Zip((error, data) => {
    failure ??= error ?? undefined
    if (!failure) archive.write(data)
  })
  return {
    async add({ path: name, content }) {
      const entry = new ZipDeflate(name, { level: 6 })
      // Equal content gives an equal archive.
      entry.mtime = '1980-01-01T12:00:00'
      zip.add(entry)
      for await (const bytes of content) entry.push(bytes)
      entry.push(new Uint8Array(), true)
      if (failure) throw failure
    },
    async finish() {
      zip.end()
      if (failure) throw failure
      archive.close()
      return staging.place()
    },
    discard: staging.discard,
  }
}
