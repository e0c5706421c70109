import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../src/server/database/database.js'
import { openDatabase } from '../../src/server/database/open-database.js'
import {
  type BuiltHost,
  buildTestHost,
  type HostProcess,
} from '../../src/server/testing/host-process.js'

/** A host with its page, in a process that tests may stop, kill and start again at its port. */
export interface HostForPages {
  readonly url: string
  readonly process: HostProcess
  start(environment?: NodeJS.ProcessEnv): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
  /** Stops the host and reads its database. */
  readDatabase<T>(read: (database: Database) => Promise<T>): Promise<T>
  remove(): Promise<void>
}

/** Builds a host with its page, on an embedded database of its own. */
export async function hostForPages(): Promise<HostForPages> {
  const built: BuiltHost = await buildTestHost(['server', 'client'])
  const folder = mkdtempSync(join(tmpdir(), 'tagwright-e2e-'))
  const location = { folder: join(folder, 'database') }
  let process: HostProcess | undefined
  let port = '0'
  const kill = async (signal: NodeJS.Signals) => {
    await process?.kill(signal)
    process = undefined
  }
  return {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    get process() {
      return process!
    },
    async start(environment = {}) {
      process = await built.start(location, { PORT: port, ANSWERS_PER_TASK: '50', ...environment })
      port = new URL(process.url).port
    },
    kill,
    async readDatabase(read) {
      await kill('SIGTERM')
      const database = await openDatabase(location)
      try {
        return await read(database)
      } finally {
        await database.close()
      }
    },
    async remove() {
      await kill('SIGKILL')
      built.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
