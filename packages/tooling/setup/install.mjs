import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMain, main, root, run } from './run.mjs'

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Whether what lies in `node_modules` is what the lock file says. */
export function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const installed = read('node_modules/.package-lock.json').packages
  return Object.entries(read('package-lock.json').packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/')) return true
    if (wanted.link) return existsSync(join(root, path))
    return wanted.optional || wanted.peer || installed[path]?.version === wanted.version
  })
}

/** Installs the dependencies from the lock file unless they are there. */
export async function install() {
  if (isInstalled()) return console.log('dependencies are installed')
  await run('npm', ['ci', '--no-fund', '--no-audit'])
}

if (isMain(import.meta.url)) await main(install)
