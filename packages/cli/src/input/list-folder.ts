import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { explainSystemError } from '../errors/system-error.js'

/** Files of a folder and the folders in it, as relative paths with forward slashes, in order; hidden ones are left out. */
export function listFolder(folder: string): string[] {
  const files: string[] = []
  const seen = new Set<string>()
  const visit = (path: string, prefix: string) => {
    const real = realpathSync(path)
    // A link may lead back up.
    if (seen.has(real)) return
    seen.add(real)
    for (const name of readdirSync(path).sort()) {
      if (name.startsWith('.') || name === '__MACOSX') continue
      const stats = statSync(join(path, name), { throwIfNoEntry: false })
      if (stats?.isDirectory()) visit(join(path, name), `${prefix}${name}/`)
      else if (stats?.isFile()) files.push(prefix + name)
    }
  }
  try {
    visit(folder, '')
  } catch (error) {
    throw explainSystemError(error, folder, 'read')
  }
  return files
}
