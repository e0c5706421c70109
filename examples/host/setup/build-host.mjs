import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

const folder = fileURLToPath(new URL('../', import.meta.url))
const workspace = fileURLToPath(new URL('../../../', import.meta.url))

/** The newest change of any file below a path, in milliseconds. */
function newest(path) {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  return Math.max(
    0,
    ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(path, name)).mtimeMs,
    ),
  )
}

/** Compresses what pages load once, at the build: lines are slow and servers are busy. */
function compressAssets(assets) {
  for (const name of readdirSync(assets)) {
    if (!/\.(js|css|svg)$/.test(name)) continue
    const file = join(assets, name)
    const content = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(content))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}

/**
 * Builds the server, the page, or both.
 *
 * @param {{ parts?: ('server' | 'client')[], source?: boolean, dist?: string }} options `source`
 *   takes the packages from their source instead of as built; `dist` is where the result goes.
 */
export async function buildHost({
  parts = ['server', 'client'],
  source = false,
  dist = join(folder, 'dist'),
} = {}) {
  const before = process.env.HOST_DIST
  process.env.HOST_DIST = dist
  try {
    for (const part of parts)
      await build({
        configFile: join(folder, 'vite.config.ts'),
        mode: source ? 'source' : 'production',
        logLevel: 'warn',
        ...(part === 'server' ? { build: { ssr: join(folder, 'src/server/main.ts') } } : {}),
      })
    if (parts.includes('client')) compressAssets(join(dist, 'client/assets'))
  } finally {
    if (before === undefined) delete process.env.HOST_DIST
    else process.env.HOST_DIST = before
  }
}

/** Whether what is in `dist` is newer than all that it is made of. */
export function isUpToDate() {
  const built = ['dist/server/main.js', 'dist/client/index.html'].map((file) =>
    newest(join(folder, file)),
  )
  const packages = join(workspace, 'packages')
  const sources = [
    ...['src', 'public', 'vite.config.ts', 'package.json'].map((name) => join(folder, name)),
    ...readdirSync(packages).map((name) => join(packages, name, 'dist')),
  ]
  return Math.min(...built) > Math.max(...sources.map(newest))
}
