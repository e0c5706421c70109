import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.js'

/** What a lock file says. */
export interface LockHolder extends ProcessIdentity {
  /** Unique for each acquisition. */
  id: string
  /** ISO 8601 UTC. */
  since: string
}

/** Another process has the folder. */
export class FolderInUseError extends Error {
  constructor(
    readonly path: string,
    readonly holder: LockHolder,
  ) {
    super(
      `The database folder is in use by process ${holder.pid} on ${holder.host} since ${holder.since}. ` +
        `Stop that process, or set DATA_FOLDER to another folder. (Lock file: ${path})`,
    )
    this.name = 'FolderInUseError'
  }
}

/** A lock that this process holds. */
export interface FolderLock {
  readonly holder: LockHolder
  release(): Promise<void>
}

async function read(path: string): Promise<LockHolder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockHolder
  } catch {
    return undefined
  }
}

/** Lock of the right to replace a dead lock; it may itself be left behind, hence the recursion. */
async function replaceDead(path: string, dead: LockHolder, mine: string): Promise<boolean> {
  const right = await acquireFolderLock(`${path}.takeover`)
  try {
    // Another process may have replaced it before this one got the right.
    if ((await read(path))?.id !== dead.id) return false
    await rename(mine, path)
    return true
  } finally {
    await right.release()
  }
}

/**
 * Takes the lock file at `path` for this process, or throws `FolderInUseError` with its holder.
 * The file appears whole (hard link), and a lock whose process has died is replaced by exactly one
 * of those who try.
 */
export async function acquireFolderLock(path: string): Promise<FolderLock> {
  const holder: LockHolder = {
    ...(await ownIdentity()),
    id: randomUUID(),
    since: new Date().toISOString(),
  }
  const mine = `${path}.${holder.id}`
  await writeFile(mine, `${JSON.stringify(holder)}\n`, { flag: 'wx' })
  try {
    for (;;) {
      try {
        await link(mine, path)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const other = await read(path)
      if (!other) continue
      if (await isRunning(other)) throw new FolderInUseError(path, other)
      if (await replaceDead(path, other, mine)) break
    }
  } finally {
    await rm(mine, { force: true })
  }
  return {
    holder,
    async release() {
      if ((await read(path))?.id === holder.id) await rm(path, { force: true })
    },
  }
}
