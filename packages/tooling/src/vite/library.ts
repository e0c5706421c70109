import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UserConfig } from 'vite'
import { copyData } from './copy-data.js'
import { keepWorkers } from './keep-workers.js'
import { sourceCondition } from './resolve.js'
import { bundleStyles } from './styles.js'

/** The parts of a package.json that the library build reads. */
interface Manifest {
  name: string
  exports?: Record<string, string | Record<string, string>>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** The package.json of a workspace package, or undefined where there is none of ours. */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return manifest.name.startsWith('@tagwright/') ? manifest : undefined
}

/** Source files that the package exports, by the name of the file that they become in `dist`. */
function entriesOf(folder: string, manifest: Manifest): Record<string, string> {
  const sources = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === 'string' || !target.default
      ? []
      : expand(folder, target[sourceCondition] ?? ''),
  )
  return Object.fromEntries(
    sources
      .filter((source) => /\.tsx?$/.test(source))
      .map((source) => [source.replace('./src/', '').replace(/\.tsx?$/, ''), source]),
  )
}

/** The files that a pattern such as `./src/*\/index.ts` means. */
function expand(folder: string, pattern: string): string[] {
  if (!pattern.includes('*')) return [pattern]
  return readdirSync(join(folder, 'src'))
    .map((name) => pattern.replace('*', name))
    .filter((path) => existsSync(join(folder, path)))
}

/**
 * Vite configuration that builds the package in `folder` to `dist`: ES modules that keep the
 * source's layout, so that the declarations of `tsc -b` lie beside them; dependencies stay out.
 */
export function libraryConfig(folder: string, manifest: Manifest): UserConfig {
  const outside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const isReact = 'react' in (manifest.peerDependencies ?? {})
  return {
    root: folder,
    plugins: [
      keepWorkers(folder),
      bundleStyles(folder),
      copyData(folder, Object.values(manifest.exports ?? {})),
    ],
    build: {
      // The declarations are there already.
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      sourcemap: true,
      lib: { entry: entriesOf(folder, manifest), formats: ['es'] },
      rolldownOptions: {
        external: (id) =>
          id.startsWith('node:') || outside.some((x) => id === x || id.startsWith(`${x}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: join(folder, 'src'),
          entryFileNames: '[name].js',
          banner: (chunk) =>
            isReact && chunk.isEntry && !isWorker(chunk.facadeModuleId) ? "'use client';" : '',
        },
      },
    },
  }
}

const isWorker = (id: string | null): boolean => /\.worker\.ts$/.test(id ?? '')
