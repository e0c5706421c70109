import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { bundleAsync } from 'lightningcss'
import type { Plugin } from 'vite'
import { root } from './resolve.js'

const sheets = ['structure', 'look', 'styles']

/** The file that a CSS `@import` means; the packages' own sheets are taken from their source. */
function resolveSheet(specifier: string, from: string): string {
  const own = /^@tagwright\/([a-z-]+)\/([a-z]+\.css)$/.exec(specifier)
  return own
    ? join(root, 'packages', own[1] ?? '', 'src/styles', own[2] ?? '')
    : resolve(dirname(from), specifier)
}

/** Writes `dist/structure.css`, `dist/look.css` and `dist/styles.css`, imports inlined, minified. */
export function bundleStyles(folder: string): Plugin {
  return {
    name: 'tagwright:styles',
    async closeBundle() {
      for (const sheet of sheets) {
        const filename = join(folder, 'src/styles', `${sheet}.css`)
        if (!existsSync(filename)) continue
        const { code } = await bundleAsync({
          filename,
          minify: true,
          resolver: { resolve: resolveSheet, read: (path) => readFileSync(path, 'utf8') },
        })
        mkdirSync(join(folder, 'dist'), { recursive: true })
        writeFileSync(join(folder, 'dist', `${sheet}.css`), code)
      }
    },
  }
}
