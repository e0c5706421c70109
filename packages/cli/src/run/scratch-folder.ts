import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ScratchLog, ScratchStore } from '@tagwright/formats'
import { explainSystemError } from '../errors/system-error.js'
import type { CliHost } from './host.js'

const bufferSize = 256 * 1024
/** Files that are open at once, each with a buffer; systems refuse more than about a thousand. */
const mostOpen = 64
const hint = ' Set TMPDIR to a folder with more room.'

/** A folder of temporary files, removed at the end, on signals too. */
export interface ScratchFolder extends ScratchStore {
  /** A path in the folder that is not taken. */
  newPath(): string
  log(name: string): ScratchFile
  dispose(): void
}

/** A log that lies in a file. */
export interface ScratchFile extends ScratchLog {
  append(bytes: Uint8Array): void
  /** Writes out what is still in memory. */
  flush(): void
  path: string
}

/** Makes a scratch store of temporary files in the host's temporary folder. */
export function createScratchFolder(host: CliHost): ScratchFolder {
  const folder = attempt(() => mkdtempSync(join(host.temporaryFolder, 'tagwright-')), host)
  const release = host.removeAtEnd(folder)
  const logs = new Map<string, ScratchFile>()
  const awake: Awake = new Set()
  let count = 0
  const newPath = () => join(folder, `${++count}`)
  return {
    newPath,
    log(name) {
      const log = logs.get(name) ?? createFile(newPath(), host, awake)
      logs.set(name, log)
      return log
    },
    dispose() {
      for (const { close } of awake) close()
      rmSync(folder, { recursive: true, force: true })
      release()
    },
  }
}

function attempt<T>(work: () => T, host: CliHost): T {
  try {
    return work()
  } catch (error) {
    throw explainSystemError(error, host.temporaryFolder, 'written', hint)
  }
}

/** The files that are open, the one opened first before the others. */
type Awake = Set<{ sleep(): void; close(): void }>

/** A file that is opened when it is written to, and closed when many others are. */
function createFile(path: string, host: CliHost, awake: Awake): ScratchFile {
  let file: number | undefined
  let isMade = false
  let buffer = new Uint8Array()
  let filled = 0
  const write = (bytes: Uint8Array) =>
    attempt(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file!, bytes, at)
    }, host)
  const flush = () => {
    if (filled > 0) write(buffer.subarray(0, filled))
    filled = 0
  }
  const handle = {
    close: () => closeSync(file!),
    sleep() {
      flush()
      attempt(handle.close, host)
      file = undefined
      buffer = new Uint8Array()
      awake.delete(handle)
    },
  }
  const wake = () => {
    if (file !== undefined) return
    for (const { sleep } of awake) if (awake.size >= mostOpen) sleep()
    file = attempt(() => openSync(path, 'a'), host)
    buffer = new Uint8Array(bufferSize)
    awake.add(handle)
    isMade = true
  }
  return {
    path,
    append(bytes) {
      wake()
      if (filled + bytes.length > bufferSize) flush()
      if (bytes.length >= bufferSize) return write(bytes)
      buffer.set(bytes, filled)
      filled += bytes.length
    },
    flush,
    async *read() {
      if (!isMade) wake()
      flush()
      yield* createReadStream(path, { highWaterMark: bufferSize }) as AsyncIterable<Uint8Array>
    },
  }
}
