import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
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

/** npm wants a writable cache; where the home folder is not, the temporary folder serves. */
function cacheSetting() {
  try {
    accessSync(homedir(), constants.W_OK)
    return {}
  } catch {
    const folder = join(tmpdir(), `tagwright-npm-${process.getuid?.() ?? 'user'}`)
    mkdirSync(folder, { recursive: true })
    return { npm_config_cache: folder, HOME: folder }
  }
}

/** Installs the dependencies from the lock file unless they are there. */
export async function install() {
  if (isInstalled()) return console.log('dependencies are installed')
  await run('npm', ['ci', '--no-fund', '--no-audit'], { env: cacheSetting() })
}

if (isMain(import.meta.url)) await main(install)
