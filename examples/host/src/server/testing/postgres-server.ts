import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  findPostgres,
  postgresEnvironment,
} from '../../../../../packages/tooling/setup/find-postgres.mjs'

/** A PostgreSQL of the tests' own, on loopback, in a temporary folder. */
export interface PostgresServer {
  /** The connection string of a database that is made for the caller. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

/** Says why there is no PostgreSQL; where tests must be complete, that is a failure. */
export function whyNoPostgres(): string | undefined {
  if (findPostgres()) return undefined
  const reason = 'no PostgreSQL server binaries: run packages/tooling/setup/postgres.mjs'
  if (process.env.CI === 'true') throw new Error(reason)
  console.warn(`Tests on PostgreSQL are skipped: ${reason}`)
  return reason
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** The server refuses to run as root: then it runs as `nobody`. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

const ready = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let output = ''
    child.stderr!.on('data', (data: Buffer) => {
      output += data
      if (output.includes('ready to accept connections')) resolve()
    })
    child.on('exit', () => reject(new Error(`PostgreSQL ended:\n${output}`)))
  })

/** Starts a server. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres()!
  const user = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'tagwright-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!)
  const env = { ...process.env, ...postgresEnvironment(bin), LC_ALL: 'C' }
  const options = { ...user, env, cwd: folder }
  const data = join(folder, 'data')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'tagwright', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...options, stdio: 'pipe' },
  )
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=100',
  ]
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await ready(child)
  const { default: pg } = await import('pg')
  const url = (name: string) => `postgres://tagwright@127.0.0.1:${port}/${name}`
  let count = 0
  return {
    async createDatabase() {
      count += 1
      const client = new pg.Client(url('postgres'))
      await client.connect()
      await client.query(`create database test${count}`)
      await client.end()
      return url(`test${count}`)
    },
    async stop() {
      const ended = new Promise((resolve) => child.on('exit', resolve))
      child.kill('SIGQUIT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
