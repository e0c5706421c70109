import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cache, isMain, main, root, run } from './run.mjs'
import { newestChange, publishedPackages } from './workspace.mjs'

const stamp = join(cache, 'built')

function isFresh(packages) {
  try {
    const sources = packages.map(({ folder }) => join(folder, 'src'))
    const built = statSync(stamp).mtimeMs
    const settings = [
      join(root, 'package-lock.json'),
      ...packages.map((x) => join(x.folder, 'package.json')),
    ]
    const outputs = packages.every(({ folder }) => statSync(join(folder, 'dist/index.js')).isFile())
    return (
      outputs &&
      newestChange([...sources, join(root, 'packages/tooling/src/vite')]) < built &&
      settings.every((file) => statSync(file).mtimeMs < built)
    )
  } catch {
    return false
  }
}

/** Declarations of what only tests and stories use are not shipped. */
function prune(folder) {
  const dist = join(folder, 'dist')
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' }))
    if (/(^|\/)(fixtures|testing)$|\.(generate|stories)\.d\.ts$/.test(path))
      rmSync(join(dist, path), { recursive: true, force: true })
}

/**
 * Builds every published package: declarations with `tsc -b`, then code and styles with Vite,
 * two packages at a time. With `ifStale`, does nothing when no source changed since.
 */
export async function build({ ifStale = false } = {}) {
  const packages = publishedPackages()
  if (ifStale && isFresh(packages)) return console.log('packages are built')
  rmSync(stamp, { force: true })
  for (const { folder } of packages) {
    copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
    rmSync(join(folder, 'dist'), { recursive: true, force: true })
    rmSync(join(cache, 'tsc', `${basename(folder)}.tsbuildinfo`), { force: true })
  }
  await run('tsc', ['-b', ...packages.map(({ folder }) => folder)])
  const queue = [...packages]
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) {
      await run('npm', ['run', 'build', '--silent'], { cwd: item.folder, quiet: true })
      prune(item.folder)
      console.log(`built ${item.name}`)
    }
  }
  await Promise.all([worker(), worker()])
  mkdirSync(cache, { recursive: true })
  writeFileSync(stamp, '')
}

if (isMain(import.meta.url)) await main(build)
