import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** The published packages, `{ name, folder, needs }`, each after those that it needs. */
export function publishedPackages() {
  const all = readdirSync(join(root, 'packages'))
    .map((folder) => join(root, 'packages', folder))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    }))
    .filter(({ manifest }) => !manifest.private)
    .map(({ folder, manifest }) => ({
      name: manifest.name,
      folder,
      needs: Object.keys(manifest.dependencies ?? {}).filter((name) =>
        name.startsWith('@tagwright/'),
      ),
    }))
  const ordered = []
  while (ordered.length < all.length) {
    const ready = all.filter(
      (item) =>
        !ordered.includes(item) && item.needs.every((name) => ordered.some((x) => x.name === name)),
    )
    if (ready.length === 0) throw new Error('packages depend on each other in a circle')
    ordered.push(...ready)
  }
  return ordered
}

/** Time of the last change of any file under the folders, in ms. */
export function newestChange(folders) {
  let newest = 0
  for (const folder of folders.filter(existsSync))
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        newest = Math.max(
          newest,
          statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs,
        )
  return newest
}
