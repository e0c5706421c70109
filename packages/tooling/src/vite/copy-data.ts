import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Copies the data files of exports such as `./dist/json-schema/*.json` from `src`. */
export function copyData(folder: string, targets: readonly unknown[]): Plugin {
  const folders = targets.flatMap((target) => {
    const [, name] = /^\.\/dist\/(.+)\/\*\.json$/.exec(String(target)) ?? []
    return name ? [name] : []
  })
  return {
    name: 'tagwright:copy-data',
    closeBundle() {
      for (const name of folders) {
        mkdirSync(join(folder, 'dist', name), { recursive: true })
        for (const file of readdirSync(join(folder, 'src', name)))
          if (file.endsWith('.json'))
            copyFileSync(join(folder, 'src', name, file), join(folder, 'dist', name, file))
      }
    },
  }
}
