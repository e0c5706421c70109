import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { CliHost } from '../run/host.js'
import { runCli } from '../run/run-cli.js'

/** A host that keeps what is written. */
export interface FakeHost extends CliHost {
  output: string
  errors: string
  /** Paths that would be removed at the end. */
  left: Set<string>
}

/** Makes a host in a folder, with what standard input holds; its clock goes on two seconds at each look. */
export function createFakeHost(cwd: string, changes: Partial<CliHost> = {}): FakeHost {
  const decoder = new TextDecoder()
  let time = Date.UTC(2026, 0, 1)
  const left = new Set<string>()
  const host: FakeHost = {
    cwd,
    output: '',
    errors: '',
    left,
    stdin: Readable.from([]),
    async write(bytes) {
      host.output += typeof bytes === 'string' ? bytes : decoder.decode(bytes, { stream: true })
    },
    writeError(text) {
      host.errors += text
    },
    isTerminal: false,
    columns: 80,
    now: () => {
      time += 2000
      return time
    },
    temporaryFolder: mkdtempSync(join(tmpdir(), 'tagwright-cli-test-')),
    removeAtEnd(path) {
      left.add(path)
      return () => void left.delete(path)
    },
    ...changes,
  }
  return host
}

/** Runs the command in this process, in a folder. */
export async function runHere(
  cwd: string,
  args: readonly string[],
  changes: Partial<CliHost> = {},
) {
  const host = createFakeHost(cwd, changes)
  const code = await runCli(args, host)
  return { code, output: host.output, errors: host.errors, left: host.left }
}
