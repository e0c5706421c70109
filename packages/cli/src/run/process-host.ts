import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { systemCode } from '../errors/system-error.js'
import type { CliHost } from './host.js'

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** The host of a real process: what is temporary goes at the end, on signals too. */
export function createProcessHost(): CliHost {
  const paths = new Set<string>()
  const clean = () => {
    for (const path of paths) rmSync(path, { recursive: true, force: true })
    paths.clear()
  }
  process.on('exit', clean)
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => {
      clean()
      process.exit(code)
    })
  }
  // A reader such as `head` that has seen enough ends the run quietly.
  process.stdout.on('error', (error) => {
    if (systemCode(error) === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    cwd: process.cwd(),
    stdin: process.stdin,
    write: (bytes) =>
      new Promise((resolve, reject) => {
        process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()))
      }),
    writeError: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
    now: () => Date.now(),
    temporaryFolder: tmpdir(),
    removeAtEnd(path) {
      paths.add(path)
      return () => void paths.delete(path)
    },
  }
}
