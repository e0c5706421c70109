import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { bundleAsync } from 'lightningcss'
import type { Plugin } from 'vite'
import { root } from './resolve.js'

const sheets = ['structure', 'look', 'styles']
const imports = /^@import "([^"]+)";$/gm

/** The file that a CSS `@import` means; the packages' own sheets are taken from their source. */
function resolveSheet(specifier: string, from: string): string {
  const own = /^@tagwright\/([a-z-]+)\/([a-z]+\.css)$/.exec(specifier)
  return own
    ? join(root, 'packages', own[1] ?? '', 'src/styles', own[2] ?? '')
    : resolve(dirname(from), specifier)
}

/**
 * The files that a sheet is made of, each once, where it is imported first: a sheet comes after
 * all that it builds upon, as when Vite reads the source. (CSS itself counts the last import of
 * a file: what every package imports would then outdo what all but the last say of it.)
 */
export function sheetsInOrder(filename: string, before: readonly string[] = []): string[] {
  const order = [...before]
  for (const [, specifier = ''] of readFileSync(filename, 'utf8').matchAll(imports)) {
    const file = resolveSheet(specifier, filename)
    if (!order.includes(file)) order.push(...sheetsInOrder(file, order).slice(order.length))
  }
  return [...order, filename]
}

/** A sheet with all that it imports in it, minified. */
export async function bundleSheet(filename: string): Promise<Uint8Array> {
  const entry = `${filename}.bundle`
  const text = sheetsInOrder(filename)
    .map((file) => `@import "${file}";`)
    .join('\n')
  const read = (path: string) =>
    path === entry ? text : readFileSync(path, 'utf8').replaceAll(imports, '')
  const resolver = { resolve: resolveSheet, read }
  return (await bundleAsync({ filename: entry, minify: true, resolver })).code
}

/** Writes `dist/structure.css`, `dist/look.css` and `dist/styles.css`, imports inlined, minified. */
export function bundleStyles(folder: string): Plugin {
  return {
    name: 'tagwright:styles',
    async closeBundle() {
      for (const sheet of sheets) {
        const filename = join(folder, 'src/styles', `${sheet}.css`)
        if (!existsSync(filename)) continue
        const code = await bundleSheet(filename)
        mkdirSync(join(folder, 'dist'), { recursive: true })
        writeFileSync(join(folder, 'dist', `${sheet}.css`), code)
      }
    },
  }
}
