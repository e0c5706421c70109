import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { environment, main, root } from './run.mjs'

await main(async () => {
  const host = join(root, 'examples/host')
  if (!existsSync(join(host, 'package.json'))) throw new Error('examples/host is missing')
  await install()
  await build({ ifStale: true })
  const child = spawn('npm', ['run', 'start', '--silent'], {
    cwd: host,
    env: environment(),
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('close', (code) => process.exit(code ?? 0))
})
