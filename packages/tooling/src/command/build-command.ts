import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, defaultServerConditions } from 'vite'
import { root, sourceCondition } from '../vite/resolve.js'

const folder = join(root, 'packages/cli')

/** The command built from its source into one file, to be run as a process. */
export interface BuiltCommand {
  /** Path of the program. */
  path: string
  remove(): void
}

/** Builds the command with everything that it needs; beside the package, so that it finds its version. */
export async function buildCommand(): Promise<BuiltCommand> {
  const cache = join(folder, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'command-'))
  const entry = join(outDir, 'entry.mjs')
  const index = join(folder, 'src/index.ts')
  writeFileSync(
    entry,
    `import { runOnProcess } from ${JSON.stringify(index)}\nawait runOnProcess()\n`,
  )
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    ssr: {
      noExternal: true,
      resolve: { conditions: [sourceCondition, ...defaultServerConditions] },
    },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'tagwright.mjs' } },
    },
  })
  const path = join(outDir, 'tagwright.mjs')
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(outDir, { recursive: true, force: true }) }
}
