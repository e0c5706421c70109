import { join } from 'node:path'
import { build } from 'vite'
import { root, sourceResolution } from '../../src/vite/resolve.js'

/** Where the built pages lie; removed with `node_modules`. */
export const builtPages: string = join(root, 'node_modules/.cache/bench-audio')

const pages = join(root, 'packages/tooling/bench/audio/pages')

/** Builds the contestants' pages as a host would ship them. */
export async function buildPages(): Promise<void> {
  // The runner of the benchmarks is a development server; what is measured must not be.
  process.env.NODE_ENV = 'production'
  await build({
    ...sourceResolution,
    // peaks.js wants its own, older konva.
    resolve: { ...sourceResolution.resolve, dedupe: ['react', 'react-dom'] },
    root: pages,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: builtPages,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: ['raw', 'wavesurfer', 'peaks', 'tagwright'].map((name) =>
          join(pages, `${name}.html`),
        ),
      },
    },
  })
}
