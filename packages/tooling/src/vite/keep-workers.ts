import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const stand = '__TagwrightWorkerURL__'

/**
 * Leaves `new Worker(new URL('./x.worker.js', import.meta.url), { type: 'module' })` as written
 * and builds every `*.worker.ts` to the same place in `dist`, so that the host's bundler, or the
 * browser itself, finds it. Vite would otherwise inline the worker or rename it.
 */
export function keepWorkers(folder: string): Plugin {
  return {
    name: 'tagwright:keep-workers',
    enforce: 'pre',
    buildStart() {
      const source = join(folder, 'src')
      for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.worker.ts')) continue
        this.emitFile({
          type: 'chunk',
          id: join(source, path),
          fileName: path.replace(/\.ts$/, '.js'),
        })
      }
    },
    transform(code) {
      const kept = code.replace(
        /new URL\((?=\s*['"`]\.{1,2}\/[^'"`]+\.worker\.js)/g,
        `new ${stand}(`,
      )
      return kept === code ? null : { code: kept, map: null }
    },
    renderChunk(code) {
      return code.includes(stand) ? { code: code.replaceAll(stand, 'URL'), map: null } : null
    },
  }
}
