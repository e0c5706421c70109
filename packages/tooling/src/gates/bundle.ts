import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

/** A page that a host's bundler made of the packed packages. */
export interface Bundle {
  folder: string
  /** Bytes of all scripts and sheets that the page loads at once, brotli. */
  eager: number
  /** Bytes of the ones loaded when they are needed (workers, dynamic imports), brotli. */
  lazy: number
}

const brotli = (path: string): number => brotliCompressSync(readFileSync(path)).length

/** Bundles a module as a page, in the packed project, the way a host with Vite does. */
export async function bundlePage(
  project: string,
  name: string,
  code: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<Bundle> {
  const root = join(project, 'pages', name)
  mkdirSync(root, { recursive: true })
  for (const [file, text] of Object.entries({ ...beside, 'main.tsx': code }))
    writeFileSync(join(root, file), text)
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html lang="en"><title>Page</title><div id="root"></div><script type="module" src="./main.tsx"></script></html>',
  )
  // Vitest says `test`, which would bundle React for development.
  process.env.NODE_ENV = 'production'
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: 'dist', emptyOutDir: true, modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  })
  const folder = join(root, 'dist')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const assets = readdirSync(join(folder, 'assets')).filter((file) => /\.(js|css)$/.test(file))
  const entries = assets.filter((file) => html.includes(file))
  const eager = withStaticImports(folder, entries)
  const size = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + brotli(join(folder, 'assets', file)), 0)
  return {
    folder,
    eager: size(eager),
    lazy: size(assets.filter((file) => !eager.includes(file))),
  }
}

/** The entries and the chunks that they import statically. */
function withStaticImports(folder: string, entries: readonly string[]): string[] {
  const found = new Set(entries)
  for (const file of found) {
    const text = readFileSync(join(folder, 'assets', file), 'utf8')
    for (const [, chunk] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      if (chunk) found.add(chunk)
  }
  return [...found]
}
