import { spawn } from 'node:child_process'

/** How a process ended. */
export interface Ended {
  code: number | null
  output: string
  errors: string
}

/** How a command is run. */
export interface RunOptions {
  /** What it reads from standard input. */
  input?: string | Uint8Array
  cwd?: string
  env?: Record<string, string>
}

/** Runs a built command as a process of its own. */
export function runCommand(
  path: string,
  args: readonly string[],
  { input = '', cwd, env = {} }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], {
      ...(cwd !== undefined && { cwd }),
      env: { ...process.env, ...env },
    })
    const output: Buffer[] = []
    let errors = ''
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => {
      errors += String(bytes)
    })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, output: Buffer.concat(output).toString('utf8'), errors })
    })
  })
}
