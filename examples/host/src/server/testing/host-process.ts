import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildHost } from '../../../setup/build-host.mjs'
import type { DatabaseLocation } from '../database/open-database.js'

const example = fileURLToPath(new URL('../../../', import.meta.url))

/** The host, built from source for tests. */
export interface BuiltHost {
  start(location: DatabaseLocation, environment?: NodeJS.ProcessEnv): Promise<HostProcess>
  /** Starts one that is expected to end; answers what it wrote. */
  startInVain(location: DatabaseLocation): Promise<{ code: number | null; output: string }>
  remove(): void
}

/** A host in a process of its own. */
export interface HostProcess {
  url: string
  adminKey: string
  pid: number
  kill(signal: NodeJS.Signals): Promise<number | null>
  output(): string
}

export const tokenSecret = 'a secret that the tests share, 32 bytes'
export const adminKey = 'admin-key-of-the-tests'

/** Builds the server (and the page) into a folder of the caller's own. */
export async function buildTestHost(parts: ('server' | 'client')[]): Promise<BuiltHost> {
  // Inside the example, so that Node finds its dependencies.
  const dist = join(example, 'dist', `test-${process.pid}-${Date.now().toString(36)}`)
  await buildHost({ parts, source: true, dist })
  const client = join(dist, 'client')
  if (!parts.includes('client')) {
    mkdirSync(join(client, 'assets'), { recursive: true })
    writeFileSync(join(client, 'index.html'), '')
  }
  const run = (location: DatabaseLocation, environment: NodeJS.ProcessEnv) => {
    const { DATABASE_URL: _, ...rest } = process.env
    const child = spawn(process.execPath, [join(dist, 'server/main.js')], {
      env: {
        ...rest,
        PORT: '0',
        EXAMPLE_FOLDER: example,
        CLIENT_FOLDER: client,
        DATA_FOLDER: location.folder,
        TOKEN_SECRET: tokenSecret,
        ADMIN_KEY: adminKey,
        NODE_NO_WARNINGS: '1',
        ...(location.databaseUrl ? { DATABASE_URL: location.databaseUrl } : {}),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (data: Buffer) => {
      output += data
    })
    child.stderr.on('data', (data: Buffer) => {
      output += data
    })
    return { child, output: () => output }
  }
  return {
    async start(location, environment = {}) {
      const { child, output } = run(location, environment)
      const url = await urlOf(child, output)
      return { url, adminKey, pid: child.pid!, kill: (signal) => end(child, signal), output }
    },
    async startInVain(location) {
      const { child, output } = run(location, {})
      return { code: await ended(child), output: output() }
    },
    remove: () => rmSync(dist, { recursive: true, force: true }),
  }
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.on('exit', resolve)
  })

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  return ended(child)
}

const urlOf = (child: ChildProcess, output: () => string) =>
  new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /Overview: {2}(http:\/\/[^/\s]+)\//.exec(output())
      if (found) resolve(found[1]!)
    }
    child.stdout!.on('data', look)
    child.on('exit', (code) => reject(new Error(`The host ended with ${code}:\n${output()}`)))
  })
