import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What this project keeps between runs; removed with `node_modules`. */
export const cache = join(root, 'node_modules/.cache')

/** npm and Chromium want a home folder that they can write; the temporary folder serves as one. */
function home() {
  try {
    accessSync(homedir(), constants.W_OK)
    return {}
  } catch {
    const folder = join(tmpdir(), `tagwright-home-${process.getuid?.() ?? 'user'}`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return { HOME: folder, npm_config_cache: join(folder, '.npm') }
  }
}

/** Environment of every child: local tools first in PATH, no browser download, loopback unproxied. */
export function environment(extra = {}) {
  const loopback = 'localhost,127.0.0.1,::1'
  const direct = [process.env.NO_PROXY ?? process.env.no_proxy, loopback].filter(Boolean).join(',')
  return {
    ...process.env,
    ...home(),
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].filter(Boolean).join(delimiter),
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    STORYBOOK_DISABLE_TELEMETRY: '1',
    NO_PROXY: direct,
    no_proxy: direct,
    ...extra,
  }
}

/** Runs a command with the terminal's own input and output; rejects when it fails. */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: environment(env),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output)
      if (quiet) process.stderr.write(output)
      reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? `code ${code}`}`))
    })
  })
}

/** True when the module with this URL is the script that Node was started with. */
export const isMain = (url) =>
  process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1]

/** Runs a script's main function: a failure is one line and a non-zero exit. */
export async function main(task) {
  try {
    await task()
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
