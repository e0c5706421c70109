import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acquireFolderLock, FolderInUseError } from './folder-lock.js'

/** The number of a process that has ended. */
const deadPid = () =>
  new Promise<number>((resolve) => {
    const child = spawn(process.execPath, ['-e', ''])
    child.on('exit', () => resolve(child.pid!))
  })

describe('The lock beside the database folder', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tagwright-lock-'))
    path = join(folder, 'database.lock')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const leave = (holder: object) =>
    writeFileSync(
      path,
      JSON.stringify({ id: 'left', since: '2026-01-01T00:00:00.000Z', ...holder }),
    )

  it('says who holds it and since when', async () => {
    const lock = await acquireFolderLock(path)
    const refused = await acquireFolderLock(path).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(FolderInUseError)
    expect((refused as Error).message).toContain(`process ${process.pid}`)
    expect((refused as Error).message).toContain(lock.holder.since)
    await lock.release()
    await (await acquireFolderLock(path)).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes over from a process that has died', async () => {
    leave({ pid: await deadPid(), host: hostname() })
    const lock = await acquireFolderLock(path)
    expect(JSON.parse(readFileSync(path, 'utf8')).id).toBe(lock.holder.id)
  })

  it('is not fooled by a later process with the same number', async () => {
    leave({ pid: process.pid, host: hostname(), started: '1' })
    await expect(acquireFolderLock(path)).resolves.toBeDefined()
  })

  it('leaves the lock of another machine alone', async () => {
    leave({ pid: 1, host: 'elsewhere' })
    await expect(acquireFolderLock(path)).rejects.toThrow('process 1 on elsewhere')
  })

  it('gives a dead lock to exactly one of many', async () => {
    for (let round = 0; round < 20; round += 1) {
      leave({ pid: 2 ** 22 + 1, host: hostname() })
      const results = await Promise.allSettled(
        Array.from({ length: 8 }, () => acquireFolderLock(path)),
      )
      const locks = results.filter((result) => result.status === 'fulfilled')
      expect(locks).toHaveLength(1)
      await locks[0]!.value.release()
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('survives a takeover that was left half done', async () => {
    const dead = { pid: await deadPid(), host: hostname() }
    leave(dead)
    writeFileSync(`${path}.takeover`, JSON.stringify({ id: 'half', since: '', ...dead }))
    await expect(acquireFolderLock(path)).resolves.toBeDefined()
  })
})
