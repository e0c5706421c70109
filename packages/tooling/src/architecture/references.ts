import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { root } from '../vite/resolve.js'

/** The projects that a tsconfig refers to, as paths from the repository's root. */
export function referencesOf(path: string): string[] {
  const { references = [] } = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
    references?: { path: string }[]
  }
  return references.map((reference) => posix.join(dirname(path), reference.path)).sort()
}
